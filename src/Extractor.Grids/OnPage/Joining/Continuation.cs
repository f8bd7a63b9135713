using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Joining;

/// <summary>A table of one page that goes on with the table of the page before.</summary>
/// <param name="Table">The table so far.</param>
/// <param name="Next">Its piece on the next page.</param>
/// <param name="HeaderAt">Row of the table so far where the header stands that the piece repeats.</param>
/// <param name="HeaderRows">How many rows the piece repeats.</param>
internal sealed record Continuation(TableGeometry Table, TableGeometry Next, int HeaderAt, int HeaderRows)
{
    // Part of the piece's own borders that the table before must have too, where nothing else speaks for a continuation.
    private const double SharedBorders = 0.6;

    /// <summary>The continuation; null if the two are different tables.</summary>
    /// <param name="table">The table so far.</param>
    /// <param name="next">The table on the next page.</param>
    /// <param name="between">Text between the two, running heads left out.</param>
    /// <param name="above">Text above the table.</param>
    public static Continuation? Find(Grid table, Grid next, IReadOnlyList<GridRow> between, IReadOnlyList<GridRow> above)
    {
        var (at, rows) = RepeatedHeader.Find(table.Rows, next.Rows);
        var geometry = new TableGeometry(table, table.Traces[^1]);
        var continuation = new Continuation(geometry, new(next, next.Traces[0]), at, rows);
        if (rows == next.Rows.Count || continuation.StartsAnew()) return null;
        // A caption between the two is the caption of something else, unless both pages print the same one over the same header.
        if (between.Count > 0 && !(rows > 0 && between.All(r => above.Any(a => TextOf(a) == TextOf(r))))) return null;
        return continuation.HasSameBorders() ? continuation : null;
    }

    /// <summary>True if some cells at the end of the page are closed by a line and some are not: the open ones go on.</summary>
    public bool ShowsOpenCells => Table.Covering(LastRow).Select(Table.IsClosedBelow).Distinct().Count() == 2;

    /// <summary>True if a line closes no cell at the end of the page, though lines are drawn above: the last row may go on.</summary>
    public bool IsOpen => Table.Covering(LastRow).All(c => !Table.IsClosedBelow(c)) && Table.Page.Edges.Any(e => e.IsHorizontal && e.Drawn);

    /// <summary>Last row of the table so far.</summary>
    public int LastRow => Table.Table.Rows.Count - 1;

    /// <summary>The joined table.</summary>
    public Grid? Join() => ColumnUnion.Of(Table.Borders, Next.Borders.Select(b => b - Shift)) is { } columns ? new PieceJoiner(this, columns).Join() : null;

    // The piece begins with the rows that the table itself begins with, and then prints something else: 项目名称 of another project.
    private bool StartsAnew()
    {
        if (HeaderRows > 0 && (HeaderAt > 0 || Next.Table.Rows.Take(HeaderRows).Any(r => r.Cells.Count > 1))) return false;
        return HeaderRows < Table.Table.Rows.Count && FirstText(Table.Table.Rows[HeaderRows]) is { } first && first == FirstText(Next.Table.Rows[HeaderRows]);
    }

    // The piece may stand elsewhere on its page; where it lacks the columns at its left (labels that no line touches) its other borders stand where they stood.
    private double Shift => Table.HasBorder(Next.Page.Box.X0) && TableGeometry.IsSame(Table.Borders[^1], Next.Page.Box.X1) ? 0 : Next.Page.Box.X0 - Table.Borders[0];

    private bool HasSameBorders()
    {
        var shift = Shift;
        bool IsShared(double x) => Table.HasBorder(x - shift);
        var first = Next.InnerBorders(HeaderRows).ToList();
        if (!TableGeometry.IsSame(Next.Page.Box.X1 - shift, Table.Borders[^1]) || !first.TrueForAll(IsShared)) return false;
        var inner = Next.Borders.Skip(1).SkipLast(1).ToList();
        return (first.Count > 0 && (HeaderRows > 0 || IsOpen || ShowsOpenCells || IsLikeLastRow(first, shift)))
            || (inner.Count > 0 && inner.Count(IsShared) >= SharedBorders * inner.Count);
    }

    // The last row of the page and the first one of the next stand between the same borders.
    private bool IsLikeLastRow(List<double> first, double shift) =>
        Table.InnerBorders(LastRow).All(x => x <= Next.Page.Box.X0 - shift + 1 || first.Exists(f => TableGeometry.IsSame(f - shift, x)));

    private static string? FirstText(GridRow row) => row.Cells is [{ Column: 0 } first, ..] ? Folding.Key(first.Text) : null;

    private static string TextOf(GridRow row) => Folding.Key(string.Concat(row.Cells.Select(c => c.Text)));
}
