namespace Extractor.Ocr;

/// <summary>A box of pixels: left and top inside, right and bottom outside.</summary>
internal readonly record struct PixelBox(int X0, int Y0, int X1, int Y1)
{
    /// <summary>Pixels across.</summary>
    public int Width => X1 - X0;

    /// <summary>Pixels down.</summary>
    public int Height => Y1 - Y0;

    /// <summary>The smallest box around two.</summary>
    public PixelBox With(PixelBox other) => new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));
}
