using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Joining;

/// <summary>
/// Text that hangs out of a cell at a page break: the cell is open at the end of the page, and its last lines stand below the table, or above its
/// piece on the next page.
/// </summary>
internal static class SpilledText
{
    // How far, in points, text may hang out of the table.
    private const double Reach = 60;

    // How far, in points, it may stand over the borders of its cell.
    private const double Slack = 2;

    /// <summary>The table with the text of the rows put back into its cells, and the rows that are none of it.</summary>
    /// <param name="table">The table so far.</param>
    /// <param name="next">The table on the next page.</param>
    /// <param name="between">Rows of text between the two.</param>
    public static (Grid Table, List<GridRow> Others) PutBack(Grid table, Grid next, IReadOnlyList<GridRow> between)
    {
        var geometry = new TableGeometry(table, table.Traces[^1]);
        var open = geometry.Covering(table.Rows.Count - 1).Where(c => !geometry.IsClosedBelow(c)).ToList();
        if (between.Count == 0 || open.Count == 0) return (table, [.. between]);
        var rest = new List<GridRow>();
        foreach (var row in between)
        {
            var owners = row.Cells.Select(c => IsAtBreak(c, table, next) ? open.Find(o => Holds(o, c)) : null).ToList();
            if (owners.Contains(null)) rest.Add(row);
            else for (var i = 0; i < row.Cells.Count; i++) table = Append(table, owners[i]!, row.Cells[i]);
        }
        return (table, rest);
    }

    private static bool IsAtBreak(GridCell cell, Grid table, Grid next) =>
        cell.Parts[0].Where is { Page: { } page, Box: { } box }
        && ((page == table.Traces[^1].Page && box.Y0 > table.Traces[^1].Box.Y1 - Reach / 2 && box.Y0 < table.Traces[^1].Box.Y1 + Reach)
            || (page == next.Traces[0].Page && box.Y1 < next.Traces[0].Box.Y0 + Reach / 2 && box.Y1 > next.Traces[0].Box.Y0 - Reach));

    private static bool Holds(TracedCell cell, GridCell text) =>
        text.Parts[0].Where.Box is { } box && box.X0 > cell.Box.X0 - Slack && box.X1 < cell.Box.X1 + Slack;

    private static Grid Append(Grid table, TracedCell owner, GridCell text) => table with
    {
        Rows = [.. table.Rows.Select((r, i) => r with
        {
            Cells = [.. r.Cells.Select(c => c.Column == owner.Column && i + c.RowSpan >= table.Rows.Count ? c with { Text = $"{c.Text} {text.Text}", Parts = [.. c.Parts, .. text.Parts] } : c)],
        })],
    };
}
