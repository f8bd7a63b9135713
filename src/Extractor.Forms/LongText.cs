using System.Text;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Long texts: blanks that only wrap a line go, real paragraphs stay as line breaks.</summary>
internal static class LongText
{
    /// <summary>The text of tokens in reading order; null if there are none.</summary>
    public static Reading<string>? Of(IReadOnlyList<Token> tokens) =>
        tokens.Count == 0 ? null : Make.Text(Unwrap(string.Join(' ', tokens.Select(t => t.Text))), [.. tokens.SelectMany(t => t.Parts)], [.. tokens.SelectMany(t => t.Repairs).Distinct(StringComparer.Ordinal)]);

    /// <summary>The text of a cell; null if it is empty.</summary>
    public static Reading<string>? Of(GridCell cell) => Make.Text(Unwrap(cell.Text), cell.Parts, cell.Repairs);

    /// <summary>Removes wrap blanks. A blank before a numbered item, or a printed line break behind a full stop, divides paragraphs; one between Latin words stays.</summary>
    public static string Unwrap(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) { builder.Append(text[i]); continue; }
            var newline = false;
            while (i < text.Length && char.IsWhiteSpace(text[i])) newline |= text[i++] == '\n';
            if (builder.Length == 0 || i == text.Length) { i--; continue; }
            var before = builder[^1];
            if (newline || StartsItem(text, i)) builder.Append('\n');
            else if (char.IsAsciiLetter(before) && char.IsAsciiLetter(text[i])) builder.Append(' ');
            i--;
        }
        return builder.ToString();
    }

    // "2.", "2、", "（二）" behind a blank: a numbered item.
    private static bool StartsItem(string text, int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        if (i > start && i - start <= 2 && i + 1 < text.Length && text[i] is '.' or '、' or '．' && !char.IsAsciiDigit(text[i + 1])) return true;
        return false;
    }
}
