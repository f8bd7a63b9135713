using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>The positions of a lattice's lines in one direction.</summary>
internal static class LatticeLines
{
    // Lines of a group nearer than this, in points, are the same one, whatever stands between them.
    private const double Same = 1.5;

    // Lines nearer than this are the same one (a double border) unless words stand between them.
    private const double Double = 5;

    /// <summary>Sorted positions: the means of what belongs together, weighted by length.</summary>
    /// <param name="edges">Parallel edges.</param>
    /// <param name="extents">From where to where the words reach in the same direction.</param>
    public static double[] Of(IEnumerable<Edge> edges, IEnumerable<(double From, double To)> extents)
    {
        var words = extents.OrderBy(e => e.From + e.To).ToList();
        var lines = new List<(double Position, double Weight, double First)>();
        foreach (var edge in edges.OrderBy(e => e.Position))
        {
            var weight = Math.Max(edge.To - edge.From, 0.1);
            if (lines.Count > 0 && lines[^1] is var last && IsSame(last.First, last.Position, edge.Position, words))
                lines[^1] = ((last.Position * last.Weight + edge.Position * weight) / (last.Weight + weight), last.Weight + weight, last.First);
            else lines.Add((edge.Position, weight, edge.Position));
        }
        return [.. lines.Select(l => l.Position)];
    }

    /// <summary>Index of the nearest position.</summary>
    public static int Nearest(double[] sorted, double position)
    {
        var at = Array.BinarySearch(sorted, position);
        if (at >= 0) return at;
        at = ~at;
        if (at == 0) return 0;
        return at == sorted.Length || position - sorted[at - 1] <= sorted[at] - position ? at - 1 : at;
    }

    /// <summary>Index of the last position at or before this one; -1 before the first.</summary>
    public static int Index(double[] sorted, double position)
    {
        var at = Array.BinarySearch(sorted, position);
        return at >= 0 ? at : ~at - 1;
    }

    private static bool IsSame(double first, double mean, double position, List<(double From, double To)> words) =>
        position - mean < Same || (position - first < Double && !HasBetween(words, mean, position));

    // A word much larger than the gap only has its middle there: it stands in a merged cell beside the double border.
    private static bool HasBetween(List<(double From, double To)> words, double low, double high)
    {
        var (first, last) = (0, words.Count);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (words[middle].From + words[middle].To < 2 * low) first = middle + 1; else last = middle;
        }
        for (; first < words.Count && words[first].From + words[first].To < 2 * high; first++)
            if (words[first].To - words[first].From < 2 * (high - low)) return true;
        return false;
    }
}
