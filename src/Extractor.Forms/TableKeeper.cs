using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Keeps grids that are no known form as tables: nothing that was laid out in columns is thrown away.</summary>
public static class TableKeeper
{
    /// <summary>
    /// The tables of some grids in reading order. Flat text and text between tables: each run of rows with two or more cells, between text, breaks and
    /// the ends of the grids. A grid of a printed page is one table.
    /// </summary>
    public static IReadOnlyList<TableRecord> Keep(IReadOnlyList<Grid> grids)
    {
        var tables = new List<TableRecord>();
        foreach (var grid in grids)
        {
            if (grid.Kind is GridKind.Ruled or GridKind.Unruled)
            {
                if (grid.Rows.Count > 0) tables.Add(Table(grid, 0, grid.Rows.Count));
                continue;
            }
            for (var start = 0; start < grid.Rows.Count;)
            {
                var end = EndOfRun(grid.Rows, start);
                if (end > start) tables.Add(Table(grid, start, end));
                start = Math.Max(end, start + 1);
            }
        }
        return tables;
    }

    /// <summary>
    /// After the last row of the run that starts at a row. A row of one cell belongs to it where the row is as wide as the run
    /// (a label whose other cells are empty), not where it is a line of text.
    /// </summary>
    private static int EndOfRun(IReadOnlyList<GridRow> rows, int start)
    {
        if (rows[start].Cells.Count < 2) return start;
        var end = start + 1;
        while (end < rows.Count && !rows[end].AfterBreak && (rows[end].Cells.Count >= 2 || rows[end].Width > 1 && rows[end].Width == rows[end - 1].Width)) end++;
        return end;
    }

    private static TableRecord Table(Grid grid, int start, int end)
    {
        var rows = grid.Rows.Skip(start).Take(end - start).ToList();
        var headers = rows.TakeWhile(r => !r.Cells.Any(c => HoldsNumber(c.Text))).Count();
        if (headers == rows.Count) headers = 1;
        var cells = rows.SelectMany((r, i) => r.Cells.Select(c => new TableCell(i, c.Column, c.RowSpan, c.ColumnSpan, c.Text, i < headers)));
        var columns = rows.Max(r => Math.Max(r.Width, r.Cells.Count == 0 ? 0 : r.Cells.Max(c => c.Column + c.ColumnSpan)));
        return new(grid.Page, rows.Count, columns, Caption(grid.Rows, start), [.. cells]);
    }

    /// <summary>The line of text directly above the table.</summary>
    private static string? Caption(IReadOnlyList<GridRow> rows, int start) =>
        start > 0 && !rows[start].AfterBreak && rows[start - 1].Cells is [var above] ? above.Text : null;

    /// <summary>True for a figure or an amount with a unit; a year in a heading, or a number inside a name, is none.</summary>
    private static bool HoldsNumber(string text) =>
        text.Length > 0 && text.Count(c => char.IsAsciiDigit(c) || c is ',' or '.' or '%' or '-') * 2 > text.Count(c => !char.IsWhiteSpace(c)) && text.Any(char.IsAsciiDigit);
}
