namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Tells header lines from the rows below.</summary>
internal static class BodyStart
{
    /// <summary>Index of the first line below the header: below the last rule above the figures, or the first line of figures.</summary>
    public static int Find(Region region)
    {
        var figures = FirstFigures(region);
        var dividing = Enumerable.Range(0, region.Lines.Count - 1).Where(i => region.IsDivided(i) && region.Lines.Take(i + 1).Any(l => l.IsTabular)).ToList();
        if (figures is { } line && AboveLabels(region, line) is var first) return dividing.Where(i => i < first).Select(i => i + 1).LastOrDefault(first);
        return dividing.Select(i => i + 1).FirstOrDefault(1);
    }

    // Labels alone above the first figures are the beginning of its row, or a heading of rows.
    private static int AboveLabels(Region region, int line)
    {
        var second = region.Lines[line].Chunks[1].Box.X0;
        var first = line;
        while (first > 0 && region.Lines[first - 1] is { IsTabular: false } above && above.Box.X1 < second && above.Box.X0 < region.Box.X0 + 3 * above.FontSize) first--;
        return region.Lines.Take(first).Any(l => l.IsTabular) ? first : line;
    }

    private static int? FirstFigures(Region region)
    {
        for (var i = 0; i < region.Lines.Count; i++)
        {
            var chunks = region.Lines[i].Chunks;
            if (chunks.Count < 2) continue;
            var figures = chunks.Skip(1).Where(c => c.IsFigure).ToList();
            if (figures.Count * 2 >= chunks.Count - 1 && !figures.All(c => FigureText.IsYear(c.Text)) && (figures.Count > 1 || !chunks[0].IsFigure)) return i;
        }
        return null;
    }
}
