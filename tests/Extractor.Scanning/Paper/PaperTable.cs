namespace Extractor.Scanning.Paper;

/// <summary>One cell of a printed table.</summary>
/// <param name="Row">First row, from 0.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="Text">What it prints.</param>
/// <param name="RowSpan">Rows covered.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="Left">Set at the left instead of centred.</param>
public sealed record PaperCell(int Row, int Column, string Text, int RowSpan = 1, int ColumnSpan = 1, bool Left = false);

/// <summary>A table to be printed.</summary>
/// <param name="Widths">Widths of the columns in points.</param>
/// <param name="Cells">Its cells; together they cover it.</param>
public sealed record PaperTable(IReadOnlyList<double> Widths, IReadOnlyList<PaperCell> Cells)
{
    /// <summary>Number of rows.</summary>
    public int Rows => Cells.Max(c => c.Row + c.RowSpan);
}
