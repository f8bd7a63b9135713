namespace Extractor.Model.Pages;

/// <summary>A page as pixels, which may be drawn only when somebody looks at them.</summary>
public sealed class Raster
{
    private readonly Lazy<Pixels> _pixels;

    /// <summary>A page that is there as pixels.</summary>
    public Raster(int width, int height, double dpi, byte[] rgb) => _pixels = new(new Pixels(width, height, dpi, rgb));

    /// <summary>A page that is drawn when it is first looked at.</summary>
    public Raster(Func<Raster> draw) => _pixels = new(() => draw()._pixels.Value);

    /// <summary>Pixels of a line.</summary>
    public int Width => _pixels.Value.Width;

    /// <summary>Number of lines.</summary>
    public int Height => _pixels.Value.Height;

    /// <summary>Pixels per inch of the page: a point is Dpi / 72 pixels.</summary>
    public double Dpi => _pixels.Value.Dpi;

    /// <summary>Red, green and blue of each pixel, line by line from the top, without padding.</summary>
    public byte[] Rgb => _pixels.Value.Rgb;

    private sealed record Pixels(int Width, int Height, double Dpi, byte[] Rgb);
}
