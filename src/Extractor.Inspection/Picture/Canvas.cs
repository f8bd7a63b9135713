using Extractor.Model.Pages;

namespace Extractor.Inspection.Picture;

/// <summary>Pixels to draw on; what lies outside is left out.</summary>
internal sealed class Canvas
{
    private readonly byte[] _rgb;

    /// <summary>A canvas that starts white, with a raster stretched over the rectangle that a page takes.</summary>
    public Canvas(int width, int height, Raster? background, int pageWidth, int pageHeight)
    {
        (Width, Height) = (width, height);
        _rgb = new byte[width * height * 3];
        Array.Fill(_rgb, (byte)255);
        if (background is null) return;
        for (var y = 0; y < pageHeight; y++)
            for (var x = 0; x < pageWidth; x++)
                background.Rgb.AsSpan((y * background.Height / pageHeight * background.Width + x * background.Width / pageWidth) * 3, 3).CopyTo(_rgb.AsSpan((y * width + x) * 3));
    }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The pixels as a PNG file.</summary>
    public byte[] ToPng() => PngEncoder.Encode(Width, Height, _rgb);

    /// <summary>Fills a rectangle, right and lower border left out, with a colour of some strength (1 covers what lies below).</summary>
    public void Fill(int x0, int y0, int x1, int y1, int colour, double strength = 1)
    {
        for (var y = Math.Max(y0, 0); y < Math.Min(y1, Height); y++)
            for (var x = Math.Max(x0, 0); x < Math.Min(x1, Width); x++)
                for (var channel = 0; channel < 3; channel++)
                {
                    ref var pixel = ref _rgb[(y * Width + x) * 3 + channel];
                    var ink = (colour >> (16 - 8 * channel)) & 255;
                    pixel = (byte)Math.Round(pixel + (ink - pixel) * strength);
                }
    }

    /// <summary>Draws the border of a rectangle one pixel wide and fills it faintly.</summary>
    public void Frame(int x0, int y0, int x1, int y1, int colour)
    {
        Fill(x0, y0, x1 + 1, y1 + 1, colour, 0.08);
        Fill(x0, y0, x1 + 1, y0 + 1, colour);
        Fill(x0, y1, x1 + 1, y1 + 1, colour);
        Fill(x0, y0, x0 + 1, y1 + 1, colour);
        Fill(x1, y0, x1 + 1, y1 + 1, colour);
    }

    /// <summary>Prints letters, digits and a few signs in a colour; a point of the font is a square of some pixels.</summary>
    public void Print(string text, int x, int y, int colour, int size)
    {
        foreach (var c in text)
        {
            foreach (var (column, row) in TinyFont.Points(c))
                Fill(x + column * size, y + row * size, x + (column + 1) * size, y + (row + 1) * size, colour);
            x += (TinyFont.Width + 1) * size;
        }
    }
}
