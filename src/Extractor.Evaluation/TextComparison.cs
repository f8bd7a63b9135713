using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Extractor.Evaluation;

/// <summary>How two printed texts compare: folded, by edit distance in characters (code points).</summary>
internal static partial class TextComparison
{
    /// <summary>The text that is compared: widths, blanks, quotes, dashes and signs of one kind; null if nothing is left.</summary>
    internal static string? Fold(JsonElement? value) => value is { } v ? Fold(PythonText.Of(v)) : null;

    /// <inheritdoc cref="Fold(JsonElement?)"/>
    internal static string? Fold(string? text)
    {
        if (text is null) return null;
        text = Signs(text);
        // Radicals that look like characters must not reach the records: they equal nothing but themselves.
        if (Radicals().IsMatch(text)) text = "\ue000" + text;
        text = Blanks().Replace(CompatibilityTable.Fold(text), "");
        text = SingleQuotes().Replace(DoubleQuotes().Replace(text, "\""), "'");
        text = Dashes().Replace(text, "-");
        text = text.Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Length in characters (code points).</summary>
    internal static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>The least number of characters inserted, deleted or exchanged that makes one text of the other.</summary>
    internal static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal)) return 0;
        var a = left.EnumerateRunes().ToArray();
        var b = right.EnumerateRunes().ToArray();
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }

    /// <summary>1 for equal texts (two missing ones too), 0 for texts that share nothing.</summary>
    internal static double Similarity(string? left, string? right)
    {
        var a = Fold(left) ?? "";
        var b = Fold(right) ?? "";
        if (a.Length == 0 && b.Length == 0) return 1;
        return 1 - (double)Distance(a, b) / Math.Max(Math.Max(Length(a), Length(b)), 1);
    }

    private static string Signs(string text)
    {
        var builder = new StringBuilder(text);
        return builder.Replace('⩾', '≥').Replace('≧', '≥').Replace('⩽', '≤').Replace('≦', '≤').Replace('−', '-').Replace('‐', '-').ToString();
    }

    [GeneratedRegex("[\u2e80-\u2fdf]")]
    private static partial Regex Radicals();

    [GeneratedRegex(@"[\s\u001c-\u001f]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[“”„\"″]")]
    private static partial Regex DoubleQuotes();

    [GeneratedRegex("[‘’']")]
    private static partial Regex SingleQuotes();

    [GeneratedRegex("[—–―-]+")]
    private static partial Regex Dashes();
}
