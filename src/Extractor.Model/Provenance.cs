namespace Extractor.Model;

/// <summary>
/// Where something is printed. PDF: page and box; flat text: line and cell; web page: path of its element; workbook: sheet and cell; Word file: cell of a table,
/// or paragraph. Pages and lines count from 1, cells of flat text from 0.
/// </summary>
/// <param name="Page">Page number, or null where the document has none.</param>
/// <param name="Box">Box on the page in PDF points, origin top left, or null.</param>
/// <param name="Line">Line of a flat text.</param>
/// <param name="Cell">Cell of that line.</param>
public sealed record Place(int? Page = null, Box? Box = null, int? Line = null, int? Cell = null)
{
    /// <summary>Path of an element of a web page from its root, each step counted among its like: html/body/div[2]/table[1]/tr[3]/td[2].</summary>
    public string? Dom { get; init; }

    /// <summary>Cell of a workbook.</summary>
    public SheetPlace? Sheet { get; init; }

    /// <summary>Place in a Word file.</summary>
    public WordPlace? Word { get; init; }
}

/// <summary>A cell of a workbook.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Cell">Reference of the cell, such as C7; of merged cells the first.</param>
/// <param name="Stored">The number that the cell stores, where it shows another one (a rounded or a percentage); null elsewhere.</param>
public readonly record struct SheetPlace(string Sheet, string Cell, string? Stored = null);

/// <summary>A place in a Word file: a cell of a table, or a paragraph outside tables. All count from 1.</summary>
/// <param name="Part">Part of the file, such as word/document.xml.</param>
/// <param name="Table">Number of the table in the part, nested ones counted where they begin; null outside tables.</param>
/// <param name="Row">Row of the table.</param>
/// <param name="Cell">Cell of the row as the file lists them: merged ones count once.</param>
/// <param name="Paragraph">Number of the paragraph in the part; null in tables.</param>
public readonly record struct WordPlace(string Part, int? Table = null, int? Row = null, int? Cell = null, int? Paragraph = null);

/// <summary>A rectangle in PDF points, origin top left, y down.</summary>
public readonly record struct Box(double X0, double Y0, double X1, double Y1);

/// <summary>One printed piece of a value, as read, with its place.</summary>
/// <param name="Printed">The characters before any repair.</param>
/// <param name="Where">Their place.</param>
public sealed record Part(string Printed, Place Where)
{
    /// <summary>0..1 of the reading; 1 for born-digital text.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What else the pixels could say instead of the whole piece, likeliest first; empty where nothing is in doubt.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>How strongly the arithmetic of the form holds a number (RECORDS.md, "Proof of numbers").</summary>
public enum Proof
{
    /// <summary>In no identity.</summary>
    Unbound,

    /// <summary>In identities that hold, but another value would do too.</summary>
    Consistent,

    /// <summary>Every other value of the same printed precision would break an identity whose other numbers are read with certainty.</summary>
    Proved,

    /// <summary>An identity fails.</summary>
    Contradicted,
}

/// <summary>What a value rests on: the characters as read, their places, the repairs made, and for numbers the proof.</summary>
/// <param name="Parts">The printed pieces in reading order.</param>
/// <param name="Repairs">Rule ids of the repairs, in order; empty if untouched.</param>
/// <param name="Certainty">0..1 of the reading as a whole; what is doubted of its pieces comes on top.</param>
/// <param name="Proof">Proof state of a number; null for text.</param>
public sealed record Evidence(IReadOnlyList<Part> Parts, IReadOnlyList<string> Repairs, double Certainty = 1, Proof? Proof = null)
{
    /// <summary>0..1 of the reading: as sure as its least sure piece; 1 for born-digital text.</summary>
    public double Confidence => Parts.Aggregate(Certainty, (least, p) => Math.Min(least, p.Confidence));

    /// <summary>The characters as read, before any repair, all parts together.</summary>
    public string Printed => Parts.Count == 1 ? Parts[0].Printed : string.Concat(Parts.Select(p => p.Printed));
}
