using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>Reads PDF files with PDFium: words, rulings and pictures of each page as it is seen.</summary>
public sealed class PdfReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "pdfium";

    /// <inheritdoc/>
    public string? Recognise(SourceDocument document) =>
        MediaTypeSniffer.Sniff(document.Bytes.Span) == MediaTypeSniffer.Pdf ? MediaTypeSniffer.Pdf : null;

    /// <inheritdoc/>
    public bool IsNative => true;

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document, int firstPage = 1)
    {
        var opened = PdfiumDocument.Open(document.Bytes);
        return new(Pages(document, opened, firstPage), opened.PageCount, []);
    }

    // The document is closed when its pages have been read or given up; one whose pages nobody asks for is closed by the garbage collector.
    private static IEnumerable<Page> Pages(SourceDocument source, PdfiumDocument document, int firstPage)
    {
        using (document)
        {
            var reader = new PageReader(source, document);
            for (var number = firstPage; number <= document.PageCount; number++) yield return reader.Read(number);
        }
    }
}
