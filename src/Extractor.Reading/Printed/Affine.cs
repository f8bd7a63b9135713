using Extractor.Model;

namespace Extractor.Reading.Printed;

/// <summary>A map of the plane: x' = A x + C y + E, y' = B x + D y + F.</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Degrees by which a direction may be off a right angle and still count as straight.</summary>
    private const double Straight = 0.2;

    /// <summary>The map that changes nothing.</summary>
    public static readonly Affine Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>This map, then another.</summary>
    public Affine Then(in Affine next) => new(
        A * next.A + B * next.C, A * next.B + B * next.D,
        C * next.A + D * next.C, C * next.B + D * next.D,
        E * next.A + F * next.C + next.E, E * next.B + F * next.D + next.F);

    /// <summary>Where a point goes.</summary>
    public (double X, double Y) Map(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    /// <summary>The box around where a rectangle goes.</summary>
    public Box MapBox(double x0, double y0, double x1, double y1)
    {
        var (ax, ay) = Map(x0, y0);
        var (bx, by) = Map(x1, y1);
        var (cx, cy) = Map(x0, y1);
        var (dx, dy) = Map(x1, y0);
        return new(
            Math.Min(Math.Min(ax, bx), Math.Min(cx, dx)), Math.Min(Math.Min(ay, by), Math.Min(cy, dy)),
            Math.Max(Math.Max(ax, bx), Math.Max(cx, dx)), Math.Max(Math.Max(ay, by), Math.Max(cy, dy)));
    }

    /// <summary>How much lengths grow on the whole.</summary>
    public double Scale => Math.Sqrt(Math.Abs(A * D - B * C));

    /// <summary>The map back; null if this one flattens the plane.</summary>
    public Affine? Inverse()
    {
        var area = A * D - B * C;
        if (area == 0 || !double.IsFinite(1 / area)) return null;
        return new(D / area, -B / area, -C / area, A / area, (C * F - D * E) / area, (B * E - A * F) / area);
    }

    /// <summary>The direction of a vector: degrees clockwise as seen (0 to 360), and its x and y at length 1. What is nearly a right angle is one; no length points to the right.</summary>
    public static (double Angle, double X, double Y) Direction(double x, double y)
    {
        var length = Math.Sqrt(x * x + y * y);
        if (!(length > 0)) return (0, 1, 0);
        double dx = x / length, dy = y / length;
        var angle = Math.Round(Math.Atan2(dy, dx) * 180 / Math.PI, 2);
        var right = Math.Round(angle / 90) * 90;
        if (Math.Abs(angle - right) < Straight) (angle, dx, dy) = (right, Math.Round(dx), Math.Round(dy));
        return ((angle + 360) % 360, dx, dy);
    }
}
