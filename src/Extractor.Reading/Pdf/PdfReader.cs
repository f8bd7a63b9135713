using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Pdf;

/// <summary>Reads PDF files with PDFium: words, rulings and pictures of each page as it is seen.</summary>
public sealed class PdfReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "pdfium";

    /// <inheritdoc/>
    public bool Reads(string mediaType) => mediaType == MediaTypes.Pdf;

    /// <inheritdoc/>
    public bool IsRisky => true;

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
            var blank = firstPage == 1;
            for (var number = firstPage; number <= document.PageCount; number++)
            {
                var page = reader.Read(number);
                blank &= IsBlank(page);
                yield return blank && number == document.PageCount ? page with { Findings = [.. page.Findings, NothingShown(number)] } : page;
            }
        }
    }

    private static bool IsBlank(Page page) => page is { Words.Count: 0, HiddenWords.Count: 0, Rulings.Count: 0, Images.Count: 0, TextLayer: TextLayer.Reliable };

    // PDFium opens a file of which next to nothing is left as one with an empty page.
    private static Finding NothingShown(int page) =>
        new(null, FindingCodes.UnreadableDocument, FindingAbout.Reading, Severity.Error, "no page of the PDF shows anything: it is blank or badly damaged; get the file again", page);
}
