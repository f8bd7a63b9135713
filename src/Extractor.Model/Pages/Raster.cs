namespace Extractor.Model.Pages;

/// <summary>A page as pixels.</summary>
/// <param name="Width">Pixels of a line.</param>
/// <param name="Height">Number of lines.</param>
/// <param name="Dpi">Pixels per inch of the page: a point is Dpi / 72 pixels.</param>
/// <param name="Rgb">Red, green and blue of each pixel, line by line from the top, without padding.</param>
public sealed record Raster(int Width, int Height, double Dpi, byte[] Rgb);
