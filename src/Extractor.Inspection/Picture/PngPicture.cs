using System.Globalization;
using Extractor.Model;

namespace Extractor.Inspection.Picture;

/// <summary>Draws a page picture in pixels, a legend below it.</summary>
public static class PngPicture
{
    private const int LegendLine = 18;
    private const int LegendLetter = 2;
    private const int Dash = 6;

    private const double PixelsPerPoint = 2;
    private const double MostPixels = 4000; // of a side: posters are drawn smaller

    /// <summary>The picture as a PNG file.</summary>
    public static byte[] Draw(PagePicture picture)
    {
        var scale = Math.Min(PixelsPerPoint, MostPixels / Math.Max(picture.Width, picture.Height));
        var (width, height) = ((int)Math.Ceiling(picture.Width * scale), (int)Math.Ceiling(picture.Height * scale));
        var canvas = new Canvas(Math.Max(width, 200), height + LegendLine * picture.Layers.Count + LegendLine / 2, picture.Background, width, height);
        foreach (var (layer, marks) in picture.Layers)
            foreach (var mark in marks) Draw(canvas, mark, layer.Colour, scale);
        for (var i = 0; i < picture.Layers.Count; i++)
        {
            var (layer, marks) = picture.Layers[i];
            var y = height + LegendLine / 2 + LegendLine * i;
            canvas.Fill(10, y, 20, y + 10, layer.Colour);
            canvas.Print(string.Create(CultureInfo.InvariantCulture, $"{layer.Name} ({marks.Count})"), 28, y, 0x000000, LegendLetter);
        }
        return canvas.ToPng();
    }

    private static void Draw(Canvas canvas, Mark mark, int colour, double scale)
    {
        int Pixel(double points) => (int)Math.Round(Math.Clamp(points * scale, -1, 100_000));
        var (x0, y0, x1, y1) = (Pixel(mark.Box.X0), Pixel(mark.Box.Y0), Pixel(mark.Box.X1), Pixel(mark.Box.Y1));
        if (mark.Shape == MarkShape.Rectangle) canvas.Frame(x0, y0, x1, y1, colour);
        else if (mark.Shape == MarkShape.Point) canvas.Fill(x0 - 2, y0 - 2, x0 + 3, y0 + 3, colour);
        else if (mark.Shape == MarkShape.Line) canvas.Fill(x0 - 1, y0 - 1, x1 + 1, y1 + 1, colour, 0.7);
        else DashedLine(canvas, x0, y0, x1, y1, colour);
        if (mark.Label is { } label && LabelWidth(label) < x1 - x0 && TinyFont.Height + 3 < y1 - y0) canvas.Print(label, x0 + 2, y0 + 2, colour, 1);
    }

    private static void DashedLine(Canvas canvas, int x0, int y0, int x1, int y1, int colour)
    {
        for (var x = x0; x < x1; x += 2 * Dash) canvas.Fill(x, y0 - 1, Math.Min(x + Dash, x1), y0 + 1, colour, 0.7);
        for (var y = y0; y < y1; y += 2 * Dash) canvas.Fill(x0 - 1, y, x0 + 1, Math.Min(y + Dash, y1), colour, 0.7);
    }

    private static int LabelWidth(string label) => label.Length * (TinyFont.Width + 1) + 3;
}
