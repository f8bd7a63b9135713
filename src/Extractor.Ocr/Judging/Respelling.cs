using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>Spells judged lines as a word: characters that differ are exchanged, those too many left out, those too few put in where they belong.</summary>
internal static class Respelling
{
    /// <summary>Each line with its part of the word.</summary>
    public static IReadOnlyList<JudgedLine> Of(IReadOnlyList<JudgedLine> lines, string word)
    {
        var signs = lines.SelectMany((l, i) => l.Text.Select((c, k) => (Sign: c, Glyph: l.Glyphs[k], Line: i))).ToList();
        var spelled = lines.Select(_ => new List<(char Sign, Glyph Glyph)>()).ToList();
        var (at, line) = (0, 0);
        foreach (var (from, to) in Pairs(string.Concat(signs.Select(s => Alike.Of(s.Sign))), word))
        {
            if (from is { } f) (at, line) = (f, signs[f].Line);
            if (to is not { } t) continue;
            var (own, glyph, _) = signs[Math.Clamp(at, 0, signs.Count - 1)];
            spelled[line].Add(from is null ? (word[t], glyph with { Text = word[t], Score = 0, Others = [] }) : (Alike.Of(own) == word[t] ? own : word[t], glyph));
        }
        return [.. lines.Select((l, i) => l with { Text = string.Concat(spelled[i].Select(s => s.Sign)), Glyphs = [.. spelled[i].Select(s => s.Glyph)] })];
    }

    /// <summary>How many characters must be exchanged, put in or left out.</summary>
    public static int Distance(string text, string word) => Costs(text, word)[0, 0];

    // The cheapest way from one to the other: places in both, null where one has no like.
    private static List<(int? From, int? To)> Pairs(string text, string word)
    {
        var costs = Costs(text, word);
        var pairs = new List<(int?, int?)>();
        for (var (i, j) = (0, 0); i < text.Length || j < word.Length;)
        {
            if (i < text.Length && j < word.Length && costs[i, j] == costs[i + 1, j + 1] + (text[i] == word[j] ? 0 : 1)) pairs.Add((i++, j++));
            else if (i < text.Length && costs[i, j] == costs[i + 1, j] + 1) pairs.Add((i++, null));
            else pairs.Add((null, j++));
        }
        return pairs;
    }

    private static int[,] Costs(string text, string word)
    {
        var costs = new int[text.Length + 1, word.Length + 1];
        for (var i = text.Length; i >= 0; i--)
            for (var j = word.Length; j >= 0; j--)
                costs[i, j] = i == text.Length ? word.Length - j : j == word.Length ? text.Length - i
                    : Math.Min(costs[i + 1, j + 1] + (text[i] == word[j] ? 0 : 1), 1 + Math.Min(costs[i + 1, j], costs[i, j + 1]));
        return costs;
    }
}
