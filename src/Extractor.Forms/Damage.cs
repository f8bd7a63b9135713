using Extractor.Model;

namespace Extractor.Forms;

/// <summary>Signs that a short text lost characters or took up scraps.</summary>
internal static class Damage
{
    /// <summary>What is wrong with the text; null if nothing shows.</summary>
    public static string? Of(string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) return "characters of the text do not fit its encoding";
        if (IsUnbalanced(text, "(（", ")）") || IsUnbalanced(text, "《", "》") || IsUnbalanced(text, "“", "”") || text.Count(c => c == '"') % 2 == 1)
            return "a bracket or quotation mark has lost its other half";
        if (text.Any(c => c is '『' or '』' or '「' or '」' or '|' or '¦' or '^' or '~' or '`')) return "a mark stands in the text that forms do not print";
        if (text.Any(c => c is '#' or '₩' || (char.IsSymbol(c) && c is not ('=' or '<' or '>' or '≥' or '≤' or '+' or '±' or '×' or '℃' or '°' or '＝' or '＜' or '＞' or '≧' or '≦' or '⩾' or '⩽' or '～' or '~' or '﹦' or '═'))) || text[^1] is ',' or '，' or '、' or '/' or '.' or ':' or ';')
            return "a mark stands in the text that names do not carry";
        if (text.Length > 1 && char.IsAsciiLetterLower(text[^1]) && Folding.IsHan(text[^2])) return $"\"{text[^1]}\" at the end looks like what is left of a character";
        for (var i = 1; i + 1 < text.Length; i++)
            if (Folding.IsHan(text[i - 1]) && Folding.IsHan(text[i + 1]) && (text[i] == '.' || char.IsAsciiLetter(text[i])))
                return $"\"{text[i]}\" stands between two characters like what is left of a third";
        return null;
    }

    private static bool IsUnbalanced(string text, string open, string close) =>
        text.Count(c => open.Contains(c, StringComparison.Ordinal)) != text.Count(c => close.Contains(c, StringComparison.Ordinal));
}
