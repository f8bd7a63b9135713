using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading.Image;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Ofd;

/// <summary>A picture on a page.</summary>
/// <param name="Box">Where it stands, in points.</param>
/// <param name="Map">From the unit square, its first line at the top, to points of the page.</param>
/// <param name="Part">Path of its file; null if it is not known.</param>
internal sealed record OfdPicture(Box Box, Affine Map, string? Part);

/// <summary>Puts the pictures of a page together for OCR, at the resolution of the largest.</summary>
internal sealed class OfdPagePicture(OfdPackage package, IPictureDecoder decoder)
{
    /// <summary>Resolutions between which a page is drawn, in dots per inch: what OCR needs, and what it can use.</summary>
    private const double LowestDpi = 150, HighestDpi = 300;

    /// <summary>A page larger than A2 at 300 dpi is drawn at a lower resolution.</summary>
    private const double MostPixels = 40e6;

    /// <summary>The page as pixels; null if none of its pictures can be read.</summary>
    public Raster? Draw(PageView view, IReadOnlyList<OfdPicture> pictures)
    {
        var decoded = pictures.Select(p => (Picture: p, Raster: Decode(p))).Where(p => p.Raster is not null).ToList();
        if (decoded.Count == 0) return null;
        var (largest, raster) = decoded.MaxBy(p => Area(p.Picture.Box));
        var dpi = Math.Clamp(raster!.Width * 72 / Math.Max(1, Math.Sqrt(largest.Map.A * largest.Map.A + largest.Map.B * largest.Map.B)), LowestDpi, HighestDpi);
        dpi = Math.Min(dpi, 72 * Math.Sqrt(MostPixels / Math.Max(1, view.Width * view.Height)));
        int width = Math.Max(1, (int)Math.Round(view.Width * dpi / 72)), height = Math.Max(1, (int)Math.Round(view.Height * dpi / 72));
        var page = new byte[3 * width * height];
        Array.Fill(page, byte.MaxValue);
        foreach (var (picture, pixels) in decoded) Paint(picture, pixels!, page, width, height, 72 / dpi);
        return new(width, height, dpi, page);
    }

    private Raster? Decode(OfdPicture picture)
    {
        try
        {
            return picture.Part is { } part ? decoder.Decode(package.Bytes(part), 1) : null;
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }

    private static double Area(in Box box) => (box.X1 - box.X0) * (box.Y1 - box.Y0);

    // Each pixel of the page under the picture takes the one that lies there.
    private static void Paint(OfdPicture picture, Raster pixels, byte[] page, int width, int height, double points)
    {
        if (picture.Map.Inverse() is not { } back) return;
        int x0 = Pixel(picture.Box.X0 / points, width), x1 = Pixel(picture.Box.X1 / points, width), y0 = Pixel(picture.Box.Y0 / points, height), y1 = Pixel(picture.Box.Y1 / points, height);
        for (var y = y0; y < y1; y++)
            for (var x = x0; x < x1; x++)
            {
                var (u, v) = back.Map((x + 0.5) * points, (y + 0.5) * points);
                if (u is < 0 or >= 1 || v is < 0 or >= 1) continue;
                var from = 3 * ((int)(v * pixels.Height) * pixels.Width + (int)(u * pixels.Width));
                pixels.Rgb.AsSpan(from, 3).CopyTo(page.AsSpan(3 * (y * width + x)));
            }
    }

    private static int Pixel(double value, int count) => (int)Math.Clamp(Math.Round(value), 0, count);
}
