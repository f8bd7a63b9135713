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
                if (last >= 0 && Continue(joined, last, grid, heads)) continue;
                last = joined.Count;
            }
            joined.Add(grid);
        }
        return joined;
    }

    // Joins a grid to the last table, if it is its piece.
    private static bool Continue(List<Grid> joined, int last, Grid next, RunningHeads heads)
    {
        if (joined[last].Traces[^1].Page + 1 != next.Traces[0].Page || joined[last].Kind != next.Kind) return false;
        var between = joined.Skip(last + 1).SelectMany(g => g.Rows).Where(r => !heads.IsFurniture(r)).ToList();
        var (table, rest) = SpilledText.PutBack(joined[last], next, between);
        var above = last > 0 && joined[last - 1].Kind == GridKind.Text ? joined[last - 1].Rows : [];
        var turn = TraceTurn.Of(next.Traces[0]);
        if (turn != TraceTurn.Of(table.Traces[^1])) return false;
        if (Continuation.Find(turn.Upright(table), turn.Upright(next), rest, above)?.Join() is not { } whole) return false;
        joined[last] = turn.Back(whole);
        var spilled = between.Except(rest).ToHashSet();
        for (var i = joined.Count - 1; i > last && spilled.Count > 0; i--)
            if (joined[i].Rows.Where(r => !spilled.Contains(r)).ToList() is { Count: > 0 } rows) joined[i] = joined[i] with { Rows = rows };
            else joined.RemoveAt(i);
        return true;
    }
}
