using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>Finds the word of the field that unclear lines spell, by what the reader of text believes at each step: it may have read more or fewer characters than the word has.</summary>
internal sealed class WordChoice(FieldWords words, PaddleReader reader)
{
    /// <summary>How much likelier than the next word a word must be, as logarithm.</summary>
    private const double Lead = 3;

    /// <summary>How much less likely than what was read a word may be, as logarithm, for each character that differs; and for each character of the word.</summary>
    private const double MostForDiffering = 4, MostForAll = 2.5;

    /// <summary>Part of the characters that may differ.</summary>
    private const double MostDiffering = 0.6;

    /// <summary>The word; null if none is likely enough.</summary>
    public string? Of(string text, IReadOnlyList<Plane> lines)
    {
        var candidates = words.Like(text);
        if (candidates.Count == 0) return null;
        var characters = candidates.SelectMany(c => c).Concat(text).ToHashSet();
        var steps = lines.SelectMany(l => reader.Steps(l, characters)).ToList();
        var ranked = candidates.Select(w => (Word: w, Likelihood: WordLikelihood.Of(steps, w))).OrderByDescending(c => c.Likelihood).ThenBy(c => c.Word, StringComparer.Ordinal).ToList();
        var (word, best) = ranked[0];
        if (ranked.Count > 1 && best - ranked[1].Likelihood < Lead) return null;
        var differing = Respelling.Distance(text, word);
        return differing <= MostDiffering * word.Length && WordLikelihood.Of(steps, text) - best <= MostForDiffering * differing && best >= -MostForAll * word.Length ? word : null;
    }
}
