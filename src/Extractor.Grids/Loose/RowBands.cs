namespace Extractor.Grids.Loose;

/// <summary>Divides the lines of the indicator table into rows: each row is the lines around its figures, and the borders between rows are where all cells read best.</summary>
internal sealed class RowBands(BandColumns columns)
{
    private const double BorderMargin = 0.5;
    private const double Hopeless = 6;
    private readonly BandReader _reader = new(columns);

    /// <summary>The reading of each row, in order.</summary>
    /// <param name="lines">Lines with free tokens, in order.</param>
    /// <param name="rows">Figures of each row, in order; at least one.</param>
    public IReadOnlyList<BandReading> Divide(IReadOnlyList<FreeLine> lines, IReadOnlyList<RowFigures> rows)
    {
        var borders = Borders(lines, rows);
        var best = Search(lines, rows, borders, out var forward, out var readings);
        var backward = Backward(rows.Count, borders, readings);
        var total = forward[rows.Count].Values.Min();
        var result = new List<BandReading>();
        for (var r = 0; r < rows.Count; r++)
        {
            var reading = readings[(r, best[r], best[r + 1])];
            var rivals = reading.Rivals.ToHashSet();
            foreach (var border in new[] { r, r + 1 })
                foreach (var (other, cost) in forward[border])
                    if (other != best[border] && cost + backward[border].GetValueOrDefault(other, double.MaxValue) - total < BorderMargin)
                        rivals.UnionWith(Moved(readings, r, best, border, other));
            result.Add(reading with { Rivals = rivals });
        }
        return result;
    }

    /// <summary>For each border the indices into the lines at which the next row may begin.</summary>
    private static List<List<int>> Borders(IReadOnlyList<FreeLine> lines, IReadOnlyList<RowFigures> rows)
    {
        var borders = new List<List<int>> { new() { 0 } };
        var at = 0;
        for (var r = 1; r < rows.Count; r++)
        {
            while (at < lines.Count && lines[at].Line <= rows[r - 1].Line) at++;
            var choices = new List<int> { at };
            for (var i = at; i < lines.Count && lines[i].Line < rows[r].Line; i++) choices.Add(i + 1);
            borders.Add(choices);
        }
        borders.Add([lines.Count]);
        return borders;
    }

    private int[] Search(IReadOnlyList<FreeLine> lines, IReadOnlyList<RowFigures> rows, List<List<int>> borders,
        out List<Dictionary<int, double>> forward, out Dictionary<(int, int, int), BandReading> readings)
    {
        forward = [new() { [0] = 0 }];
        readings = [];
        var from = new List<Dictionary<int, int>> { new() };
        for (var r = 0; r < rows.Count; r++)
        {
            var (costs, origins) = (new Dictionary<int, double>(), new Dictionary<int, int>());
            var least = forward[r].Values.Min();
            foreach (var end in borders[r + 1])
                foreach (var (start, before) in forward[r])
                {
                    if (start > end || before > least + Hopeless) continue;
                    var reading = readings[(r, start, end)] = _reader.Read(lines, start, end, rows[r]);
                    if (costs.TryGetValue(end, out var known) && known <= before + reading.Cost) continue;
                    (costs[end], origins[end]) = (before + reading.Cost, start);
                }
            forward.Add(costs);
            from.Add(origins);
        }
        var best = new int[rows.Count + 1];
        best[^1] = forward[^1].MinBy(p => p.Value).Key;
        for (var r = rows.Count; r > 0; r--) best[r - 1] = from[r][best[r]];
        return best;
    }

    private static List<Dictionary<int, double>> Backward(int rows, List<List<int>> borders, Dictionary<(int Row, int Start, int End), BandReading> readings)
    {
        var backward = Enumerable.Range(0, rows + 1).Select(_ => new Dictionary<int, double>()).ToList();
        foreach (var end in borders[rows]) backward[rows][end] = 0;
        foreach (var ((row, start, end), reading) in readings.OrderByDescending(r => r.Key.Row))
            if (backward[row + 1].TryGetValue(end, out var rest)) backward[row][start] = Math.Min(backward[row].GetValueOrDefault(start, double.MaxValue), reading.Cost + rest);
        return backward;
    }

    /// <summary>Columns of a row that change when one of its borders moves.</summary>
    private static HashSet<int> Moved(Dictionary<(int, int, int), BandReading> readings, int row, int[] best, int border, int other)
    {
        var mine = readings[(row, best[row], best[row + 1])];
        var key = border == row ? (row, other, best[row + 1]) : (row, best[row], other);
        if (!readings.TryGetValue(key, out var changed)) return [];
        return [.. mine.Tokens.Except(changed.Tokens).Concat(changed.Tokens.Except(mine.Tokens)).Select(p => p.Column)];
    }
}
