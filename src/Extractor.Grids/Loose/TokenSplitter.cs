using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Grids.Loose;

/// <summary>Makes tokens of the lines of a flat text: every blank may be the border of two cells.</summary>
internal static class TokenSplitter
{
    private static readonly char[] Blanks = [' ', '\t', '\u3000', '\u00A0', '\n', '\r'];

    /// <summary>The lines with text, each as tokens; the line index of a token is its place in this list.</summary>
    public static IReadOnlyList<LooseLine> Split(IReadOnlyList<TextLine> lines)
    {
        var result = new List<LooseLine>(lines.Count);
        foreach (var line in lines)
        {
            var tokens = line.Cells.SelectMany(c => TokensOf(c, result.Count, line.Number)).ToList();
            if (tokens.Count > 0) result.Add(new(line.Number, line.Division == CellDivision.Blanks, tokens));
        }
        return result;
    }

    private static IEnumerable<LooseToken> TokensOf(TextCell cell, int index, int number)
    {
        var texts = cell.Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var printed = cell.Printed.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            at = cell.Text.IndexOf(texts[i], at, StringComparison.Ordinal);
            var start = cell.Start + WidthOf(cell.Text.AsSpan(0, at));
            yield return new(texts[i], printed.Length == texts.Length ? printed[i] : texts[i], index, number, cell.Index, start);
            at += texts[i].Length;
        }
    }

    private static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text) width += Folding.DisplayWidth(c);
        return width;
    }
}
