using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Pdf.Pdfium;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Pdf;

/// <summary>A page as it is drawn, for the rare questions that only a look at it answers; drawn at the first one.</summary>
internal sealed class DrawnPage(PdfiumPage page, PageView view)
{
    private const double Dpi = 100;

    /// <summary>Least difference of brightness, of 255, that an eye sees.</summary>
    private const int LeastContrast = 24;

    private Raster? _raster;

    /// <summary>True if something can be told from its surroundings inside a box.</summary>
    public bool ShowsInk(in Box box)
    {
        var raster = _raster ??= PageRenderer.Render(page, view, Dpi);
        var scale = raster.Dpi / 72;
        int x0 = Pixel(box.X0 * scale, raster.Width), x1 = Pixel(box.X1 * scale, raster.Width);
        int y0 = Pixel(box.Y0 * scale, raster.Height), y1 = Pixel(box.Y1 * scale, raster.Height);
        int darkest = 255, brightest = 0;
        for (var y = y0; y <= y1; y++)
            for (var x = x0; x <= x1; x++)
            {
                var at = 3 * (y * raster.Width + x);
                var brightness = (raster.Rgb[at] + 2 * raster.Rgb[at + 1] + raster.Rgb[at + 2]) / 4;
                (darkest, brightest) = (Math.Min(darkest, brightness), Math.Max(brightest, brightness));
            }
        return brightest - darkest >= LeastContrast;
    }

    private static int Pixel(double value, int count) => (int)Math.Clamp(value, 0, count - 1);
}
