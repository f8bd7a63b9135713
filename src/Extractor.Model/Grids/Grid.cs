namespace Extractor.Model.Grids;

/// <summary>A table, or a run of text between tables, as rows of cells in reading order.</summary>
/// <param name="Page">Page of its first row; null for flat text.</param>
/// <param name="Rows">The rows; text outside tables is rows of one cell, on printed pages a paragraph a row.</param>
public sealed record Grid(int? Page, IReadOnlyList<GridRow> Rows)
{
    /// <summary>Where its cells come from.</summary>
    public GridKind Kind { get; init; } = GridKind.Declared;

    /// <summary>How it was found, a piece for each page; empty for flat text and for text between tables.</summary>
    public IReadOnlyList<GridTrace> Traces { get; init; } = [];

    /// <summary>True if the spans of its cells are exact: a cell without text is empty, and a label covers the rows that its row span says.</summary>
    public bool HasExactSpans => Kind is GridKind.Ruled or GridKind.MarkedUp;

    /// <summary>True for what a page says of itself, beside what it prints: kept as a table, part of no form.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Its caption, where the format marks one up; null elsewhere.</summary>
    public string? Caption { get; init; }
}

/// <summary>Where the cells of a grid come from.</summary>
public enum GridKind
{
    /// <summary>The document declares them (flat text).</summary>
    Declared,

    /// <summary>Text between tables: a paragraph a row, one cell each.</summary>
    Text,

    /// <summary>Rulings on all sides.</summary>
    Ruled,

    /// <summary>The alignment of the words, with or without some rulings.</summary>
    Unruled,

    /// <summary>The format marks up rows, cells and their spans: a table of a web page or a Word file, a sheet.</summary>
    MarkedUp,
}

/// <summary>One row of a grid.</summary>
/// <param name="Cells">The cells that hold text, by column.</param>
/// <param name="Width">Number of columns that the row declares, empty ones included.</param>
/// <param name="AfterBreak">True if a blank line or a page boundary stands before the row.</param>
/// <param name="Line">Line of the flat text that the row (its middle line, if several) came from; 0 elsewhere.</param>
/// <param name="Rebuilt">True if the row was put together from several printed lines.</param>
public sealed record GridRow(IReadOnlyList<GridCell> Cells, int Width, bool AfterBreak, int Line = 0, bool Rebuilt = false)
{
    /// <summary>Page and box of the row on a printed page; null for flat text.</summary>
    public Place? Where { get; init; }
}

/// <summary>One cell with text.</summary>
/// <param name="Column">First column, from 0.</param>
/// <param name="Text">Readable text; a blank inside may be the wrap of a line, on printed pages a line feed is the end of a paragraph.</param>
/// <param name="Parts">The printed pieces with their places: on printed pages a piece for each page the cell runs over.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="RowSpan">Rows covered; 1 where the source does not say.</param>
/// <param name="Repairs">Rule ids of what was repaired on the way here.</param>
public sealed record GridCell(int Column, string Text, IReadOnlyList<Part> Parts, int ColumnSpan = 1, int RowSpan = 1, IReadOnlyList<string>? Repairs = null);
