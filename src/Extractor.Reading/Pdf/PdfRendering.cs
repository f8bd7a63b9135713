using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf;

/// <summary>Draws pages of PDF files into pixels.</summary>
public static class PdfRendering
{
    /// <summary>Resolution for OCR where no picture of the page says one, and its limits, in dots per inch.</summary>
    private const double UsualDpi = 200, LowestDpi = 150, HighestDpi = 300;

    /// <summary>Draws a page (from 1) as seen, at a resolution in dots per inch. Throws <see cref="UnreadableDocumentException"/> if the document or the page cannot be opened.</summary>
    public static Raster Render(SourceDocument document, int page, double dpi) => Render(document, page, (_, _) => dpi);

    /// <summary>Draws a page (from 1) for OCR: a scan at its own resolution. Throws <see cref="UnreadableDocumentException"/> if the document or the page cannot be opened.</summary>
    public static Raster RenderForOcr(SourceDocument document, int page) => Render(document, page, (loaded, view) => new DrawingReader(loaded, view).PictureDpi() is { } dpi
        ? Math.Clamp(dpi, LowestDpi, HighestDpi) : UsualDpi);

    private static Raster Render(SourceDocument document, int page, Func<PdfiumPage, PageView, double> dpi)
    {
        using var opened = PdfiumDocument.Open(document.Bytes);
        if (page < 1 || page > opened.PageCount) throw new UnreadableDocumentException($"there is no page {page}: the document has {opened.PageCount}");
        lock (PdfiumLibrary.Gate)
        {
            using var loaded = opened.LoadPage(page - 1) ?? throw new UnreadableDocumentException($"page {page} is damaged and cannot be loaded");
            var view = PdfPageView.Of(loaded);
            return PageRenderer.Render(loaded, view, dpi(loaded, view));
        }
    }
}
