using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Edges that touch, directly or through others, stand together: a group may be a table.</summary>
internal static class EdgeGroups
{
    // How far, in points, an edge may end before the edge it is meant to touch.
    private const double Reach = 4;

    /// <summary>The groups of at least one horizontal and one vertical edge, from top to bottom.</summary>
    public static IEnumerable<List<Edge>> Of(IReadOnlyList<Edge> edges)
    {
        var horizontals = edges.Where(e => e.IsHorizontal).ToList();
        var verticals = edges.Where(e => !e.IsHorizontal).OrderBy(e => e.Position).ToList();
        var sets = new DisjointSets(horizontals.Count + verticals.Count);
        for (var h = 0; h < horizontals.Count; h++)
        {
            var edge = horizontals[h];
            for (var v = FirstAt(verticals, edge.From - Reach); v < verticals.Count && verticals[v].Position <= edge.To + Reach; v++)
                if (Touches(verticals[v], edge.Position)) sets.Join(h, horizontals.Count + v);
        }
        return Enumerable.Range(0, horizontals.Count + verticals.Count)
            .GroupBy(sets.Root, i => i < horizontals.Count ? horizontals[i] : verticals[i - horizontals.Count])
            .Select(g => g.ToList()).Where(g => g.Any(e => e.IsHorizontal) && g.Any(e => !e.IsHorizontal));
    }

    private static bool Touches(Edge edge, double position) => position >= edge.From - Reach && position <= edge.To + Reach;

    private static int FirstAt(List<Edge> sorted, double position)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Position < position) low = middle + 1; else high = middle;
        }
        return low;
    }
}
