namespace Extractor.Ocr;

/// <summary>A box of pixels: left and top inside, right and bottom outside.</summary>
internal readonly record struct PixelBox(int X0, int Y0, int X1, int Y1)
{
    /// <summary>Pixels across.</summary>
    public int Width => X1 - X0;

    /// <summary>Pixels down.</summary>
    public int Height => Y1 - Y0;

    /// <summary>True if they have a pixel in common.</summary>
    public bool Overlaps(PixelBox other) => X0 < other.X1 && other.X0 < X1 && Y0 < other.Y1 && other.Y0 < Y1;

    /// <summary>The box with so many pixels more on each side.</summary>
    public PixelBox Widened(int by) => new(X0 - by, Y0 - by, X1 + by, Y1 + by);

    /// <summary>The smallest box around two.</summary>
    public PixelBox With(PixelBox other) => new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));
}
