namespace Extractor.Ocr.Layout;

/// <summary>Finds vertical lines from one horizontal line to the next: a thin dark column over the whole height between them, blanks above and below text included.</summary>
/// <param name="page">The page.</param>
/// <param name="valleys">Transposed mask: a row for each column of the page.</param>
/// <param name="horizontal">The horizontal lines.</param>
internal sealed class BandRulings(StraightPage page, Plane valleys, IReadOnlyList<PixelRuling> horizontal)
{
    /// <summary>Part of the height that must be a valley.</summary>
    private const double LeastCover = 0.93;

    private readonly int _margin = page.Inches(0.015);

    /// <summary>The lines.</summary>
    public IReadOnlyList<PixelRuling> Find()
    {
        var open = new List<(int X, int Top, int Bottom, int Cover)>();
        var wide = Widened();
        for (var x = 0; x < wide.Height; x++)
            foreach (var (top, bottom) in Bands(x))
            {
                var cover = Cover(wide.Row(x), top + _margin, bottom - _margin);
                if (cover >= LeastCover * (bottom - top - (2 * _margin))) open.Add((x, top, bottom, cover));
            }
        return [.. Grouped(open)];
    }

    // A line of two pixels may step from one column to the next.
    private Plane Widened()
    {
        var result = new Plane(valleys.Width, valleys.Height);
        for (var x = 1; x < valleys.Height - 1; x++)
        {
            var target = result.Row(x);
            for (var near = x - 1; near <= x + 1; near++)
                for (var (from, end) = RowRuns.Next(valleys.Row(near), 0); from < valleys.Width; (from, end) = RowRuns.Next(valleys.Row(near), end)) target[from..end].Fill(1);
        }
        return result;
    }

    private IEnumerable<(int Top, int Bottom)> Bands(int x)
    {
        var slack = page.Inches(0.03);
        var ys = horizontal.Where(h => h.Reaches(x, slack)).Select(h => (int)Math.Round(h.At(x))).Order().ToList();
        for (var i = 1; i < ys.Count; i++)
            if (ys[i] - ys[i - 1] >= page.Inches(0.08)) yield return (ys[i - 1], ys[i]);
    }

    private static int Cover(Span<byte> column, int from, int to)
    {
        var count = 0;
        for (var y = from; y < to; y++) count += column[y];
        return count;
    }

    /// <summary>Neighbouring columns of one band are one line.</summary>
    private IEnumerable<PixelRuling> Grouped(List<(int X, int Top, int Bottom, int Cover)> found)
    {
        var groups = new List<List<(int X, int Top, int Bottom, int Cover)>>();
        foreach (var column in found)
        {
            var group = groups.FindLast(g => column.X - g[^1].X <= 2 && Math.Abs(column.Top - g[^1].Top) <= 3 && Math.Abs(column.Bottom - g[^1].Bottom) <= 3);
            if (group is null) groups.Add([column]);
            else group.Add(column);
        }
        foreach (var group in groups)
        {
            var x = group.Average(c => (double)c.X) + 0.5;
            yield return new(group[0].Top, group[0].Bottom, x, x, Math.Max(1, group.Count - 2));
        }
    }
}
