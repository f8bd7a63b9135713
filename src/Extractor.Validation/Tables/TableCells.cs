using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>The cells of a table by place: a cell over several rows or columns stands in each of them.</summary>
internal sealed class TableCells
{
    private readonly TableCell?[,] _cells;

    /// <summary>Lays the cells out.</summary>
    public TableCells(TableRecord table)
    {
        Table = table;
        _cells = new TableCell?[table.Rows, table.Columns];
        foreach (var cell in table.Cells)
            for (var r = cell.Row; r < Math.Min(table.Rows, cell.Row + cell.RowSpan); r++)
                for (var c = cell.Column; c < Math.Min(table.Columns, cell.Column + cell.ColumnSpan); c++) _cells[r, c] = cell;
        FirstBodyRow = table.Cells.Where(c => !c.Header).Select(c => c.Row).DefaultIfEmpty(table.Rows).Min();
    }

    /// <summary>The table.</summary>
    public TableRecord Table { get; }

    /// <summary>The first row that holds more than header cells.</summary>
    public int FirstBodyRow { get; }

    /// <summary>The cell at a place; null if it is empty.</summary>
    public TableCell? this[int row, int column] => _cells[row, column];

    /// <summary>Folded text of the body cell at a place; empty if there is none, or a header cell.</summary>
    public string Key(int row, int column) => _cells[row, column] is { Header: false } cell ? Folding.Key(cell.Text) : "";

    /// <summary>The header cells above a column, highest first.</summary>
    public IReadOnlyList<TableCell> Headers(int column) =>
        [.. Enumerable.Range(0, Math.Min(Table.Rows, FirstBodyRow + 1)).Select(r => _cells[r, column]).OfType<TableCell>().Where(c => c.Header).Distinct()];

    /// <summary>The figure that starts at a place; null if there is none.</summary>
    public Amount? AmountAt(int row, int column, decimal? unit) =>
        _cells[row, column] is { Header: false } cell && cell.Row == row && cell.Column == column && Amount.Read(cell.Text, row, column) is { } amount ? amount with { Unit = unit } : null;
}
