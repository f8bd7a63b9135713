namespace Extractor.Coats.Layouts;

/// <summary>Sets a table row by row, cell beside cell; places that no cell takes are filled with empty ones.</summary>
public sealed class TableSetter(params double[] widths)
{
    private readonly List<List<PrintedCell>> _rows = [];
    private int[] _until = new int[widths.Length];

    /// <summary>Begins a row.</summary>
    public TableSetter Row()
    {
        Fill();
        _rows.Add([]);
        return this;
    }

    /// <summary>Adds a cell at the next free column.</summary>
    public TableSetter Cell(string? text, int columnSpan = 1, int rowSpan = 1)
    {
        var column = Free();
        _rows[^1].Add(new(text ?? "", column, columnSpan, rowSpan));
        for (var c = column; c < column + columnSpan; c++) _until[c] = _rows.Count - 1 + rowSpan;
        return this;
    }

    /// <summary>Adds cells of one column.</summary>
    public TableSetter Cells(params string?[] texts)
    {
        foreach (var text in texts) Cell(text);
        return this;
    }

    /// <summary>The table.</summary>
    public PrintedTable Done()
    {
        Fill();
        return new(widths, [.. _rows]);
    }

    private void Fill()
    {
        while (_rows.Count > 0 && Free() < widths.Length) Cell("");
    }

    private int Free()
    {
        var column = 0;
        while (column < widths.Length && _until[column] >= _rows.Count) column++;
        return column;
    }
}
