using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Words;

/// <summary>Knows lines that are strokes of letters: bold print that is drawn as outlines over its text (目 has four level strokes).</summary>
internal static class LetterStrokes
{
    // A stroke keeps this far from the upper and lower side of its word, in parts of the height: a line there may be a border or an underline.
    private const double Margin = 0.1;

    // Height of the strips of the page in which words are looked up, in points.
    private const double Strip = 20;

    /// <summary>The rulings of a page without those that lie inside one word.</summary>
    public static IReadOnlyList<Ruling> Drop(Page page)
    {
        if (page.Words.Count == 0) return page.Rulings;
        var longest = page.Words.Max(w => Math.Max(w.Box.X1 - w.Box.X0, w.Box.Y1 - w.Box.Y0));
        var strips = page.Words.SelectMany(w => Enumerable.Range(StripOf(w.Box.Y0), StripOf(w.Box.Y1) - StripOf(w.Box.Y0) + 1).Select(s => (s, w))).ToLookup(p => p.s, p => p.w);
        return [.. page.Rulings.Where(r => r.Length > longest || !strips[StripOf(r.IsHorizontal ? r.Position : r.From)].Any(w => IsInside(r, w)))];
    }

    private static int StripOf(double y) => (int)Math.Floor(y / Strip);

    private static bool IsInside(Ruling ruling, Word word)
    {
        var (x0, x1) = ruling.IsHorizontal ? (ruling.From, ruling.To) : (ruling.Position, ruling.Position);
        var (y0, y1) = ruling.IsHorizontal ? (ruling.Position, ruling.Position) : (ruling.From, ruling.To);
        var margin = Margin * (word.Box.Y1 - word.Box.Y0);
        return x0 >= word.Box.X0 && x1 <= word.Box.X1 && y0 >= word.Box.Y0 + margin && y1 <= word.Box.Y1 - margin;
    }
}
