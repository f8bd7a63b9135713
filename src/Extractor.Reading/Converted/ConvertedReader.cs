using System.Text;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Reading.FlatText;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Converted;

/// <summary>Reads files of old Office programs (.doc, .wps, .rtf, tables in XML) and of OpenDocument (.odt, .ods): LibreOffice turns them into Word files or workbooks, which another reader reads.</summary>
/// <param name="product">Reads what LibreOffice makes of them.</param>
/// <param name="program">The part of LibreOffice that does it.</param>
internal sealed class ConvertedReader(IDocumentReader product, OfficeProgram program) : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "libreoffice-" + product.Name;

    /// <inheritdoc/>
    public bool IsRisky => true;

    /// <inheritdoc/>
    public bool Reads(string mediaType) => program.Formats.ContainsKey(mediaType);

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document, int firstPage = 1)
    {
        var mediaType = MediaTypeSniffer.Sniff(document.Bytes);
        var bytes = mediaType == MediaTypes.ExcelXml ? InUtf8(document.Bytes) : document.Bytes;
        var converted = new SourceDocument(document.Name, document.Sha256, LibreOffice.Convert(bytes, program, program.Formats[mediaType]));
        var read = product.Read(converted, firstPage);
        return read with { Findings = [.. read.Findings, Told] };
    }

    private Finding Told => new(null, FindingCodes.Converted, FindingAbout.Reading, Severity.Info, $"LibreOffice turned the document into {program.Product} before it was read: places are those of that file");

    // The filter takes every XML file for UTF-8, whatever the file says of itself.
    private static ReadOnlyMemory<byte> InUtf8(ReadOnlyMemory<byte> xml)
    {
        if (TextEncodingFinder.Find(xml.Span) is not { } encoding || encoding.CodePage == Encoding.UTF8.CodePage) return xml;
        var text = encoding.GetString(xml.Span);
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..]);
    }
}
