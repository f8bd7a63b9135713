namespace Extractor.Model.Records;

/// <summary>A grid that is no known form, kept as it is.</summary>
/// <param name="Page">Page of its first row; null for flat text.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Caption">Title above it; of flat text the line directly above; null if none.</param>
/// <param name="Cells">The cells that hold text.</param>
public sealed record TableRecord(int? Page, int Rows, int Columns, string? Caption, IReadOnlyList<TableCell> Cells)
{
    /// <summary>The pages it stands on; empty for flat text. For the checks of its numbers, no part of the record format.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>元 or 万元, as printed beside it; null if not printed. For the checks of its numbers, no part of the record format.</summary>
    public string? MoneyUnit { get; init; }
}

/// <summary>One cell of a kept table; rows and columns count from 0.</summary>
public sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, bool Header);
