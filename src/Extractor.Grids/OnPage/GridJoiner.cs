using Extractor.Grids.OnPage.Joining;
using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage;

/// <summary>Joins tables that run over page breaks: repeated headers dropped, cells cut in two joined, merged labels carried on.</summary>
internal static class GridJoiner
{
    /// <summary>The grids of a document with the pieces of one table joined. Running heads are left out from their second page on.</summary>
    /// <param name="grids">The grids in reading order.</param>
    /// <param name="titles">Folded titles of forms: never running heads, and always the start of something new.</param>
    public static IReadOnlyList<Grid> Join(IReadOnlyList<Grid> grids, IReadOnlyList<string> titles)
    {
        var heads = new RunningHeads(grids, titles);
        var joined = new List<Grid>();
        var last = -1;
        foreach (var grid in heads.Drop(grids))
        {
            if (grid.Traces.Count > 0)
            {
                if (last >= 0 && Continue(joined, last, grid, heads) is { } whole)
                {
                    joined[last] = whole;
                    continue;
                }
                last = joined.Count;
            }
            joined.Add(grid);
        }
        return joined;
    }

    private static Grid? Continue(List<Grid> joined, int last, Grid next, RunningHeads heads)
    {
        var table = joined[last];
        if (table.Traces[^1].Page + 1 != next.Traces[0].Page || table.Kind != next.Kind) return null;
        var between = joined.Skip(last + 1).SelectMany(g => g.Rows).Where(r => !heads.IsFurniture(r)).ToList();
        var above = last > 0 && joined[last - 1].Kind == GridKind.Text ? joined[last - 1].Rows : [];
        var turn = TraceTurn.Of(next.Traces[0]);
        if (turn != TraceTurn.Of(table.Traces[^1])) return null;
        return Continuation.Find(turn.Upright(table), turn.Upright(next), between, above)?.Join() is { } whole ? turn.Back(whole) : null;
    }
}
