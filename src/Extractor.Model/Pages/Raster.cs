namespace Extractor.Model.Pages;

/// <summary>A page as pixels, which may be drawn only when somebody looks at them.</summary>
public sealed class Raster
{
    private readonly Lazy<byte[]> _rgb;

    /// <summary>A page that is there as pixels.</summary>
    public Raster(int width, int height, double dpi, byte[] rgb) => (Width, Height, Dpi, _rgb) = (width, height, dpi, new(rgb));

    /// <summary>A page that is drawn when its pixels are first asked for.</summary>
    public Raster(int width, int height, double dpi, Func<byte[]> draw) => (Width, Height, Dpi, _rgb) = (width, height, dpi, new(draw));

    /// <summary>Pixels of a line.</summary>
    public int Width { get; }

    /// <summary>Number of lines.</summary>
    public int Height { get; }

    /// <summary>Pixels per inch of the page: a point is Dpi / 72 pixels.</summary>
    public double Dpi { get; }

    /// <summary>Red, green and blue of each pixel, line by line from the top, without padding.</summary>
    public byte[] Rgb => _rgb.Value;
}
