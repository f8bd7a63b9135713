using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage;

/// <summary>Knows words that are printed across others: a watermark is no text of the page.</summary>
internal static class Watermark
{
    // A word at least so many times as large as those it runs across may be a watermark; so may one written at an angle.
    private const double Larger = 1.7;

    /// <summary>The words that are no watermark.</summary>
    public static IReadOnlyList<Word> Without(IReadOnlyList<Word> words)
    {
        if (words.Count == 0) return words;
        var sizes = words.Select(w => w.FontSize).Order().ToList();
        var usual = sizes[sizes.Count / 2];
        var suspects = words.Where(w => w.FontSize > Larger * usual || IsOblique(w)).ToHashSet(ReferenceEqualityComparer.Instance);
        if (suspects.Count == 0) return words;
        var others = words.Where(w => !suspects.Contains(w)).ToList();
        return [.. words.Where(w => !suspects.Contains(w) || !RunsAcross(w, others))];
    }

    private static bool IsOblique(Word word) => Math.Abs(Math.IEEERemainder(word.Angle, 90)) > 8;

    // Boxes of lines that stand close below each other overlap a little, and so does a large first letter; a watermark runs over the middle of other words.
    private static bool RunsAcross(Word mark, List<Word> words)
    {
        var box = Shrunk(mark);
        if (IsOblique(mark)) return words.Any(w => box.HoldsMiddleOf(w.Box));
        return mark.Text.Length > 1 && words.Count(w => mark.FontSize > Larger * w.FontSize && box.HoldsMiddleOf(w.Box)) > 1;
    }

    private static Model.Box Shrunk(Word word)
    {
        var by = Math.Min(word.Box.Height(), word.Box.Width()) * 0.2;
        return new(word.Box.X0 + by, word.Box.Y0 + by, word.Box.X1 - by, word.Box.Y1 - by);
    }
}
