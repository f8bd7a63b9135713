namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Tells header lines from the rows below.</summary>
internal static class BodyStart
{
    /// <summary>Index of the first line below the header: below the last rule above the figures, or the first line of figures.</summary>
    public static int Find(Region region)
    {
        var figures = FirstFigures(region);
        var dividing = Enumerable.Range(0, region.Lines.Count - 1).Where(i => region.IsDivided(i) && region.Lines.Take(i + 1).Any(l => l.IsTabular)).ToList();
        if (figures is { } first) return dividing.Where(i => i < first).Select(i => i + 1).LastOrDefault(first);
        return dividing.Select(i => i + 1).FirstOrDefault(1);
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
