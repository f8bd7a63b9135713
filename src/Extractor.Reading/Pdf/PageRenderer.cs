using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf;

/// <summary>Draws a loaded page into pixels.</summary>
internal static unsafe class PageRenderer
{
    /// <summary>A page that would have more pixels is drawn at a lower resolution: 100 million are 300 MB.</summary>
    private const double MostPixels = 100e6;

    private const int Bgr = 2; // FPDFBitmap_BGR: three bytes a pixel
    private const int WithAnnotations = 0x01, RedFirst = 0x10;

    /// <summary>Draws a page on white, annotations included, at a resolution in dots per inch; at a lower one where the page is huge.</summary>
    public static Raster Render(PdfiumPage page, PageView view, double dpi)
    {
        dpi = Math.Min(dpi, 72 * Math.Sqrt(MostPixels / Math.Max(1, view.Width * view.Height)));
        int width = Math.Max(1, (int)Math.Round(view.Width * dpi / 72)), height = Math.Max(1, (int)Math.Round(view.Height * dpi / 72));
        var pixels = new byte[3 * width * height];
        Array.Fill(pixels, byte.MaxValue);
        fixed (byte* start = pixels)
        {
            var bitmap = PdfiumApi.FPDFBitmap_CreateEx(width, height, Bgr, start, 3 * width);
            if (bitmap == 0) throw new UnreadableDocumentException($"PDFium cannot draw a page of {width} x {height} pixels");
            PdfiumApi.FPDF_RenderPageBitmap(bitmap, page.Pointer, 0, 0, width, height, 0, WithAnnotations | RedFirst);
            PdfiumApi.FPDFBitmap_Destroy(bitmap);
        }
        return new(width, height, dpi, pixels);
    }
}
