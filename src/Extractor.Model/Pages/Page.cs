using Extractor.Model.Findings;
using Extractor.Model.Grids;

namespace Extractor.Model.Pages;

/// <summary>
/// What a reader hands on. Flat text: its lines, each divided into the cells that the text declares. Printed pages: words, rulings and images as
/// the page shows them, rotation and box origins resolved: PDF points, origin at the top left of the visible page, y down. Web pages, sheets and Word
/// files: grids.
/// </summary>
/// <param name="Number">Page number from 1; flat text, a web page and a Word file are one page, each sheet of a workbook is one.</param>
/// <param name="Lines">The lines of a flat text in order, blank ones included; none on printed pages.</param>
public sealed record Page(int Number, IReadOnlyList<TextLine> Lines)
{
    /// <summary>Grids that the format itself declares, text between them included, in reading order (web page, sheet, Word file): nothing has to be found. Null where the format declares none.</summary>
    public IReadOnlyList<Grid>? Grids { get; init; }

    /// <summary>Tables that stand beside what the page shows: facts of the page, files that it links to.</summary>
    public IReadOnlyList<Grid> Beside { get; init; } = [];

    /// <summary>Width of the visible page in points; 0 for flat text and where the format declares its grids.</summary>
    public double Width { get; init; }

    /// <summary>Height of the visible page in points; 0 likewise.</summary>
    public double Height { get; init; }

    /// <summary>The words that a person sees, in no promised order: the order of the content is not the reading order.</summary>
    public IReadOnlyList<Word> Words { get; init; } = [];

    /// <summary>Words of the text layer that a person does not see (each says why); never data, kept so that they can be shown.</summary>
    public IReadOnlyList<Word> HiddenWords { get; init; } = [];

    /// <summary>Horizontal and vertical lines as drawn, doubled ones included.</summary>
    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>Pictures on the page.</summary>
    public IReadOnlyList<PageImage> Images { get; init; } = [];

    /// <summary>The page as pixels, for OCR; only where the text layer is missing or unreliable.</summary>
    public Raster? Raster { get; init; }

    /// <summary>How far the text layer can be believed.</summary>
    public TextLayer TextLayer { get; init; } = TextLayer.Reliable;

    /// <summary>What the reader noticed on this page.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>How the cells of a flat text line are told apart.</summary>
public enum CellDivision
{
    /// <summary>By tabs (a tab starts a new cell, several in a row leave empty cells).</summary>
    Tabs,

    /// <summary>By columns of blanks: cells have a position, not an index.</summary>
    Blanks,
}

/// <summary>One line of a flat text.</summary>
/// <param name="Number">Line number from 1.</param>
/// <param name="Cells">Its cells; a blank line has none. With tabs empty cells are kept, so that the count says how wide the line is.</param>
/// <param name="Division">How the cells were told apart.</param>
/// <param name="StartsPage">True if a form feed stands before the line.</param>
public sealed record TextLine(int Number, IReadOnlyList<TextCell> Cells, CellDivision Division, bool StartsPage = false)
{
    /// <summary>Path of the element of a web page that the line is printed in; null for flat text.</summary>
    public string? Dom { get; init; }

    /// <summary>True if no cell has any text.</summary>
    public bool IsBlank => Cells.All(c => c.Text.Length == 0);
}

/// <summary>One cell of a flat text line.</summary>
/// <param name="Index">Index in the line, from 0.</param>
/// <param name="Text">Readable text: radicals folded, tags and quoting gone, outer blanks trimmed, inner ones kept (they may be line wraps).</param>
/// <param name="Printed">The characters as they stand in the file, quotes and tags included.</param>
/// <param name="Start">With tabs the first character of the cell, counted from the start of the line; with blanks the first column of the text. Columns are counted as the text itself was aligned: one a character, or two a CJK character.</param>
/// <param name="End">Character or column after the last one.</param>
public sealed record TextCell(int Index, string Text, string Printed, int Start, int End);
