using Extractor.Model;
using Extractor.Reading.FlatText;
using Extractor.Reading.Image;
using Extractor.Reading.Pdf;

namespace Extractor.Reading;

/// <summary>All readers, in the order in which they are asked.</summary>
/// <param name="pictures">Decodes picture files; without it none is read.</param>
public sealed class ReaderCatalog(IPictureDecoder? pictures = null)
{
    private readonly IReadOnlyList<IDocumentReader> _readers =
        [new FlatTextReader(), new PdfReader(), .. pictures is null ? Array.Empty<IDocumentReader>() : [new ImageReader(pictures)]];

    /// <summary>True if native code reads the document, so that it belongs into a process of its own.</summary>
    public bool IsNative(SourceDocument document) => _readers.FirstOrDefault(r => r.Recognise(document) is not null) is { IsNative: true };

    /// <summary>Reads a document from a page on with the first reader that recognises its content. Throws <see cref="UnreadableDocumentException"/> if none does.</summary>
    public (DocumentInfo Info, ReadResult Result) Read(SourceDocument document, int firstPage = 1)
    {
        foreach (var reader in _readers)
            if (reader.Recognise(document) is { } mediaType)
            {
                var result = reader.Read(document, firstPage);
                return (new(document.Name, document.Sha256, mediaType, result.PageCount, reader.Name), result);
            }
        throw new UnreadableDocumentException(WhyNot(MediaTypeSniffer.Sniff(document.Bytes.Span), document));
    }

    private static string WhyNot(string mediaType, SourceDocument document) => mediaType == MediaTypeSniffer.Unknown
        ? $"its {document.Bytes.Length} bytes are no text in UTF-8, UTF-16 or GB18030 and no known format; "
          + "give the document as PDF, as pictures of its pages or as a text dump, or get the file again if it should be one of these"
        : $"the file is {mediaType} by its first bytes, which no reader reads yet; "
          + "give it as PDF, as pictures of its pages or as a text dump (a line a row, cells by tabs or by columns of blanks)";
}
