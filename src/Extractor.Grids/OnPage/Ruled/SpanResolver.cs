namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Pieces of a lattice that no line divides are one cell; its spans follow.</summary>
internal static class SpanResolver
{
    /// <summary>The cells, by row and column.</summary>
    public static List<CellSpan> Resolve(Lattice lattice)
    {
        var sets = new DisjointSets(lattice.Rows * lattice.Columns);
        for (var r = 0; r < lattice.Rows; r++)
            for (var c = 0; c < lattice.Columns; c++)
            {
                if (c + 1 < lattice.Columns && !lattice.HasVertical(c + 1, r)) sets.Join(r * lattice.Columns + c, r * lattice.Columns + c + 1);
                if (r + 1 < lattice.Rows && !lattice.HasHorizontal(r + 1, c)) sets.Join(r * lattice.Columns + c, (r + 1) * lattice.Columns + c);
            }
        TickBoxes.Join(lattice, sets);
        return [.. Enumerable.Range(0, lattice.Rows * lattice.Columns).GroupBy(sets.Root)
            .SelectMany(g => Spans(lattice, [.. g.Select(i => (i / lattice.Columns, i % lattice.Columns))]))
            .OrderBy(s => s.Row).ThenBy(s => s.Column)];
    }

    private static IEnumerable<CellSpan> Spans(Lattice lattice, List<(int Row, int Column)> area)
    {
        var (top, bottom) = (area.Min(p => p.Row), area.Max(p => p.Row));
        var (left, right) = (area.Min(p => p.Column), area.Max(p => p.Column));
        var isRectangle = (bottom - top + 1) * (right - left + 1) == area.Count;
        IEnumerable<CellSpan> spans = isRectangle ? [new(top, left, bottom - top + 1, right - left + 1)] : Cut(area);
        return spans.Select(s => s with { OpenSides = OpenSides(lattice, s) });
    }

    // An area that is no rectangle lacks a line: its rows are cut apart, like rows below each other stay together.
    private static List<CellSpan> Cut(List<(int Row, int Column)> area)
    {
        var spans = new List<CellSpan>();
        foreach (var row in area.GroupBy(p => p.Row).OrderBy(g => g.Key))
            foreach (var (column, count) in Runs([.. row.Select(p => p.Column).Order()]))
            {
                var above = spans.FindIndex(s => s.EndRow == row.Key && s.Column == column && s.ColumnSpan == count);
                if (above >= 0) spans[above] = spans[above] with { RowSpan = spans[above].RowSpan + 1 };
                else spans.Add(new(row.Key, column, 1, count, IsExact: false));
            }
        return spans;
    }

    private static IEnumerable<(int Column, int Count)> Runs(List<int> columns)
    {
        for (var from = 0; from < columns.Count;)
        {
            var to = from + 1;
            while (to < columns.Count && columns[to] == columns[to - 1] + 1) to++;
            yield return (columns[from], to - from);
            from = to;
        }
    }

    private static int OpenSides(Lattice lattice, CellSpan span)
    {
        var rows = Enumerable.Range(span.Row, span.RowSpan);
        var columns = Enumerable.Range(span.Column, span.ColumnSpan);
        var open = 0;
        if (span.Column == 0 && rows.Any(r => !lattice.HasVertical(0, r))) open++;
        if (span.EndColumn == lattice.Columns && rows.Any(r => !lattice.HasVertical(lattice.Columns, r))) open++;
        if (span.Row == 0 && columns.Any(c => !lattice.HasHorizontal(0, c))) open++;
        if (span.EndRow == lattice.Rows && columns.Any(c => !lattice.HasHorizontal(lattice.Rows, c))) open++;
        return open;
    }
}
