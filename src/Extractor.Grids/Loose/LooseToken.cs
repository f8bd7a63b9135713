using System.Text.RegularExpressions;
using Extractor.Model;

namespace Extractor.Grids.Loose;

/// <summary>A run of characters without blanks in a loose text, with its place.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Printed">The characters as they stand in the file.</param>
/// <param name="Line">Index of its line among the lines with text.</param>
/// <param name="Number">Its line number in the file.</param>
/// <param name="Cell">Its cell of that line.</param>
/// <param name="Start">First display column.</param>
internal sealed partial record LooseToken(string Text, string Printed, int Line, int Number, int Cell, int Start)
{
    /// <summary>The text folded for comparison; as long as the text itself.</summary>
    public string Key { get; } = Folding.Key(Text);

    /// <summary>Display columns that the text takes.</summary>
    public int Width { get; } = Text.Sum(Folding.DisplayWidth);

    /// <summary>Display column after the last character.</summary>
    public int End => Start + Width;

    /// <summary>Middle of the text in display columns.</summary>
    public double Centre => Start + Width / 2.0;

    /// <summary>The token as evidence.</summary>
    public Part Part => new(Printed, new Place(Line: Number, Cell: Cell));

    /// <summary>True for a bare number, such as a weight or a score.</summary>
    public bool IsNumber => Key.Length > 0 && (char.IsAsciiDigit(Key[0]) || Key[0] == '-') && NumberPattern().IsMatch(Text);

    /// <summary>True for the sign of a value that is not there.</summary>
    public bool IsDash => Key is "-" or "--" or "/" or "*" or "\\";

    /// <summary>True if the text starts as a target does: with a comparison sign.</summary>
    public bool HasOperator => Key[0] is '≥' or '≤' or '=' or '<' or '>';

    /// <summary>True if the text looks like a value: a comparison sign or a digit leads it.</summary>
    public bool IsValue => HasOperator || char.IsAsciiDigit(Key[0]);

    /// <summary>A part of the token.</summary>
    public LooseToken Slice(int from, int length)
    {
        if (from == 0 && length == Text.Length) return this;
        var printed = Printed.Length == Text.Length ? Printed.Substring(from, length) : Text.Substring(from, length);
        return new(Text.Substring(from, length), printed, Line, Number, Cell, Start + Text[..from].Sum(Folding.DisplayWidth));
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}(,?[0-9]{3})*(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}

/// <summary>A line with text, as tokens in printed order.</summary>
/// <param name="Number">Line number in the file.</param>
/// <param name="Positioned">True if display columns mean something: the line keeps its columns by blanks.</param>
/// <param name="Tokens">The tokens.</param>
internal sealed record LooseLine(int Number, bool Positioned, IReadOnlyList<LooseToken> Tokens)
{
    /// <summary>The whole line folded.</summary>
    public string Key { get; } = string.Concat(Tokens.Select(t => t.Key));
}
