using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Words;

/// <summary>Tells the end of a paragraph from the wrap of a line by where the lines begin and end.</summary>
internal static class ParagraphEnds
{
    /// <summary>For each line but the last whether a paragraph ends with it.</summary>
    /// <param name="lines">Lines in reading order.</param>
    /// <param name="left">Left border of the room that the lines had.</param>
    /// <param name="right">Its right border.</param>
    public static bool[] Of(IReadOnlyList<WordLine> lines, double left, double right)
    {
        var ends = new bool[lines.Count];
        if (lines.Count < 2 || lines.Any(l => !l.IsHorizontal)) return ends;
        var size = lines.Max(l => l.FontSize);
        var margin = lines.Min(l => l.Box.X0);
        var isLeftAligned = IsLeftAligned(lines, size, margin);
        var limit = Limit(lines, left, right, margin);
        var itemsRunOn = lines.Any(HoldsItem);
        for (var i = 0; i + 1 < lines.Count; i++)
            ends[i] = isLeftAligned && EndsParagraph(lines[i], lines[i + 1], margin, limit, itemsRunOn);
        return ends;
    }

    // A line that leaves room for what comes next was ended by hand; an indented line, or a numbered item, begins something new.
    private static bool EndsParagraph(WordLine line, WordLine next, double margin, double limit, bool itemsRunOn)
    {
        var size = Math.Min(line.FontSize, next.FontSize);
        var room = limit - line.Box.X1;
        if (room > Needed(next) + size || EndsWithLeader(line)) return true;
        var isIndented = next.Box.X0 - margin > 1.2 * size && next.Box.X0 - line.Box.X0 > -0.5 * size;
        return (isIndented && (IsSentenceEnd(line) || StartsItem(next))) || (!itemsRunOn && StartsItem(next) && (IsSentenceEnd(line) || StartsItem(line)));
    }

    // Width of what could not have been torn from the beginning of the next line.
    private static double Needed(WordLine next)
    {
        var word = next.Words[0];
        var n = 1;
        if (!Joint.IsWide(word.Text[0])) while (n < word.Text.Length && !Joint.IsWide(word.Text[n])) n++;
        else while (n < word.Text.Length && IsClosing(word.Text[n])) n++;
        return word.Ends.Count >= n ? word.Ends[n - 1] - word.Box.X0 : word.Box.Width();
    }

    // Text of several lines reaches its right border somewhere; of two lines it may not.
    private static double Limit(IReadOnlyList<WordLine> lines, double left, double right, double margin)
    {
        var reached = lines.Max(l => l.Box.X1);
        var padded = right - Math.Max(margin - left, 0);
        return lines.Count > 4 && reached > (left + right) / 2 ? Math.Min(Math.Max(reached, left), Math.Max(padded, reached)) : Math.Max(padded, reached);
    }

    // Lines begin at the margin or with some indent; centred and right-aligned lines begin anywhere.
    private static bool IsLeftAligned(IReadOnlyList<WordLine> lines, double size, double margin)
    {
        var indent = lines.Max(l => l.Box.X0) - margin;
        if (indent < 0.6 * size) return true;
        if (IsCentred(lines, size)) return false;
        return indent < 2.7 * size || lines.Max(l => l.Box.X1) - lines.Min(l => l.Box.X1) > 0.6 * size;
    }

    private static bool IsCentred(IReadOnlyList<WordLine> lines, double size) =>
        lines.Max(l => l.Box.MiddleX()) - lines.Min(l => l.Box.MiddleX()) < 0.6 * size;

    private static bool IsSentenceEnd(WordLine line) => line.Words[^1].Text[^1] is '。' or '；' or '：' or '！' or '？' or '.' or ';' or ':';

    // A line of a table of contents: dots lead to a page number.
    private static bool EndsWithLeader(WordLine line)
    {
        var text = Text(line.Words).TrimEnd("0123456789 ".ToCharArray());
        return text.Length > 4 && text[^3..].All(c => c is '.' or '…' or '·' or '．');
    }

    private static bool IsClosing(char c) => c is '，' or '。' or '、' or '；' or '：' or '）' or '》' or '”' or '！' or '？';

    // Where one item follows another in the same line, an item at the beginning of a line stands there by chance.
    private static bool HoldsItem(WordLine line)
    {
        var text = Text(line.Words);
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] is '。' or '；' or ';' && StartsItem(text[(i + 1)..])) return true;
        return false;
    }

    private static bool StartsItem(WordLine line) => StartsItem(Text(line.Words.Take(3)));

    private static string Text(IEnumerable<Word> words) => string.Concat(words.Select(w => w.Text));

    // 1. 1、 （1） 一、 （一） ① •
    private static bool StartsItem(string text)
    {
        var i = 0;
        if (i < text.Length && text[i] is '（' or '(') i++;
        var start = i;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || "一二三四五六七八九十".Contains(text[i], StringComparison.Ordinal))) i++;
        if (i == start) return text[0] is (>= '①' and <= '⑳') or '•' or '●' or '■';
        if (i - start > 2 || i >= text.Length) return false;
        return text[i] is '、' or '）' or ')' or '．' || (text[i] is '.' && (i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1])));
    }
}
