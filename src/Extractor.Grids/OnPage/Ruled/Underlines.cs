using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Leaves out lines that underline or strike a text: they begin and end with its words and run through their boxes.</summary>
internal static class Underlines
{
    // How far, in points, an underline may end beside its words.
    private const double Stray = 1.5;

    /// <summary>The rulings that underline no text.</summary>
    public static IEnumerable<Ruling> Without(IEnumerable<Ruling> rulings, IReadOnlyList<Word> words)
    {
        var byEnd = words.OrderBy(w => w.Box.Y1).ToList();
        var tallest = words.Count == 0 ? 0 : words.Max(w => w.Box.Y1 - w.Box.Y0);
        return rulings.Where(r => !r.IsHorizontal || !IsUnderline(r, byEnd, tallest));
    }

    private static bool IsUnderline(Ruling ruling, List<Word> byEnd, double tallest)
    {
        var (from, to) = (double.MaxValue, double.MinValue);
        for (var i = FirstBelow(byEnd, ruling.Position); i < byEnd.Count && byEnd[i].Box.Y1 < ruling.Position + tallest; i++)
        {
            var box = byEnd[i].Box;
            var depth = (ruling.Position - box.Y0) / (box.Y1 - box.Y0);
            if (box.X1 < ruling.From + Stray || box.X0 > ruling.To - Stray || depth is < 0.3 or > 0.97) continue;
            (from, to) = (Math.Min(from, box.X0), Math.Max(to, box.X1));
        }
        return Math.Abs(from - ruling.From) < Stray && Math.Abs(to - ruling.To) < Stray;
    }

    private static int FirstBelow(List<Word> byEnd, double position)
    {
        var (first, last) = (0, byEnd.Count);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (byEnd[middle].Box.Y1 < position) first = middle + 1; else last = middle;
        }
        return first;
    }
}
