using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Reading.MarkedUp;

/// <summary>Lays out the cells that a format lists row by row: each takes the first place that no cell above covers, and keeps its spans.</summary>
internal sealed class SpannedTable
{
    private const int WidestSpan = 1_000;

    private readonly List<List<Placed>> _rows = [];
    private readonly List<Placed?> _above = [];
    private int _column;

    /// <summary>Number of rows so far.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Number of columns so far.</summary>
    public int ColumnCount => _above.Count;

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        _rows.Add([]);
        _column = 0;
    }

    /// <summary>Leaves a row out that stands here: cells that cover it are a row shorter.</summary>
    public void LeaveOutRow()
    {
        foreach (var cell in _above.OfType<Placed>().Where(c => c.Row + c.RowSpan > _rows.Count).Distinct()) cell.RowSpan--;
    }

    /// <summary>Adds a cell to the row.</summary>
    /// <param name="printed">Its text, marked up as <see cref="ReadableText.Of"/> takes it.</param>
    /// <param name="where">Its place.</param>
    /// <param name="rowSpan">Rows covered; those beyond the end of the table do not count.</param>
    /// <param name="columnSpan">Columns covered.</param>
    public void Add(string printed, Place where, int rowSpan = 1, int columnSpan = 1)
    {
        var row = _rows.Count - 1;
        while (_column < _above.Count && _above[_column] is { } above && above.Row + above.RowSpan > row) _column++;
        var cell = new Placed(row, _column, printed, where, Math.Clamp(columnSpan, 1, WidestSpan)) { RowSpan = Math.Max(1, rowSpan) };
        for (var i = 0; i < cell.ColumnSpan; i++, _column++) Cover(_column, cell);
        _rows[row].Add(cell);
    }

    /// <summary>Leaves columns of the row empty.</summary>
    public void Skip(int columns) => _column += Math.Clamp(columns, 0, WidestSpan);

    /// <summary>The cell that covers a column in the row above; null if none does.</summary>
    public bool Lengthen(int columnSpan)
    {
        if (_column >= _above.Count || _above[_column] is not { } above || above.Row + above.RowSpan != _rows.Count - 1) return false;
        above.RowSpan++;
        _column += Math.Clamp(columnSpan, 1, WidestSpan);
        return true;
    }

    /// <summary>The table as a grid.</summary>
    public Grid Build(int? page = null, string? caption = null)
    {
        var rows = new List<GridRow>(_rows.Count);
        foreach (var row in _rows) rows.Add(new([.. row.Select(CellOf).OfType<GridCell>()], _above.Count, false));
        return new(page, rows) { Kind = GridKind.MarkedUp, Caption = caption };
    }

    private GridCell? CellOf(Placed cell)
    {
        var text = ReadableText.Of(cell.Printed);
        if (text.Length == 0) return null;
        var printed = cell.Printed.Trim().Replace(ReadableText.LineEnd, '\n');
        return new(cell.Column, text, [new Part(printed == text ? text : printed, cell.Where)], cell.ColumnSpan, Math.Min(cell.RowSpan, _rows.Count - cell.Row));
    }

    private void Cover(int column, Placed cell)
    {
        while (_above.Count <= column) _above.Add(null);
        _above[column] = cell;
    }

    private sealed class Placed(int row, int column, string printed, Place where, int columnSpan)
    {
        public int Row => row;

        public int Column => column;

        public string Printed => printed;

        public Place Where => where;

        public int ColumnSpan => columnSpan;

        public int RowSpan { get; set; }
    }
}
