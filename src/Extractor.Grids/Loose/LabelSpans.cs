namespace Extractor.Grids.Loose;

/// <summary>A label with the rows that it governs, [First, Last].</summary>
/// <param name="Label">The label.</param>
/// <param name="First">First row.</param>
/// <param name="Last">Last row.</param>
/// <param name="Doubtful">Rows of the span that may belong to a neighbour.</param>
internal sealed record LabelSpan(SpelledLabel Label, int First, int Last, IReadOnlySet<int> Doubtful);

/// <summary>Lines that a row takes up.</summary>
internal readonly record struct RowExtent(int Top, int Middle, int Bottom);

/// <summary>Gives each label the rows around whose middle it stands.</summary>
internal static class LabelSpans
{
    private const double Margin = 0.9;
    private const double TooFar = 2.5;
    private const double TooFarByRow = 0.7;

    /// <summary>Spans of the labels over the rows, in order, with their cost; every row falls to one label. None if there are more labels than rows.</summary>
    /// <param name="labels">Labels of one column, top to bottom.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="fits">Further cost of giving rows [first, last] to a label.</param>
    public static (IReadOnlyList<LabelSpan> Spans, double Cost) Find(IReadOnlyList<SpelledLabel> labels, IReadOnlyList<RowExtent> rows, Func<SpelledLabel, int, int, double> fits)
    {
        if (labels.Count == 0 || labels.Count > rows.Count) return ([], 6 + 3 * Math.Abs(labels.Count - rows.Count));
        var own = new Dictionary<(int, int, int), double>();
        for (var j = 0; j < labels.Count; j++)
            for (var first = j; first < rows.Count; first++)
                for (var end = first + 1; end <= rows.Count - (labels.Count - 1 - j); end++)
                    own[(j, first, end)] = Cost(labels[j], rows, first, end - 1) + fits(labels[j], first, end - 1);
        var forward = Sweep(own, labels.Count, rows.Count, true);
        var backward = Sweep(own, labels.Count, rows.Count, false);
        var total = forward[labels.Count, rows.Count];
        var borders = new int[labels.Count + 1];
        borders[^1] = rows.Count;
        var doubtful = new HashSet<int>();
        for (var j = 1; j < labels.Count; j++)
        {
            var ranked = Enumerable.Range(j, rows.Count - labels.Count + 1).Select(r => (Row: r, Cost: forward[j, r] + backward[j, r])).OrderBy(r => r.Cost).ToList();
            borders[j] = ranked[0].Row;
            foreach (var (row, cost) in ranked.Skip(1).Where(r => r.Cost - total < Margin))
                doubtful.UnionWith(Enumerable.Range(Math.Min(row, borders[j]), Math.Abs(row - borders[j])));
        }
        return ([.. labels.Select((l, j) => Span(l, borders[j], borders[j + 1], own.GetValueOrDefault((j, borders[j], borders[j + 1]), 99), doubtful))], total);
    }

    private static LabelSpan Span(SpelledLabel label, int first, int end, double cost, HashSet<int> doubtful)
    {
        var rows = Enumerable.Range(first, end - first);
        return new(label, first, end - 1, (cost > TooFar + TooFarByRow * (end - first - 1) ? rows : rows.Where(doubtful.Contains)).ToHashSet());
    }

    /// <summary>Least cost of the labels before (or from) each border, by number of labels and of rows.</summary>
    private static double[,] Sweep(Dictionary<(int Label, int First, int End), double> own, int labels, int rows, bool forward)
    {
        var costs = new double[labels + 1, rows + 1];
        for (var j = 0; j <= labels; j++) for (var r = 0; r <= rows; r++) costs[j, r] = double.MaxValue / 4;
        costs[forward ? 0 : labels, forward ? 0 : rows] = 0;
        foreach (var ((j, first, end), cost) in forward ? own.OrderBy(o => o.Key.Label) : own.OrderByDescending(o => o.Key.Label))
            if (forward) costs[j + 1, end] = Math.Min(costs[j + 1, end], costs[j, first] + cost);
            else costs[j, first] = Math.Min(costs[j, first], costs[j + 1, end] + cost);
        return costs;
    }

    private static double Cost(SpelledLabel label, IReadOnlyList<RowExtent> rows, int first, int last)
    {
        var byFigures = Math.Abs(label.Centre - (rows[first].Middle + rows[last].Middle) / 2.0);
        var top = Math.Min(rows[first].Top, label.Top);
        var bottom = Math.Max(rows[last].Bottom, label.Bottom);
        var byExtent = Math.Abs(label.Centre - (top + bottom) / 2.0);
        return Math.Min(byFigures, byExtent) + 0.2 * Math.Max(byFigures, byExtent);
    }
}
