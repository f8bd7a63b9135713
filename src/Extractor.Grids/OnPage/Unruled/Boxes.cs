using Extractor.Model;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Measures of boxes.</summary>
internal static class Boxes
{
    /// <summary>The smallest box around all; they are at least one.</summary>
    public static Box Around(IEnumerable<Box> boxes) =>
        boxes.Aggregate((a, b) => new(Math.Min(a.X0, b.X0), Math.Min(a.Y0, b.Y0), Math.Max(a.X1, b.X1), Math.Max(a.Y1, b.Y1)));

    /// <summary>Height in points.</summary>
    public static double Height(this Box box) => box.Y1 - box.Y0;

    /// <summary>Width in points.</summary>
    public static double Width(this Box box) => box.X1 - box.X0;

    /// <summary>y of the middle.</summary>
    public static double Middle(this Box box) => (box.Y0 + box.Y1) / 2;

    /// <summary>Length of what two intervals share; negative is the gap between them.</summary>
    public static double Shared(double from, double to, double otherFrom, double otherTo) => Math.Min(to, otherTo) - Math.Max(from, otherFrom);
}
