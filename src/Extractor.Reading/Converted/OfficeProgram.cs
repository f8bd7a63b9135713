using Extractor.Reading.Programs;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Converted;

/// <summary>A part of LibreOffice that reads what no reader of ours does, and writes what one does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Library">The library that it is.</param>
/// <param name="Package">The Debian package that brings it.</param>
/// <param name="Target">Extension and filter of what it writes.</param>
/// <param name="Product">The same for people.</param>
/// <param name="Formats">Media types that it reads, each with the usual extension and its name for the format.</param>
internal sealed record OfficeProgram(string Name, string Library, string Package, (string Extension, string Filter) Target, string Product, IReadOnlyDictionary<string, (string Extension, string Filter)> Formats)
{
    /// <summary>Turns texts into Word files.</summary>
    public static OfficeProgram Writer { get; } = new("LibreOffice Writer", "libswlo.so", "libreoffice-writer-nogui", (".docx", "MS Word 2007 XML"), "a Word file (.docx)",
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            [MediaTypes.Doc] = (".doc", "MS Word 97"),
            [MediaTypes.Odt] = (".odt", "writer8"),
            [MediaTypes.FlatOdt] = (".fodt", "OpenDocument Text Flat XML"),
            [MediaTypes.Rtf] = (".rtf", "Rich Text Format"),
        });

    /// <summary>Turns tables into workbooks.</summary>
    public static OfficeProgram Calc { get; } = new("LibreOffice Calc", "libsclo.so", "libreoffice-calc-nogui", (".xlsx", "Calc MS Excel 2007 XML"), "a workbook (.xlsx)",
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            [MediaTypes.Ods] = (".ods", "calc8"),
            [MediaTypes.FlatOds] = (".fods", "OpenDocument Spreadsheet Flat XML"),
            [MediaTypes.ExcelXml] = (".xml", "MS Excel 2003 XML Orcus"), // the filter without Orcus loses merged cells
        });

    /// <summary>The program that starts it; null if it is not installed.</summary>
    public string? Find()
    {
        if (ExternalProgram.Find("soffice") is not { } path) return null;
        var real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return File.Exists(Path.Combine(Path.GetDirectoryName(real)!, Library)) ? path : null;
    }
}
