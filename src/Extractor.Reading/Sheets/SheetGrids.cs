using System.Globalization;
using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Reading.Sheets;

/// <summary>Divides a sheet at its blank rows into grids. Rows of text are no table of their own: titles and notes belong to the table below, or to the last one.</summary>
internal sealed class SheetGrids
{
    private readonly SheetContent _sheet;
    private readonly int _page;
    private readonly SortedDictionary<int, List<ShownCell>> _rows = [];
    private readonly List<int> _shownRows = [];
    private readonly List<int> _shownColumns = [];

    private SheetGrids(SheetContent sheet, int page)
    {
        (_sheet, _page) = (sheet, page);
        var (lastRow, lastColumn) = (0, 0);
        foreach (var cell in sheet.Cells)
        {
            var (row, column) = FirstShown(cell);
            if (row < 0) continue;
            if (!_rows.TryGetValue(row, out var cells)) _rows[row] = cells = [];
            cells.Add(cell);
            (lastRow, lastColumn) = (Math.Max(lastRow, EndOf(cell).Row), Math.Max(lastColumn, EndOf(cell).Column));
        }
        var used = _rows.Count == 0 ? (Row: 0, Column: 0) : (Row: _rows.Keys.First(), Column: _rows.Values.SelectMany(c => c).Min(c => c.Column));
        for (var row = used.Row; row <= lastRow; row++) if (sheet.ShowsRow(row)) _shownRows.Add(row);
        for (var column = used.Column; column <= lastColumn; column++) if (sheet.ShowsColumn(column)) _shownColumns.Add(column);
    }

    /// <summary>The grids of a sheet from top to bottom.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="page">Its number.</param>
    public static IReadOnlyList<Grid> Of(SheetContent sheet, int page)
    {
        var grids = new SheetGrids(sheet, page);
        return grids._rows.Count == 0 ? [] : [.. grids.Divide().Select(p => grids.Build(p.First, p.End))];
    }

    // Runs of rows (by index among the shown rows), each from its first row to behind its last one.
    private List<(int First, int End)> Divide()
    {
        var parts = new List<(int First, int End)>();
        var (start, covered, text, open) = (0, -1, true, false);
        for (var i = 0; i <= _shownRows.Count; i++)
        {
            var cells = i < _shownRows.Count ? _rows.GetValueOrDefault(_shownRows[i]) : null;
            if (cells is not null)
            {
                open = true;
                text &= IsText(cells);
                covered = Math.Max(covered, cells.Max(c => EndOf(c).Row));
            }
            if ((cells is not null || (i < _shownRows.Count && _shownRows[i] <= covered)) || !open) continue;
            // A blank row behind text divides nothing.
            if (!text)
            {
                parts.Add((start, i));
                (start, text) = (i + 1, true);
            }
            open = false;
        }
        if (!text || start >= _shownRows.Count || !Enumerable.Range(start, _shownRows.Count - start).Any(i => _rows.ContainsKey(_shownRows[i]))) return parts;
        if (parts.Count == 0) return [(0, _shownRows.Count)];
        parts[^1] = (parts[^1].First, _shownRows.Count);
        return parts;
    }

    // One cell, or several with gaps between them or each with a key: 编制单位： …… 单位：元.
    private bool IsText(List<ShownCell> cells)
    {
        var touch = cells.Zip(cells.Skip(1)).Any(p => p.Second.Column == EndOf(p.First).Column + 1);
        return cells.TrueForAll(c => EndOf(c).Row == c.Row) && (!touch || cells.TrueForAll(c => c.Value.Text.AsSpan().ContainsAny('：', ':')));
    }

    private Grid Build(int first, int end)
    {
        while (first < end && !_rows.ContainsKey(_shownRows[first])) first++;
        var rows = new List<GridRow>(end - first);
        for (var i = first; i < end; i++)
            rows.Add(new([.. (_rows.GetValueOrDefault(_shownRows[i]) ?? []).Select(c => CellOf(c, i, end)).OfType<GridCell>().OrderBy(c => c.Column)], _shownColumns.Count, i > first && !_rows.ContainsKey(_shownRows[i - 1])));
        return new(_page, rows) { Kind = GridKind.MarkedUp };
    }

    private GridCell? CellOf(ShownCell cell, int row, int end)
    {
        var text = ReadableText.Of(cell.Value.Text);
        if (text.Length == 0) return null;
        var last = EndOf(cell);
        var column = _shownColumns.BinarySearch(FirstShown(cell).Column);
        var columnEnd = IndexBehind(_shownColumns, last.Column);
        var printed = cell.Value.Text.Trim();
        return new(column, text, [new Part(printed == text ? text : printed, new Place { Sheet = new(_sheet.Name, Reference(cell), cell.Value.Stored) })],
            columnEnd - column, Math.Min(end, IndexBehind(_shownRows, last.Row)) - row);
    }

    private (int Row, int Column) EndOf(ShownCell cell) => _sheet.Merged.TryGetValue((cell.Row, cell.Column), out var end) ? end : (cell.Row, cell.Column);

    // Where a cell begins to be seen; -1 if no part of it is.
    private (int Row, int Column) FirstShown(ShownCell cell)
    {
        var end = EndOf(cell);
        var (row, column) = (cell.Row, cell.Column);
        while (row <= end.Row && !_sheet.ShowsRow(row)) row++;
        while (column <= end.Column && !_sheet.ShowsColumn(column)) column++;
        return row <= end.Row && column <= end.Column ? (row, column) : (-1, -1);
    }

    private static int IndexBehind(List<int> shown, int last) => shown.BinarySearch(last) is >= 0 and var at ? at + 1 : ~shown.BinarySearch(last);

    private static string Reference(ShownCell cell)
    {
        var letters = "";
        for (var column = cell.Column + 1; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters + (cell.Row + 1).ToString(CultureInfo.InvariantCulture);
    }
}
