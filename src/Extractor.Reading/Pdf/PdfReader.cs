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
    public ReadResult Read(SourceDocument document)
    {
        var opened = PdfiumDocument.Open(document.Bytes);
        return new(Pages(opened), opened.PageCount, []);
    }

    // The document is closed when its pages have been read or given up; one whose pages nobody asks for is closed by the garbage collector.
    private static IEnumerable<Page> Pages(PdfiumDocument document)
    {
        using (document)
            for (var number = 1; number <= document.PageCount; number++) yield return PageReader.Read(document, number);
    }
}
