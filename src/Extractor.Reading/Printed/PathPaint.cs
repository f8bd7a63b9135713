using Extractor.Model;

namespace Extractor.Reading.Printed;

/// <summary>How a path is painted.</summary>
/// <param name="Order">When, among all objects of the page.</param>
/// <param name="Fill">Colour of its inside; null if it is not filled.</param>
/// <param name="Hides">True if nothing shines through its inside.</param>
/// <param name="Stroke">Colour of its outline; null if it is not stroked.</param>
/// <param name="StrokeWidth">Width of its outline in points.</param>
/// <param name="Clip">The part of the page on which it is seen; null for all of it.</param>
internal sealed record PathPaint(int Order, uint? Fill, bool Hides, uint? Stroke, double StrokeWidth, Box? Clip);

/// <summary>How a path comes to its next point; the numbers are those of PDFium.</summary>
internal enum PathStep
{
    /// <summary>By a straight line.</summary>
    Line = 0,

    /// <summary>By a curve, whose control points come one by one.</summary>
    Curve = 1,

    /// <summary>By lifting the pen.</summary>
    Move = 2,
}
