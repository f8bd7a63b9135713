using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms.Kept;

/// <summary>Makes a table of a grid of printed pages: its cells as they are, header cells found by how they span.</summary>
internal static class PageTable
{
    /// <summary>The table, without a caption.</summary>
    public static TableRecord Of(Grid grid)
    {
        var columns = grid.Rows.Count == 0 ? 0 : grid.Rows.Max(r => Math.Max(r.Width, r.Cells.Count == 0 ? 0 : r.Cells.Max(c => c.Column + c.ColumnSpan)));
        var headers = HeaderRows(grid.Rows, columns);
        var cells = grid.Rows.SelectMany((row, r) => row.Cells.Select(c => new TableCell(r, c.Column, c.RowSpan, c.ColumnSpan, c.Text, r < headers))).ToList();
        var pages = grid.Rows.Select(r => r.Where?.Page).Concat(grid.Traces.Select(t => (int?)t.Page)).OfType<int>().Distinct().Order();
        return new(grid.Page, grid.Rows.Count, columns, null, Completed(cells, headers)) { Pages = [.. pages] };
    }

    /// <summary>
    /// The header: from the top until no cell reaches further down and every column that is named has a name of its own, and never down to a figure.
    /// A first row that spans all columns is a title and has names below it.
    /// </summary>
    private static int HeaderRows(IReadOnlyList<GridRow> rows, int columns)
    {
        var figures = rows.Select((row, i) => (row, i)).FirstOrDefault(p => p.row.Cells.Any(c => Figure.IsIn(c.Text)), (null!, rows.Count)).i;
        var lowest = new int[columns]; // how many columns the lowest name above each column spans
        var reach = 0;
        var whole = 0;
        for (var r = 0; r < figures; r++)
        {
            foreach (var cell in rows[r].Cells)
            {
                reach = Math.Max(reach, r + cell.RowSpan);
                for (var c = cell.Column; c < Math.Min(columns, cell.Column + cell.ColumnSpan); c++) lowest[c] = cell.ColumnSpan;
            }
            if (reach > r + 1 || rows[r].Cells.Count == 0) continue;
            whole = r + 1;
            if (Array.TrueForAll(lowest, span => span <= 1)) return whole;
        }
        return figures < rows.Count || whole == 0 ? whole : 1;
    }

    // Where the names of some columns share their row with the first figures (类 款 项 beside 合计), they are header cells too.
    private static IReadOnlyList<TableCell> Completed(List<TableCell> cells, int headers)
    {
        if (headers == 0) return cells;
        return [.. cells.Select(c => c.Row == headers && c.ColumnSpan == 1 && !Figure.IsIn(c.Text) && IsUnderWideName(c) ? c with { Header = true } : c)];

        bool IsUnderWideName(TableCell cell) =>
            cells.LastOrDefault(h => h.Row < headers && h.Column <= cell.Column && cell.Column < h.Column + h.ColumnSpan) is { ColumnSpan: > 1, Row: > 0 };
    }
}
