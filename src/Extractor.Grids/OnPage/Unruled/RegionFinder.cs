using Extractor.Grids.OnPage.Words;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Finds runs of lines that share gaps between columns, and how far rules and header lines extend them.</summary>
internal sealed class RegionFinder(IReadOnlyList<PrintedLine> lines, IReadOnlyList<RuleLine> rules, HashSet<Chunk> prose)
{
    /// <summary>Largest step between lines of one run, in font sizes; rules beside stretch it.</summary>
    private const double LargestStep = 4;

    /// <summary>Lines of one chunk between two rows at most: a wrapped cell, a heading of rows.</summary>
    private const int MostBetween = 8;

    /// <summary>Gaps of two lines are one column gap if they share so much, in font sizes.</summary>
    private const double SharedGap = 0.45;

    /// <summary>The regions of a page, or of a column of one.</summary>
    public static IReadOnlyList<Region> Find(PageColumn column, IReadOnlyList<RuleLine> rules, IReadOnlyList<Ruling> verticals)
    {
        var whole = column.Lines.Select(l => LineBuilder.Cut(l, column.IsNarrow, verticals)).ToList();
        var prose = ProseFinder.Find(whole, column.IsNarrow);
        return whole.Count == 0 ? [] : new RegionFinder([.. whole.Select(l => LineBuilder.Divide(l, prose, verticals))], rules, prose).Find();
    }

    private List<Region> Find()
    {
        var found = new List<Region>();
        var taken = -1;
        foreach (var (first, last) in Runs())
        {
            if (first <= taken) continue;
            var extent = new RegionExtender(lines, rules, prose).Extend(Math.Max(first, taken + 1), last, taken + 1);
            var kept = Enumerable.Range(extent.First, extent.Last - extent.First + 1)
                .Select(i => lines[i].Keeping(c => !prose.Contains(c))).OfType<PrintedLine>().ToList();
            taken = extent.Last;
            found.Add(new(kept, RulesAround(kept)));
        }
        return found;
    }

    private List<RuleLine> RulesAround(List<PrintedLine> kept)
    {
        var box = Boxes.Around(kept.Select(l => l.Box));
        var reach = kept[0].FontSize;
        return [.. rules.Where(r => r.Y > box.Y0 - reach && r.Y < box.Y1 + reach && r.Covered(box.X0 - reach, box.X1 + reach) > 0)];
    }

    /// <summary>Runs of tabular lines, as indices of first and last line; lines of one chunk may stand between them.</summary>
    private IEnumerable<(int First, int Last)> Runs()
    {
        var run = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var part = lines[i].Keeping(c => !prose.Contains(c));
            if (part is null)
            {
                if (run.Count > 0 && Blocks(lines[i], run)) { yield return (run[0], run[^1]); run = []; }
                continue;
            }
            if (!part.IsTabular) continue;
            if (run.Count > 0 && !Continues(run, i, part)) { yield return (run[0], run[^1]); run = []; }
            run.Add(i);
        }
        if (run.Count > 0) yield return (run[0], run[^1]);
    }

    // Running text ends a table above it, not one beside it.
    private bool Blocks(PrintedLine text, List<int> run) =>
        run.TakeLast(3).SelectMany(i => lines[i].Chunks).Where(c => !prose.Contains(c))
            .Any(c => Interval.Shared(c.Box.X0, c.Box.X1, text.Box.X0, text.Box.X1) > c.FontSize);

    private bool Continues(List<int> run, int next, PrintedLine part)
    {
        var last = lines[run[^1]];
        var ruled = rules.Count(r => r.Y > last.Box.MiddleY() && r.Y < part.Box.MiddleY() && r.Covered(part.Box.X0, part.Box.X1) > 0.5 * part.Box.Width());
        if (WidestStep(run[^1], next) > (LargestStep + (ruled > 0 ? 2 : 0)) * Math.Max(part.FontSize, last.FontSize)) return false;
        if (next - run[^1] > MostBetween || StartsAnew(run, next, part)) return false;
        return run.TakeLast(2).Any(i => SharesGap(lines[i].Keeping(c => !prose.Contains(c))!, part));
    }

    private double WidestStep(int from, int to) =>
        Enumerable.Range(from, to - from).Max(i => lines[i + 1].Box.MiddleY() - lines[i].Box.MiddleY());

    // A caption stands between, words across the gaps, and what follows has headers, or other columns.
    private bool StartsAnew(List<int> run, int next, PrintedLine part)
    {
        var hasCaption = Enumerable.Range(run[^1] + 1, next - run[^1] - 1).Any(i => Gaps(part).Any(g => lines[i].Box.X0 < g.From && lines[i].Box.X1 > g.To));
        if (!hasCaption || !run.Any(i => HasFigures(lines[i]))) return false;
        var usual = run.Max(i => lines[i].Chunks.Count);
        return !HasFigures(part) || part.Chunks.Count < 0.6 * usual || part.Chunks.Count > 1.4 * usual;
    }

    private static bool HasFigures(PrintedLine line) => line.Chunks.Skip(1).Any(c => c.IsFigure && !FigureText.IsYear(c.Text));

    private static bool SharesGap(PrintedLine upper, PrintedLine lower)
    {
        var least = SharedGap * Math.Min(upper.FontSize, lower.FontSize);
        return Gaps(upper).Any(g => Gaps(lower).Any(h => Interval.Shared(g.From, g.To, h.From, h.To) >= least));
    }

    private static IEnumerable<(double From, double To)> Gaps(PrintedLine line) => line.Chunks.Zip(line.Chunks.Skip(1), (a, b) => (a.Box.X1, b.Box.X0));
}
