using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Rulings become edges: doubled lines become one, pieces in a row are joined.</summary>
internal static class EdgeJoiner
{
    // Lines whose middles are nearer than this, in points, are one line drawn twice (borders of two neighbouring cells).
    private const double SameLine = 2;

    // Pieces of a line with a smaller gap between them, in points, are one line: dashes, and lines that stop short of a junction.
    private const double Gap = 4;

    /// <summary>The edges, horizontal ones first, by position.</summary>
    public static List<Edge> Join(IEnumerable<Ruling> rulings)
    {
        var all = rulings.ToList();
        return [.. Join(all, true), .. Join(all, false)];
    }

    private static IEnumerable<Edge> Join(List<Ruling> rulings, bool isHorizontal)
    {
        var sorted = rulings.Where(r => r.IsHorizontal == isHorizontal).OrderBy(r => r.Position).ThenBy(r => r.From).ToList();
        for (var from = 0; from < sorted.Count;)
        {
            var to = from + 1;
            while (to < sorted.Count && sorted[to].Position - sorted[to - 1].Position <= SameLine && sorted[to].Position - sorted[from].Position <= 2 * SameLine) to++;
            foreach (var edge in Pieces(sorted.GetRange(from, to - from))) yield return edge;
            from = to;
        }
    }

    private static IEnumerable<Edge> Pieces(List<Ruling> band)
    {
        band.Sort((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.Position.CompareTo(b.Position));
        for (var from = 0; from < band.Count;)
        {
            var (end, to) = (band[from].To, from + 1);
            while (to < band.Count && band[to].From - end <= Gap) end = Math.Max(end, band[to++].To);
            var (weight, sum) = (0.0, 0.0);
            for (var i = from; i < to; i++)
            {
                var length = Math.Max(band[i].Length, 0.1);
                (weight, sum) = (weight + length, sum + length * band[i].Position);
            }
            yield return new(band[from].IsHorizontal, sum / weight, band[from].From, end);
            from = to;
        }
    }
}
