using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Joining;

/// <summary>Finds the header rows that a page repeats.</summary>
internal static class RepeatedHeader
{
    /// <summary>Where the header stands in the table before and how many rows of it are repeated; (0, 0) if none.</summary>
    public static (int At, int Rows) Find(IReadOnlyList<GridRow> table, IReadOnlyList<GridRow> next)
    {
        var best = (At: 0, Rows: 0);
        for (var at = 0; at < table.Count; at++)
        {
            var rows = 0;
            while (rows < next.Count && at + rows < table.Count && IsSame(table[at + rows], next[rows])) rows++;
            if (rows > best.Rows) best = (at, rows);
        }
        return best;
    }

    // The same cells in the same places, none of them a figure.
    private static bool IsSame(GridRow row, GridRow other)
    {
        if (row.Cells.Count == 0 || row.Cells.Count != other.Cells.Count || (row.Cells.Count == 1 && row.Cells[0].ColumnSpan < row.Width)) return false;
        for (var i = 0; i < row.Cells.Count; i++)
            if (Folding.Key(row.Cells[i].Text) != Folding.Key(other.Cells[i].Text) || Figures.IsFigure(row.Cells[i].Text)) return false;
        return true;
    }
}
