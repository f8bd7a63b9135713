using Extractor.Grids.OnPage.Words;

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

    // What stands alone above the first figures is the beginning of their row, or a heading of rows: labels, and cells that end beside the figures.
    private static int AboveLabels(Region region, int line)
    {
        var first = line;
        while (first > 0 && (IsLabel(region, first - 1, line) || BelongsBelow(region, first - 1, line))) first--;
        return region.Lines.Take(first).Any(l => l.IsTabular) ? first : line;
    }

    private static bool IsLabel(Region region, int index, int line)
    {
        var above = region.Lines[index];
        return !above.IsTabular && above.Box.X1 < region.Lines[line].Chunks[1].Box.X0 && above.Box.X0 < region.Box.X0 + 3 * above.FontSize;
    }

    // Few words, nearer to the line below than to the header, or in the type of the rows and not of the header.
    private static bool BelongsBelow(Region region, int index, int line)
    {
        if (index == 0 || region.IsDivided(index) || region.Lines[index].Chunks.Count * 2 > region.Lines[line].Chunks.Count) return false;
        double below = Step(region, index), above = Step(region, index - 1);
        if (below < 0.87 * above) return true;
        var (type, row, header) = (Font(region.Lines[index]), Font(region.Lines[line]), Font(region.Lines[0]));
        return type == row && type != header && below < 1.05 * above;
    }

    private static double Step(Region region, int upper) => region.Lines[upper + 1].Box.MiddleY() - region.Lines[upper].Box.MiddleY();

    private static string Font(PrintedLine line) => line.Chunks[^1].Words[0].Font;

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
