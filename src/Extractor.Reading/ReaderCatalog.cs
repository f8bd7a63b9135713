using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Reading.Converted;
using Extractor.Reading.Docx;
using Extractor.Reading.FlatText;
using Extractor.Reading.Html;
using Extractor.Reading.Image;
using Extractor.Reading.Ofd;
using Extractor.Reading.Pdf;
using Extractor.Reading.Sheets;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading;

/// <summary>All readers, in the order in which they are asked.</summary>
/// <param name="pictures">Decodes picture files; without it none is read.</param>
/// <param name="pageFacts">Words that stand before what a web page says of itself (索引号, 发布日期).</param>
public sealed class ReaderCatalog(IPictureDecoder? pictures = null, IReadOnlyList<string>? pageFacts = null)
{
    private readonly IReadOnlyList<IDocumentReader> _readers =
    [
        new FlatTextReader(), new PdfReader(), new OfdReader(pictures), new HtmlReader(pageFacts ?? []), new WorkbookReader(), new WordReader(), new ConvertedReader(new WordReader(), OfficeProgram.Writer),
        new ConvertedReader(new WorkbookReader(), OfficeProgram.Calc),
        .. pictures is null ? Array.Empty<IDocumentReader>() : [new ImageReader(pictures)],
    ];

    /// <summary>True if reading the document may crash, hang or fill the memory, so that it belongs into a process of its own.</summary>
    public bool IsRisky(SourceDocument document) =>
        MediaTypeSniffer.Sniff(document.Bytes) is var mediaType && _readers.FirstOrDefault(r => r.Reads(mediaType)) is { IsRisky: true };

    /// <summary>Reads a document from a page on with the reader of its content, whatever its name claims. Throws <see cref="UnreadableDocumentException"/> if there is none.</summary>
    public (DocumentInfo Info, ReadResult Result) Read(SourceDocument document, int firstPage = 1)
    {
        var mediaType = MediaTypeSniffer.Sniff(document.Bytes);
        var reader = _readers.FirstOrDefault(r => r.Reads(mediaType)) ?? throw new UnreadableDocumentException(WhyNot(mediaType, document));
        var result = reader.Read(document, firstPage);
        if (FileExtension.Wrong(document.Name, mediaType) is { } extension)
            result = result with { Findings = [.. result.Findings, new(null, FindingCodes.WrongExtension, FindingAbout.Reading, Severity.Info, $"the name ends with {extension}, and the content is {mediaType}: it was read as that")] };
        return (new(document.Name, document.Sha256, mediaType, result.PageCount, reader.Name), result);
    }

    /// <summary>Why no reader reads a document, by its content; null if one does.</summary>
    public string? WhyUnread(SourceDocument document) => MediaTypeSniffer.Sniff(document.Bytes) is var type && _readers.Any(r => r.Reads(type)) ? null : WhyNot(type, document);

    /// <summary>True for documents of a format that holds nothing else; any text and any picture may be something else than a document.</summary>
    public bool IsSurelyDocument(SourceDocument document) => MediaTypeSniffer.Sniff(document.Bytes) is var type && type.StartsWith("application/", StringComparison.Ordinal) && _readers.Any(r => r.Reads(type));

    private static string WhyNot(string mediaType, SourceDocument document) => mediaType switch
    {
        MediaTypes.Unknown => $"its {document.Bytes.Length} bytes are no text in UTF-8, UTF-16 or GB18030 and no known format; "
            + "give the document as PDF, as an Office file, as pictures of its pages or as a text dump, or get the file again if it should be one of these",
        MediaTypes.EncryptedOffice => "it is locked with a password; open it in an Office program, save it without one and give that file",
        MediaTypes.Ole => $"it is a file of an old Office program ({mediaType}), cut off, damaged or of a kind that is not read; get it again",
        _ => $"the file is {mediaType} by its content, which no reader reads yet; "
            + "give it as PDF, as an Office file, as pictures of its pages or as a text dump (a line a row, cells by tabs or by columns of blanks)",
    };
}
