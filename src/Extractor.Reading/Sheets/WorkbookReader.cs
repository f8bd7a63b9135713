using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Reading.MarkedUp;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Sheets;

/// <summary>Reads workbooks, .xlsx and .xls: each sheet that is shown is a page, its cells as they are shown.</summary>
internal sealed class WorkbookReader : IDocumentReader
{
    // A cell takes a kilobyte until its record is written.
    private const int MostCells = 400_000;

    private static readonly ExcelReaderConfiguration Settings = MakeSettings();

    /// <inheritdoc/>
    public string Name => "workbook";

    /// <inheritdoc/>
    public bool IsRisky => true;

    /// <inheritdoc/>
    public bool Reads(string mediaType) => mediaType is MediaTypes.Xlsx or MediaTypes.Xls;

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document, int firstPage = 1)
    {
        try
        {
            var (sheets, findings) = ReadSheets(document);
            if (sheets.Sum(s => s.Cells.Count) == 0) throw new UnreadableDocumentException("the workbook shows no cell with text");
            return new(sheets.Select((s, i) => new Page(i + 1, []) { Grids = SheetGrids.Of(s, i + 1) }).Skip(firstPage - 1), sheets.Count, findings);
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableDocumentException("it is locked with a password; open it in an Office program, save it without one and give that file");
        }
        catch (Exception e) when (e is not (UnreadableDocumentException or OutOfMemoryException))
        {
            // The library answers damaged files with exceptions of many kinds.
            throw new UnreadableDocumentException($"the workbook is damaged or cut short ({e.GetType().Name}: {e.Message}); get it again, or open and save it in an Office program");
        }
    }

    private static (List<SheetContent> Sheets, List<Finding> Findings) ReadSheets(SourceDocument document)
    {
        if (!document.Bytes.Span.StartsWith([(byte)0xD0, (byte)0xCF])) PackageLimits.Check(document.Bytes);
        using var book = ExcelReaderFactory.CreateReader(ContainerSniffer.AsStream(document.Bytes), Settings);
        var (sheets, findings) = (new List<SheetContent>(), new List<Finding>());
        var hiddenSheets = new HiddenTexts("sheets of the workbook");
        do
        {
            if (!string.Equals(book.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                hiddenSheets.Note(book.Name);
                continue;
            }
            var hidden = new HiddenTexts($"cells of the sheet {book.Name}");
            sheets.Add(SheetContent.Read(book, MostCells - sheets.Sum(s => s.Cells.Count), hidden));
            findings.AddRange(hidden.Findings(sheets.Count));
        }
        while (book.NextResult());
        return (sheets, [.. findings, .. hiddenSheets.Findings()]);
    }

    // Old workbooks name code pages, which the library asks of the runtime.
    private static ExcelReaderConfiguration MakeSettings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new() { FallbackEncoding = Encoding.GetEncoding("GB18030") };
    }
}
