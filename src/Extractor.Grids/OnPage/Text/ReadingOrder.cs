using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Text;

/// <summary>Puts the lines and tables of a page in reading order: from top to bottom, text in columns one column after the other.</summary>
internal static class ReadingOrder
{
    // So many lines on both sides, at least, make columns of text.
    private const int FewestLines = 5;

    /// <summary>Blocks in reading order; each is read from top to bottom between its own margins.</summary>
    public static IEnumerable<List<PageItem>> Blocks(IEnumerable<PageItem> items)
    {
        var sorted = Sorted(items);
        if (sorted.Count == 0) return [];
        if (Columns(sorted) is not { } found) return [sorted];
        var (from, to, x) = found;
        var inside = sorted.GetRange(from, to - from);
        var left = inside.SelectMany(i => Part(i, x, isLeft: true));
        var right = inside.SelectMany(i => Part(i, x, isLeft: false));
        return [.. Blocks(sorted.Take(from)), .. Blocks(left), .. Blocks(right), .. Blocks(sorted.Skip(to))];
    }

    // Tables side by side follow each other from left to right, even if one begins a little higher.
    private static List<PageItem> Sorted(IEnumerable<PageItem> items)
    {
        var sorted = items.OrderBy(i => i.Y).ThenBy(i => i.Box.X0).ToList();
        for (var i = 1; i < sorted.Count; i++)
            for (var j = i; j > 0 && IsRightOf(sorted[j - 1], sorted[j]); j--) (sorted[j - 1], sorted[j]) = (sorted[j], sorted[j - 1]);
        return sorted;
    }

    private static bool IsRightOf(PageItem item, PageItem other) => item.Table is not null && other.Table is not null
        && item.Box.X0 >= other.Box.X1 - 1 && other.Box.Y0 - item.Box.Y0 < 0.5 * Math.Min(item.Box.Height(), other.Box.Height());

    // The longest run of items that all stand on one side of a place where many lines begin.
    private static (int From, int To, double X)? Columns(List<PageItem> items)
    {
        (int From, int To, double X)? best = null;
        foreach (var x in Starts(items))
            for (var from = 0; from < items.Count; from++)
            {
                var to = from;
                while (to < items.Count && IsClear(items[to], x)) to++;
                if (to - from > (best is var (f, t, _) ? t - f : 0) && AreColumns(items.GetRange(from, to - from), x)) best = (from, to, x);
                from = to;
            }
        return best;
    }

    private static IEnumerable<double> Starts(List<PageItem> items)
    {
        var starts = items.Where(i => i.Line is { IsHorizontal: true }).SelectMany(i => SegmentStarts(i.Line!)).Order().ToList();
        for (var i = 0; i < starts.Count;)
        {
            var to = i;
            while (to < starts.Count && starts[to] - starts[i] < 3) to++;
            if (to - i >= FewestLines) yield return starts[i];
            i = Math.Max(to, i + 1);
        }
    }

    private static IEnumerable<double> SegmentStarts(WordLine line)
    {
        yield return line.Box.X0;
        for (var i = 1; i < line.Words.Count; i++)
            if (line.Words[i].Box.X0 - line.Words[i - 1].Box.X1 > line.FontSize) yield return line.Words[i].Box.X0;
    }

    private static bool IsClear(PageItem item, double x)
    {
        if (item.Box.X1 < x || item.Box.X0 > x - 1) return true;
        return item.Line is { IsHorizontal: true } line && line.Words.All(w => w.Box.X1 < x - 2 || w.Box.X0 > x - 1);
    }

    // Columns of text: many lines on both sides that fill most of their width, beside each other.
    private static bool AreColumns(List<PageItem> items, double x)
    {
        var left = items.SelectMany(i => Part(i, x, isLeft: true)).Where(i => i.Line is not null).ToList();
        var right = items.SelectMany(i => Part(i, x, isLeft: false)).Where(i => i.Line is not null).ToList();
        if (left.Count < FewestLines || right.Count < FewestLines || !IsProse(left) || !IsProse(right)) return false;
        var shared = Math.Min(left.Max(i => i.Box.Y1), right.Max(i => i.Box.Y1)) - Math.Max(left.Min(i => i.Box.Y0), right.Min(i => i.Box.Y0));
        return shared > 3 * left[0].Line!.FontSize;
    }

    private static bool IsProse(List<PageItem> lines)
    {
        var box = Boxes.Around(lines.Select(l => l.Box));
        return lines.Count(l => l.Box.Width() > 0.7 * box.Width() && l.Box.Width() > 10 * l.Line!.FontSize) > 0.5 * lines.Count;
    }

    private static IEnumerable<PageItem> Part(PageItem item, double x, bool isLeft)
    {
        if (item.Line is not { } line) return item.Box.X0 < x - 1 == isLeft ? [item] : [];
        var words = line.Words.Where(w => w.Box.X0 < x - 1 == isLeft).ToList();
        return words.Count > 0 ? [PageItem.Of(new WordLine(words))] : [];
    }
}
