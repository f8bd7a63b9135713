using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;

namespace Extractor.Reading.Pdf;

/// <summary>Draws pages of PDF files into pixels.</summary>
public static class PdfRendering
{
    /// <summary>Draws a page (from 1) as seen, at a resolution in dots per inch. Throws <see cref="UnreadableDocumentException"/> if the document or the page cannot be opened.</summary>
    public static Raster Render(SourceDocument document, int page, double dpi)
    {
        using var opened = PdfiumDocument.Open(document.Bytes);
        if (page < 1 || page > opened.PageCount) throw new UnreadableDocumentException($"there is no page {page}: the document has {opened.PageCount}");
        lock (PdfiumLibrary.Gate)
        {
            using var loaded = opened.LoadPage(page - 1) ?? throw new UnreadableDocumentException($"page {page} is damaged and cannot be loaded");
            return PageRenderer.Render(loaded, PageView.Of(loaded), dpi);
        }
    }
}
