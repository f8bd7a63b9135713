using Extractor.Grids.OnPage.Words;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Words on one baseline, from left to right.</summary>
/// <param name="Words">At least one.</param>
internal sealed record Baseline(IReadOnlyList<Word> Words)
{
    /// <summary>y of the middle.</summary>
    public double Y { get; } = Boxes.Around(Words.Select(w => w.Box)).MiddleY();

    /// <summary>Largest font size.</summary>
    public double FontSize { get; } = Words.Max(w => w.FontSize);

    /// <summary>True if a word stands across the place.</summary>
    public bool Crosses(double x) => Words.Any(w => w.Box.X0 < x && w.Box.X1 > x);
}

/// <summary>A page, or a column of one.</summary>
/// <param name="Lines">Its lines from top to bottom.</param>
/// <param name="IsNarrow">True for a column of a page.</param>
internal sealed record PageColumn(IReadOnlyList<Baseline> Lines, bool IsNarrow);

/// <summary>Divides pages that are set in columns: what stands beside the text of another column is no part of one table.</summary>
internal static class PageColumns
{
    /// <summary>Lines on each side of the room between two columns, at least; they need not stand at the same heights.</summary>
    private const int FewestLines = 10;

    /// <summary>Narrowest room between columns, in font sizes.</summary>
    private const double Narrowest = 0.7;

    /// <summary>Words of a line of text, at least.</summary>
    private const int FewestWords = 4;

    /// <summary>Share of lines of text on either side at least, and on both together.</summary>
    private const double LeastText = 0.2, TextOfBoth = 0.8;

    /// <summary>The columns of the page; what stands above, below and across them comes first.</summary>
    public static IReadOnlyList<PageColumn> Divide(IReadOnlyList<Baseline> lines) => Divide(new PageColumn(lines, false), 2);

    private static List<PageColumn> Divide(PageColumn page, int depth)
    {
        if (depth == 0 || Gutter(page.Lines) is not { } gutter) return [page];
        var beside = page.Lines.Where(l => l.Y >= gutter.From && l.Y <= gutter.To && !l.Crosses(gutter.X)).ToHashSet();
        var left = new PageColumn(Part(beside, w => w.Box.MiddleX() < gutter.X), true);
        var right = new PageColumn(Part(beside, w => w.Box.MiddleX() >= gutter.X), true);
        return [page with { Lines = [.. page.Lines.Where(l => !beside.Contains(l))] }, .. Divide(left, depth - 1), .. Divide(right, depth - 1)];
    }

    private static List<Baseline> Part(IEnumerable<Baseline> lines, Func<Word, bool> test) =>
        [.. lines.Select(l => l.Words.Where(test).ToList()).Where(w => w.Count > 0).Select(w => new Baseline(w)).OrderBy(l => l.Y)];

    // Of the gaps and the beginnings of lines, the place that most lines leave free, with text on both sides.
    private static (double X, double From, double To)? Gutter(IReadOnlyList<Baseline> lines)
    {
        var places = lines.SelectMany(l => l.Words.Zip(l.Words.Skip(1), (a, b) => (Middle: (a.Box.X1 + b.Box.X0) / 2, Width: (b.Box.X0 - a.Box.X1) / l.FontSize)))
            .Where(g => g.Width >= Narrowest).Select(g => g.Middle).Concat(lines.Select(l => l.Words[0].Box.X0 - Narrowest / 2 * l.FontSize))
            .Select(x => Math.Round(x / 3) * 3).GroupBy(x => x).Where(g => g.Count() >= FewestLines / 2).Select(g => g.Key);
        return places.Select(x => (Gutter: Stretch(lines, x), X: x)).Where(s => s.Gutter is not null)
            .OrderByDescending(s => s.Gutter!.Value.Lines).ThenBy(s => s.X)
            .Select(s => ((double X, double From, double To)?)(s.X, s.Gutter!.Value.From, s.Gutter.Value.To)).FirstOrDefault();
    }

    // The longest run of lines that leave the place free.
    private static (double From, double To, int Lines)? Stretch(IReadOnlyList<Baseline> lines, double x)
    {
        (double From, double To, int Lines)? best = null;
        var run = new List<Baseline>();
        foreach (var line in lines.Append(null))
        {
            if (line is not null && !line.Crosses(x)) { run.Add(line); continue; }
            var both = Math.Min(run.Count(l => l.Words[0].Box.X0 < x), run.Count(l => l.Words[^1].Box.X1 > x));
            if (both >= FewestLines && both > (best?.Lines ?? 0) && IsText(run, x)) best = (run[0].Y, run[^1].Y, both);
            run = [];
        }
        return best;
    }

    private static bool IsText(List<Baseline> run, double x)
    {
        double left = TextShare(run, w => w.Box.X1 <= x), right = TextShare(run, w => w.Box.X0 >= x);
        return Math.Min(left, right) >= LeastText && left + right >= TextOfBoth;
    }

    private static double TextShare(List<Baseline> run, Func<Word, bool> side)
    {
        var lines = run.Select(l => l.Words.Where(side).ToList()).Where(w => w.Count > 0).ToList();
        return lines.Count(w => w.Count(v => !FigureText.IsFigure(v.Text)) >= FewestWords || w.Sum(v => v.Text.Count(c => c >= '\u2e80')) > 12) / (double)lines.Count;
    }
}
