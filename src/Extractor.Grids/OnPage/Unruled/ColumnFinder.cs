using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Finds the columns of a region: where most lines that have words on both sides leave a gap.</summary>
internal sealed class ColumnFinder(Region region, int bodyStart)
{
    /// <summary>Share of the lines around a gap that may have words across it (headings of several columns, long labels).</summary>
    private const double Crossing = 0.15;

    /// <summary>Narrowest gap in font sizes.</summary>
    private const double Narrowest = 0.3;

    private readonly List<PrintedLine> _core = Core(region, bodyStart);

    /// <summary>The columns from left to right; one if there is no gap.</summary>
    public IReadOnlyList<Column> Find()
    {
        if (_core.Count == 0) return [];
        var gaps = Gaps();
        var spans = new List<(double From, double To)>();
        var left = region.Box.X0;
        foreach (var gap in gaps)
        {
            spans.Add((left, gap.From));
            spans.AddRange(Islands(gap));
            left = gap.To;
        }
        spans.Add((left, region.Box.X1));
        return Columns([.. spans.OrderBy(s => s.From)]);
    }

    // Lines that show the columns: body lines with as many chunks as is usual, header lines where the body has too few.
    private static List<PrintedLine> Core(Region region, int bodyStart)
    {
        var body = region.Lines.Skip(bodyStart).Where(l => l.IsTabular).ToList();
        if (body.Count == 0) body = [.. region.Lines.Where(l => l.IsTabular)];
        if (body.Count == 0) return [];
        var counts = body.Select(l => l.Chunks.Count).Order().ToList();
        var usual = counts[counts.Count * 3 / 4];
        return [.. body.Where(l => l.Chunks.Count * 2 >= usual || l.Chunks.Count > 2)];
    }

    private List<(double From, double To)> Gaps()
    {
        var edges = _core.SelectMany(l => l.Chunks).SelectMany(c => new[] { c.Box.X0, c.Box.X1 }).Distinct().Order().ToList();
        var gaps = new List<(double From, double To)>();
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            if (!IsGap((edges[i] + edges[i + 1]) / 2)) continue;
            if (gaps.Count > 0 && gaps[^1].To == edges[i]) gaps[^1] = (gaps[^1].From, edges[i + 1]);
            else gaps.Add((edges[i], edges[i + 1]));
        }
        return [.. gaps.Where(g => g.To - g.From >= Narrowest * region.FontSize)];
    }

    private bool IsGap(double x)
    {
        int around = 0, across = 0;
        foreach (var line in _core)
        {
            if (line.Box.X0 >= x || line.Box.X1 <= x) continue;
            if (line.Chunks.Any(c => c.Box.X0 < x && c.Box.X1 > x)) across++;
            else around++;
        }
        return around >= 1 && across <= Crossing * (around + across);
    }

    // Words of the body that stand within a gap, away from its sides, are a column that is mostly empty.
    private IEnumerable<(double From, double To)> Islands((double From, double To) gap)
    {
        var islands = new List<(double From, double To)>();
        foreach (var chunk in region.Lines.Skip(bodyStart).SelectMany(l => l.Chunks).Where(c => c.Box.X0 >= gap.From && c.Box.X1 <= gap.To).OrderBy(c => c.Box.X0))
        {
            if (islands.Count > 0 && chunk.Box.X0 < islands[^1].To + Narrowest * region.FontSize)
                islands[^1] = (islands[^1].From, Math.Max(islands[^1].To, chunk.Box.X1));
            else islands.Add((chunk.Box.X0, chunk.Box.X1));
        }
        return islands.Where(i => i.From > gap.From && i.To < gap.To);
    }

    private List<Column> Columns(List<(double From, double To)> spans)
    {
        var wide = WithHeaders(spans);
        var columns = new List<Column>();
        for (var i = 0; i < spans.Count; i++)
        {
            var left = i == 0 ? double.NegativeInfinity : (wide[i - 1].To + wide[i].From) / 2;
            var right = i == spans.Count - 1 ? double.PositiveInfinity : (wide[i].To + wide[i + 1].From) / 2;
            columns.Add(new(spans[i].From, spans[i].To, left, right));
        }
        return columns;
    }

    // Headers, from the lowest line up, widen the column that they stand over, unless they would reach the next one.
    private List<(double From, double To)> WithHeaders(List<(double From, double To)> spans)
    {
        var wide = spans.ToList();
        foreach (var chunk in region.Lines.Take(bodyStart).Reverse().SelectMany(l => l.Chunks))
        {
            var nearest = Enumerable.Range(0, wide.Count).MaxBy(i => Interval.Shared(chunk.Box.X0, chunk.Box.X1, wide[i].From, wide[i].To));
            var (from, to) = (Math.Min(chunk.Box.X0, wide[nearest].From), Math.Max(chunk.Box.X1, wide[nearest].To));
            if (nearest > 0 && from < wide[nearest - 1].To || nearest < wide.Count - 1 && to > wide[nearest + 1].From) continue;
            wide[nearest] = (from, to);
        }
        return wide;
    }
}
