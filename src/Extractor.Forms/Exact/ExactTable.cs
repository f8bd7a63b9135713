using Extractor.Model.Grids;

namespace Extractor.Forms.Exact;

/// <summary>A grid with exact spans: which cell covers a place is looked up, never guessed.</summary>
internal sealed class ExactTable
{
    private readonly List<ExactCell>[] _covering;

    /// <summary>Lays out a grid.</summary>
    public ExactTable(Grid source)
    {
        Source = source;
        _covering = new List<ExactCell>[source.Rows.Count];
        for (var r = 0; r < _covering.Length; r++) _covering[r] = [];
        var rows = new List<ExactRow>();
        for (var r = 0; r < source.Rows.Count; r++)
        {
            var starting = source.Rows[r].Cells.Where(c => c.Text.Length > 0).OrderBy(c => c.Column).Select(c => new ExactCell(source.HasExactSpans ? c : Aligned(c), r)).ToList();
            foreach (var cell in starting)
                for (var below = r; below < Math.Min(cell.RowEnd, _covering.Length); below++) _covering[below].Add(cell);
            rows.Add(new(this, r, starting, source.Rows[r]));
        }
        foreach (var cells in _covering) cells.Sort((a, b) => a.Column.CompareTo(b.Column));
        Rows = rows;
        ColumnCount = source.Rows.Select(r => Math.Max(r.Width, r.Cells.Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty().Max())).DefaultIfEmpty().Max();
    }

    /// <summary>The grid.</summary>
    public Grid Source { get; }

    /// <summary>Its rows.</summary>
    public IReadOnlyList<ExactRow> Rows { get; }

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The cells with text that cover a row, by column.</summary>
    public IReadOnlyList<ExactCell> Covering(int row) => _covering[row];

    private static GridCell Aligned(GridCell cell) => cell with { Repairs = [.. cell.Repairs ?? [], "cells_by_alignment"] };

    /// <summary>The cell with text that covers most of a range of columns in a row; null if the place is empty.</summary>
    public ExactCell? At(int row, int column, int columnEnd)
    {
        ExactCell? best = null;
        foreach (var cell in _covering[row])
            if (cell.Shared(column, columnEnd) > (best?.Shared(column, columnEnd) ?? 0)) best = cell;
        return best;
    }
}
