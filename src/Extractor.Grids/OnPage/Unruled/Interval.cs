namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Measures of intervals on one axis.</summary>
internal static class Interval
{
    /// <summary>Length of what two intervals share; negative is the gap between them.</summary>
    public static double Shared(double from, double to, double otherFrom, double otherTo) => Math.Min(to, otherTo) - Math.Max(from, otherFrom);

    /// <summary>The middle of the values in their order; 0 of none.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[ordered.Count / 2];
    }
}
