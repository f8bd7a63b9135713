using Extractor.Model;

namespace Extractor.Forms.Exact;

/// <summary>A column of a table as its header prints it.</summary>
/// <param name="Name">Field of the record format; null if the layouts do not know the heading.</param>
/// <param name="Heading">The heading as printed, blanks removed; empty if the header prints none.</param>
/// <param name="Column">First column of the grid, from 0.</param>
/// <param name="ColumnEnd">Column behind the last one.</param>
internal sealed record ExactColumn(string? Name, string Heading, int Column, int ColumnEnd);

/// <summary>The columns under a header of one row or several.</summary>
internal sealed class ExactHeader
{
    private const int MostRows = 4;
    private static readonly string[] Weights = ["weight", "level1_weight", "level2_weight"];

    private ExactHeader(IReadOnlyList<ExactColumn> columns, int end)
    {
        Columns = columns;
        End = end;
    }

    /// <summary>The columns, left to right.</summary>
    public IReadOnlyList<ExactColumn> Columns { get; }

    /// <summary>Row behind the header.</summary>
    public int End { get; }

    /// <summary>Reads the header that starts at a row of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">First row of the header.</param>
    /// <param name="nameOf">Field of a heading's key; null if unknown.</param>
    public static ExactHeader Read(ExactTable table, int row, Func<string, string?> nameOf)
    {
        var end = Math.Min(table.Rows.Count, row + Math.Min(MostRows, table.Rows[row].Starting.Where(c => nameOf(c.Key) is not null).Select(c => c.Source.RowSpan).Max()));
        var leaves = new List<(ExactCell? Cell, int Column, int ColumnEnd)>();
        for (var column = 0; column < table.ColumnCount; column++)
        {
            var cell = Leaf(table, row, end, column);
            if (leaves.Count > 0 && leaves[^1].Cell == cell) leaves[^1] = leaves[^1] with { ColumnEnd = column + 1 };
            else leaves.Add((cell, column, column + 1));
        }
        return new(Named(leaves, nameOf), end);
    }

    /// <summary>The column of a field; null if the header has none.</summary>
    public ExactColumn? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);

    /// <summary>The column that a cell stands in: the first that it covers at least half of, else the one it shares most with.</summary>
    public ExactColumn? ColumnOf(ExactCell cell) =>
        Columns.FirstOrDefault(c => cell.Shared(c.Column, c.ColumnEnd) * 2 >= c.ColumnEnd - c.Column)
        ?? Columns.Where(c => cell.Shared(c.Column, c.ColumnEnd) > 0).MaxBy(c => cell.Shared(c.Column, c.ColumnEnd));

    // The lowest heading over a column; cells that reach down from above the header, or below it, are labels of blocks.
    private static ExactCell? Leaf(ExactTable table, int row, int end, int column)
    {
        for (var r = end - 1; r >= row; r--)
            if (table.At(r, column, column + 1) is { } cell && cell.Row >= row && cell.RowEnd <= end) return cell;
        return null;
    }

    private static List<ExactColumn> Named(List<(ExactCell? Cell, int Column, int ColumnEnd)> leaves, Func<string, string?> nameOf)
    {
        var columns = new List<ExactColumn>();
        foreach (var (cell, column, end) in leaves)
        {
            var name = cell is null ? null : nameOf(cell.Key) ?? (cell.IsScanned ? nameOf(string.Concat(cell.Key.Where(Folding.IsHan))) : null);
            if (name is not null && Weights.Contains(name, StringComparer.Ordinal)) name = WeightOf(columns, name);
            if (columns.Exists(c => c.Name == name)) name = null;
            columns.Add(new(name, cell is null ? "" : Folding.WithoutBlanks(cell.Text), column, end));
        }
        return columns;
    }

    // 权重 right of 一级指标 weighs the level, right of 三级指标 the line.
    private static string WeightOf(List<ExactColumn> columns, string name) =>
        columns.Count == 0 ? name : columns[^1].Name switch { "level1" => "level1_weight", "level2" => "level2_weight", _ => "weight" };
}
