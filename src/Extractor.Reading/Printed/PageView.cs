using Extractor.Model;

namespace Extractor.Reading.Printed;

/// <summary>How a page is seen: its visible size, and the map from its own coordinates (in a PDF origin anywhere, y up, not rotated) to those of the view.</summary>
/// <param name="Width">Width as seen, in points.</param>
/// <param name="Height">Height as seen, in points.</param>
/// <param name="Map">From user space to the view: origin at the top left, y down.</param>
/// <param name="QuarterTurns">How often the page is turned by 90 degrees clockwise.</param>
internal sealed record PageView(double Width, double Height, Affine Map, int QuarterTurns)
{
    /// <summary>True for a picture of the whole page, which hides what was written before; a smaller one may be a seal, which does not.</summary>
    public bool IsMostlyCoveredBy(in Box box) => (Math.Min(box.X1, Width) - Math.Max(box.X0, 0)) * (Math.Min(box.Y1, Height) - Math.Max(box.Y0, 0)) > 0.8 * Width * Height;
}
