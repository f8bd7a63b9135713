namespace Extractor.Model.Grids;

/// <summary>A table, or a run of text between tables, as rows of cells in reading order.</summary>
/// <param name="Page">Page of its first row; null for flat text.</param>
/// <param name="Rows">The rows; text outside tables is rows of one cell.</param>
public sealed record Grid(int? Page, IReadOnlyList<GridRow> Rows);

/// <summary>One row of a grid.</summary>
/// <param name="Cells">The cells that hold text, by column.</param>
/// <param name="Width">Number of columns that the row declares, empty ones included.</param>
/// <param name="AfterBreak">True if a blank line or a page boundary stands before the row.</param>
/// <param name="Line">Line of the flat text that the row (its middle line, if several) came from; 0 elsewhere.</param>
/// <param name="Rebuilt">True if the row was put together from several printed lines.</param>
public sealed record GridRow(IReadOnlyList<GridCell> Cells, int Width, bool AfterBreak, int Line = 0, bool Rebuilt = false);

/// <summary>One cell with text.</summary>
/// <param name="Column">First column, from 0.</param>
/// <param name="Text">Readable text; blanks inside may be the wrap of a line.</param>
/// <param name="Parts">The printed pieces with their places.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="RowSpan">Rows covered; 1 where the source does not say.</param>
/// <param name="Repairs">Rule ids of what was repaired on the way here.</param>
public sealed record GridCell(int Column, string Text, IReadOnlyList<Part> Parts, int ColumnSpan = 1, int RowSpan = 1, IReadOnlyList<string>? Repairs = null);
