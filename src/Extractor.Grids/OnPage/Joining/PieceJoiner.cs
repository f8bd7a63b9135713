using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Joining;

/// <summary>Makes one table of a table and its piece on the next page.</summary>
/// <param name="continuation">The two.</param>
/// <param name="columns">Their columns together.</param>
internal sealed class PieceJoiner(Continuation continuation, ColumnUnion columns)
{
    /// <summary>The joined table.</summary>
    public Grid Join()
    {
        var (table, next) = (continuation.Table.Table, continuation.Next.Table);
        var rows = table.Rows.Select(r => Moved(r, columns.Table)).ToList();
        var added = next.Rows.Skip(continuation.HeaderRows).Select(r => Moved(r, columns.Next)).ToList();
        var isCut = new CutRow(rows[^1], Reaching(rows), added[0], continuation.IsOpen).IsCut;
        foreach (var cell in continuation.Next.Covering(continuation.HeaderRows).Where(c => c.Row == continuation.HeaderRows))
        {
            Carry(rows, added[0], cell, isCut);
            CarryBack(rows, added[0], cell, isCut);
        }
        CoverBeside(rows, added.Count - (isCut ? 1 : 0));
        if (isCut)
        {
            rows[^1] = rows[^1] with { Cells = [.. rows[^1].Cells.Concat(added[0].Cells).OrderBy(c => c.Column)] };
            added.RemoveAt(0);
        }
        rows.AddRange(added);
        var traces = table.Traces.Select(t => Moved(t, columns.Table, r => r))
            .Append(Moved(next.Traces[0], columns.Next, r => r < continuation.HeaderRows ? continuation.HeaderAt + r : table.Rows.Count - (isCut ? 1 : 0) + r - continuation.HeaderRows));
        return table with { Rows = rows, Traces = [.. traces] };
    }

    /// <summary>Lets the cell above the break cover the cell below it, if the two are one.</summary>
    private void Carry(List<GridRow> rows, GridRow first, TracedCell below, bool isCut)
    {
        var (column, end) = (columns.Next[below.Column], columns.Next[below.Column + below.ColumnSpan]);
        var (row, above) = Reaching(rows).FirstOrDefault(c => c.Cell.Column == column && c.Cell.Column + c.Cell.ColumnSpan == end);
        if (above is null) return;
        var text = first.Cells.FirstOrDefault(c => c.Column == column);
        if (!isCut && !IsOne(above, text, below)) return;
        var rowSpan = above.RowSpan + below.RowSpan - (isCut ? 1 : 0);
        var whole = text is null || (!isCut && Folding.Key(text.Text) == Folding.Key(above.Text) && !continuation.ShowsOpenCells)
            ? above with { RowSpan = rowSpan, Parts = [.. above.Parts, .. text?.Parts ?? []] }
            : above with { RowSpan = rowSpan, Text = $"{above.Text} {text.Text}", Parts = [.. above.Parts, .. text.Parts] };
        rows[row] = rows[row] with { Cells = [.. rows[row].Cells.Select(c => ReferenceEquals(c, above) ? whole : c)] };
        if (text is not null) ((List<GridCell>)first.Cells).Remove(text);
    }

    /// <summary>Lets a label below the break cover the empty cell above it, if its column holds merged labels: the label stands where the larger piece of its cell is.</summary>
    private void CarryBack(List<GridRow> rows, GridRow first, TracedCell below, bool isCut)
    {
        var (column, end) = (columns.Next[below.Column], columns.Next[below.Column + below.ColumnSpan]);
        var label = first.Cells.FirstOrDefault(c => c.Column == column && c.Column + c.ColumnSpan == end);
        var above = continuation.Table.Covering(continuation.LastRow).FirstOrDefault(c => columns.Table[c.Column] == column && columns.Table[c.Column + c.ColumnSpan] == end);
        if (label is null || above is null || !IsLabel(label, mostly: above.RowSpan + below.RowSpan == 2) || Reaching(rows).Exists(c => c.Cell.Column <= column && column < c.Cell.Column + c.Cell.ColumnSpan)) return;
        if (continuation.ShowsOpenCells && continuation.Table.IsClosedBelow(above)) return;
        var whole = label with { RowSpan = above.RowSpan + below.RowSpan - (isCut ? 1 : 0), Repairs = [.. label.Repairs ?? [], "label_carried_over_break"] };
        rows[above.Row] = rows[above.Row] with { Cells = [.. rows[above.Row].Cells.Append(whole).OrderBy(c => c.Column)] };
        ((List<GridCell>)first.Cells).Remove(label);
    }

    // Labels at the left whose column no line of the next page touches go on beside all its rows.
    private void CoverBeside(List<GridRow> rows, int added)
    {
        foreach (var (row, cell) in Reaching(rows).Where(c => c.Cell.Column + c.Cell.ColumnSpan <= columns.Next[0]))
            rows[row] = rows[row] with { Cells = [.. rows[row].Cells.Select(c => ReferenceEquals(c, cell) ? c with { RowSpan = c.RowSpan + added } : c)] };
    }

    // Where lines show which cells are open at the break, they say it; else a cell goes on if it is merged, and empty or the same on the next page.
    private bool IsOne(GridCell above, GridCell? text, TracedCell below)
    {
        if (continuation.ShowsOpenCells) return Traced(above) is not { } traced || !continuation.Table.IsClosedBelow(traced);
        var isMerged = above.RowSpan > 1 || below.RowSpan > 1;
        return text is null ? isMerged || IsLabel(above) : isMerged && Folding.Key(text.Text) == Folding.Key(above.Text);
    }

    // A column whose cells are merged elsewhere, on either page, holds labels: of two single cells one is the label of both only if mostly merged ones stand there. A figure is the weight of a label if most figures are merged.
    private bool IsLabel(GridCell cell, bool mostly = false)
    {
        var others = InColumn(cell.Column, cell.Column + cell.ColumnSpan).Where(c => Figures.IsFigure(c.Text) == Figures.IsFigure(cell.Text)).ToList();
        var merged = others.Count(c => c.RowSpan > 1);
        return mostly || Figures.IsFigure(cell.Text) ? merged * 2 > others.Count : merged > 0;
    }

    private IEnumerable<GridCell> InColumn(int column, int end) =>
        InColumn(continuation.Table.Table, columns.Table, column, end).Concat(InColumn(continuation.Next.Table, columns.Next, column, end));

    private static IEnumerable<GridCell> InColumn(Grid grid, IReadOnlyList<int> map, int column, int end) =>
        grid.Rows.SelectMany(r => r.Cells).Where(c => map[c.Column] == column && map[c.Column + c.ColumnSpan] == end);

    private TracedCell? Traced(GridCell cell) =>
        continuation.Table.Covering(continuation.LastRow).FirstOrDefault(c => columns.Table[c.Column] <= cell.Column && cell.Column < columns.Table[c.Column + c.ColumnSpan]);

    private static List<(int Row, GridCell Cell)> Reaching(List<GridRow> rows) =>
        [.. rows.SelectMany((r, i) => r.Cells.Where(c => i + c.RowSpan >= rows.Count).Select(c => (i, c)))];

    private GridRow Moved(GridRow row, IReadOnlyList<int> map) => row with
    {
        Cells = row.Cells.Select(c => c with { Column = map[c.Column], ColumnSpan = map[c.Column + c.ColumnSpan] - map[c.Column] }).ToList(),
        Width = columns.Count,
    };

    private static GridTrace Moved(GridTrace trace, IReadOnlyList<int> map, Func<int, int> row) => trace with
    {
        Cells = [.. trace.Cells.Select(c => c with { Row = row(c.Row), Column = map[c.Column], ColumnSpan = map[c.Column + c.ColumnSpan] - map[c.Column] })],
    };
}
