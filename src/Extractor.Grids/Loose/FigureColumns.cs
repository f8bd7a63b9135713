namespace Extractor.Grids.Loose;

/// <summary>Gives the figures of a money row to columns: all in order, else by display column, else by what a dash may stand for.</summary>
internal static class FigureColumns
{
    /// <summary>The column of each figure, and whether others would do as well.</summary>
    public static (int[] Places, bool Doubtful) Place(IReadOnlyList<LooseToken> figures, IReadOnlyList<SpelledColumn> columns, bool positioned)
    {
        if (figures.Count >= columns.Count)
            return ([.. Enumerable.Range(0, figures.Count)], figures.Count > columns.Count);
        var best = (Places: Array.Empty<int>(), Cost: double.MaxValue);
        var second = double.MaxValue;
        foreach (var places in Choices(figures.Count, columns.Count))
        {
            var cost = 0.0;
            for (var i = 0; i < figures.Count; i++) cost += Cost(figures[i], columns[places[i]], positioned);
            if (cost < best.Cost) (second, best) = (best.Cost, (places, cost));
            else second = Math.Min(second, cost);
        }
        return (best.Places, second - best.Cost < 1);
    }

    private static double Cost(LooseToken figure, SpelledColumn column, bool positioned)
    {
        // Only the total row has a weight and a score; the other rows print dashes there.
        var cost = figure.IsDash && column.Name is not ("weight" or "score") ? 2.0 : 0;
        if (!figure.IsDash && column.Name is "weight" or "score") cost += 0.5;
        return positioned ? cost + 0.3 * Math.Max(0, Math.Abs(figure.Centre - column.Centre) - 2) : cost;
    }

    private static IEnumerable<int[]> Choices(int figures, int columns)
    {
        for (var set = 0; set < 1 << columns; set++)
            if (System.Numerics.BitOperations.PopCount((uint)set) == figures)
                yield return [.. Enumerable.Range(0, columns).Where(c => (set >> c & 1) == 1)];
    }
}
