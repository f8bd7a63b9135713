namespace Extractor.Model.Pages;

/// <summary>A straight horizontal or vertical line of a page, in points.</summary>
/// <param name="IsHorizontal">True if it runs from left to right, false if from top to bottom.</param>
/// <param name="Position">y of the middle of a horizontal line, x of a vertical one.</param>
/// <param name="From">Left or upper end.</param>
/// <param name="To">Right or lower end.</param>
/// <param name="Thickness">Thickness in points; 0 is a hairline.</param>
/// <param name="Source">How it was drawn.</param>
public sealed record Ruling(bool IsHorizontal, double Position, double From, double To, double Thickness, RulingSource Source = RulingSource.Stroke)
{
    /// <summary>Length in points.</summary>
    public double Length => To - From;
}

/// <summary>How a ruling was drawn.</summary>
public enum RulingSource
{
    /// <summary>A stroked line or border.</summary>
    Stroke,

    /// <summary>A thin filled rectangle.</summary>
    FilledRectangle,

    /// <summary>The edge of a filled background, which no pen drew.</summary>
    Background,

    /// <summary>Found in the pixels of a picture.</summary>
    Pixels,
}

/// <summary>A picture on a page.</summary>
/// <param name="Box">Where it stands, in points.</param>
/// <param name="PixelWidth">Its own width in pixels; 0 where it is not known.</param>
/// <param name="PixelHeight">Its own height in pixels, likewise.</param>
public sealed record PageImage(Box Box, int PixelWidth, int PixelHeight);
