using System.Text.RegularExpressions;

namespace Extractor.Grids.OnPage.Words;

/// <summary>What stands in a text where a line ends: a line feed behind a paragraph, a blank where words were wrapped, nothing inside Chinese and inside a number that was torn.</summary>
internal static partial class LineJoints
{
    /// <summary>What stands behind each line but the last.</summary>
    /// <param name="lines">Lines in reading order.</param>
    /// <param name="ends">Whether a paragraph ends with the line.</param>
    /// <param name="left">Left border of the room that the lines had.</param>
    /// <param name="right">Its right border.</param>
    public static string[] Of(IReadOnlyList<WordLine> lines, bool[] ends, double left, double right)
    {
        var texts = lines.Select(l => string.Concat(l.Words.Select(w => w.Text)).Trim()).ToList();
        if (texts.Count > 1 && IsTornNumber(texts)) return [.. texts.SkipLast(1).Select(_ => "")];
        var isChinese = texts.Any(t => t.Any(Joint.IsWide));
        return [.. Enumerable.Range(0, Math.Max(lines.Count - 1, 0)).Select(i => ends[i] ? "\n"
            : AreJoined(texts[i], texts[i + 1], isFull: isChinese && IsFull(lines[i], left, right)) ? "" : " ")];
    }

    // One number in several lines: together they read as a number, not each of them does.
    private static bool IsTornNumber(List<string> texts) => texts.All(t => Figures().IsMatch(t)) && Number().IsMatch(string.Concat(texts)) && !texts.All(t => Number().IsMatch(t));

    private static bool AreJoined(string before, string after, bool isFull)
    {
        if (before.Length == 0 || after.Length == 0) return true;
        if (Joint.AreWide(before[^1], after[0])) return true;
        return isFull && (char.IsAsciiDigit(before[^1]) || before[^1] is '.' or ',') && (char.IsAsciiDigit(after[0]) || after[0] is '.' or ',' or '%');
    }

    // No further digit would have found room.
    private static bool IsFull(WordLine line, double left, double right) =>
        line.IsHorizontal && right - left - line.Box.Width() - Math.Max(0, line.Box.X0 - left) < 0.75 * line.FontSize + Math.Min(line.Box.X0 - left, line.FontSize);

    [GeneratedRegex(@"^[-−]?[0-9,.]+%?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^[-−]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?%?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
