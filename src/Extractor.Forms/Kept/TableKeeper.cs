using Extractor.Definitions;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms.Kept;

/// <summary>Keeps grids that are no known form as tables: nothing that was laid out in columns is thrown away.</summary>
public sealed class TableKeeper(PipelineDefinitions definitions)
{
    private readonly TableCaptions _captions = new(definitions);

    /// <summary>
    /// The tables of some grids in reading order. A grid of a printed page is one table; one of a single column is a frame around text. Of flat text:
    /// each run of rows with two or more cells, between text, breaks and the ends of the grids.
    /// </summary>
    public IReadOnlyList<TableRecord> Keep(IReadOnlyList<Grid> grids)
    {
        var tables = new List<TableRecord>();
        for (var i = 0; i < grids.Count; i++)
            if (grids[i].Kind == GridKind.Declared) tables.AddRange(Runs(grids[i]));
            else if (grids[i].Kind != GridKind.Text && PageTable.Of(grids[i]) is { } table && (table.Columns > 1 || grids[i].Kind == GridKind.MarkedUp)) tables.Add(_captions.Add(table, grids[i], i > 0 ? grids[i - 1] : null));
        return tables;
    }

    private static IEnumerable<TableRecord> Runs(Grid grid)
    {
        for (var start = 0; start < grid.Rows.Count;)
        {
            var end = EndOfRun(grid.Rows, start);
            if (end > start) yield return Table(grid, start, end);
            start = Math.Max(end, start + 1);
        }
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
        var headers = rows.TakeWhile(r => !r.Cells.Any(c => Figure.IsIn(c.Text))).Count();
        if (headers == rows.Count) headers = 1;
        var cells = rows.SelectMany((r, i) => r.Cells.Select(c => new TableCell(i, c.Column, c.RowSpan, c.ColumnSpan, c.Text, i < headers)));
        var columns = rows.Max(r => Math.Max(r.Width, r.Cells.Count == 0 ? 0 : r.Cells.Max(c => c.Column + c.ColumnSpan)));
        return new(grid.Page, rows.Count, columns, Above(grid.Rows, start), [.. cells]);
    }

    /// <summary>The line of text directly above the table.</summary>
    private static string? Above(IReadOnlyList<GridRow> rows, int start) =>
        start > 0 && !rows[start].AfterBreak && rows[start - 1].Cells is [var above] ? above.Text : null;
}
