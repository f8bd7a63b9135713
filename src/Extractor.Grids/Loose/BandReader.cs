namespace Extractor.Grids.Loose;

/// <summary>One token given to a column of its row.</summary>
internal readonly record struct Placed(LooseToken Token, int Column);

/// <summary>The figures of a row: their line, and whether the score is the whole weight.</summary>
internal readonly record struct RowFigures(int Line, bool FullMarks);

/// <summary>How the lines of one row are read.</summary>
/// <param name="Tokens">The tokens with their columns, reading order.</param>
/// <param name="Cost">What the reading costs.</param>
/// <param name="Rivals">Columns that another reading, nearly as good, fills otherwise.</param>
internal sealed record BandReading(IReadOnlyList<Placed> Tokens, double Cost, IReadOnlySet<int> Rivals);

/// <summary>Reads the lines around one row: which token stands in which column. Cells are centred on the row's middle line, and a line of a cell that is not its last one is full.</summary>
internal sealed class BandReader(BandColumns columns)
{
    private const int Beam = 12;
    private const double RivalMargin = 0.35;
    private const double LeftOutCost = 10;

    /// <summary>Reads the free tokens of lines [from, to) as the row whose figures stand on the middle line.</summary>
    public BandReading Read(IReadOnlyList<FreeLine> lines, int from, int to, RowFigures row)
    {
        var middle = row.Line;
        var made = new List<Partial> { new([], 0) };
        var leftOut = false;
        for (var l = from; l < to; l++)
            for (var i = 0; i < lines[l].Tokens.Count; i++)
            {
                var next = new List<Partial>(made.Count * BandColumns.Names.Count);
                foreach (var partial in made) next.AddRange(Extend(partial, lines[l], i, middle));
                next.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
                if (next.Count > Beam) next.RemoveRange(Beam, next.Count - Beam);
                leftOut |= next.Count == 0;
                made = next.Count > 0 ? next : [.. made.Select(p => p with { Cost = p.Cost + LeftOutCost })];
            }
        var finished = made.Select(p => p with { Cost = p.Cost + Shape(p.Tokens, row, from < to && lines[from].Positioned) }).OrderBy(p => p.Cost).ToList();
        var best = finished[0];
        // A token that stands in no column may belong to any: then all are in doubt.
        HashSet<int> rivals = leftOut ? [.. Enumerable.Range(0, BandColumns.Names.Count).Where(columns.Has)] : [];
        foreach (var other in finished.Skip(1).TakeWhile(o => o.Cost - best.Cost < RivalMargin))
            for (var i = 0; i < best.Tokens.Length; i++)
                if (best.Tokens[i].Column != other.Tokens[i].Column) rivals.UnionWith([best.Tokens[i].Column, other.Tokens[i].Column]);
        return new(best.Tokens, best.Cost, rivals);
    }

    private IEnumerable<Partial> Extend(Partial made, FreeLine line, int index, int middle)
    {
        var token = line.Tokens[index];
        var after = index >= line.AfterScore;
        var onRow = line.Line == middle;
        for (var column = 0; column < BandColumns.Names.Count; column++)
        {
            if (!columns.Has(column) || (onRow && after != (column == BandColumns.Deviation))) continue;
            var cost = columns.Cost(token, column, line.Positioned && !after);
            var last = Last(made.Tokens, column);
            if (index > 0 && made.Tokens[^1].Token.Line == token.Line)
            {
                if (made.Tokens[^1].Column > column) continue;
                if (made.Tokens[^1].Column == column) cost += 1.2;
            }
            if (last is { } previous && previous.Line != token.Line)
            {
                cost += columns.ShortLineCost(column, previous.Width, token) + 0.4 * Math.Max(0, token.Line - previous.Line - 2);
                if (column is BandColumns.Target or BandColumns.Actual) cost += 0.5;
                if (previous.Key[^1] == '。') cost += 0.4;
            }
            yield return new([.. made.Tokens, new(token, column)], made.Cost + cost);
        }
    }

    private double Shape(Placed[] tokens, RowFigures row, bool positioned)
    {
        var cost = 0.0;
        var filled = new bool[BandColumns.Names.Count];
        for (var column = 0; column < filled.Length; column++)
        {
            int top = -1, bottom = -1;
            foreach (var placed in tokens)
                if (placed.Column == column) (top, bottom) = (top < 0 ? placed.Token.Line : top, placed.Token.Line);
            if (top < 0) continue;
            filled[column] = true;
            var away = Math.Abs((top + bottom) / 2.0 - row.Line);
            cost += (positioned ? 0.2 : 0.5) * away + 0.9 * Math.Max(0, away - 0.5);
        }
        // Reasons are given where marks are lost, and seldom elsewhere.
        if (filled[BandColumns.Deviation] == row.FullMarks) cost += row.FullMarks ? 0.8 : 0.4;
        // A row without any value prints labels and figures only, or a note beside them.
        if (!filled[BandColumns.Target] && !filled[BandColumns.Actual]) return cost + 1;
        if (!filled[BandColumns.Level3]) cost += 3;
        return columns.Has(BandColumns.Actual) && filled[BandColumns.Target] != filled[BandColumns.Actual] ? cost + 3 : cost;
    }

    private static LooseToken? Last(Placed[] tokens, int column)
    {
        for (var i = tokens.Length - 1; i >= 0; i--) if (tokens[i].Column == column) return tokens[i].Token;
        return null;
    }

    private sealed record Partial(Placed[] Tokens, double Cost);
}
