using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Forms;

/// <summary>A grid row with the comparison keys of its cells.</summary>
internal sealed class Row
{
    private List<Token>? _tokens;

    /// <summary>Makes the keys of a row.</summary>
    public Row(GridRow source)
    {
        Source = source;
        Keys = new string[source.Cells.Count];
        for (var i = 0; i < Keys.Length; i++) Keys[i] = Folding.Key(source.Cells[i].Text).TrimEnd(':');
        Key = Keys.Length == 1 ? Keys[0] : string.Concat(Keys);
    }

    /// <summary>The row as the grids stage gave it.</summary>
    public GridRow Source { get; }

    /// <summary>Its cells with text.</summary>
    public IReadOnlyList<GridCell> Cells => Source.Cells;

    /// <summary>Folded key of each cell, without a colon at its end.</summary>
    public string[] Keys { get; }

    /// <summary>What the row is in each layout that was asked, found once.</summary>
    public Dictionary<LayoutWords, RowKind> Kinds { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The keys of all cells together.</summary>
    public string Key { get; }

    /// <summary>The cells divided at blanks, once for all that look for labels in the row; never changed.</summary>
    public List<Token> Tokens => _tokens ??= [.. Cells.SelectMany(Token.Divide)];

    /// <summary>True if a page break or blank line stands before the row.</summary>
    public bool AfterBreak => Source.AfterBreak;
}

/// <summary>A piece of a row between blanks, or a whole cell.</summary>
/// <param name="Text">Readable characters.</param>
/// <param name="Key">Folded key.</param>
/// <param name="Column">Column of its cell.</param>
/// <param name="Cell">Index of its cell in the row.</param>
/// <param name="Parts">Printed pieces with places.</param>
/// <param name="Repairs">Repairs made by earlier stages.</param>
internal sealed record Token(string Text, string Key, int Column, int Cell, IReadOnlyList<Part> Parts, IReadOnlyList<string> Repairs)
{
    /// <summary>What the key looks like.</summary>
    public CellKind Kind => CellKinds.Of(Key);

    /// <summary>The cell as one token.</summary>
    public static Token Of(GridCell cell, int index) =>
        new(Folding.WithoutBlanks(cell.Text), Folding.Key(cell.Text), cell.Column, index, cell.Parts, cell.Repairs ?? []);

    /// <summary>The cell divided at its blanks.</summary>
    public static IEnumerable<Token> Divide(GridCell cell, int index)
    {
        var pieces = cell.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length <= 1) { yield return Of(cell, index); yield break; }
        foreach (var piece in pieces)
            yield return new(piece, Folding.Key(piece), cell.Column, index, [cell.Parts[0] with { Printed = piece, Others = [] }], cell.Repairs ?? []);
    }
}
