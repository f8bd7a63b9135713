namespace Extractor.Ocr.Layout;

/// <summary>Takes the ends of vertical lines back that are strokes of a character: in a low row a stroke above or below the end of a line fills much of the row, but not the blanks beside the text.</summary>
/// <param name="page">The page.</param>
/// <param name="valleys">Transposed mask: a row for each column of the page.</param>
/// <param name="horizontal">The horizontal lines.</param>
internal sealed class StrokeTrimmer(StraightPage page, Plane valleys, IReadOnlyList<PixelRuling> horizontal)
{
    /// <summary>Height of a row, in inches, that one line of text nearly fills.</summary>
    private const double LowRow = 0.3;

    /// <summary>Part of the row that a line covers, broken ones included.</summary>
    private const double LeastCover = 0.75;

    /// <summary>The line without such ends.</summary>
    public PixelRuling Trim(PixelRuling line)
    {
        var slack = LowRow / 4 * page.Dpi;
        var met = horizontal.Where(h => h.Reaches(line.Position, slack) && line.Reaches(h.At(line.Position), slack)).Select(h => h.At(line.Position)).Order().ToList();
        if (met.Count < 3) return line;
        var from = IsStroke(line, met[0], met[1]) ? met[1] : line.From;
        var to = IsStroke(line, met[^2], met[^1]) ? met[^2] : line.To;
        return to > from ? line with { From = from, To = to, Start = line.At(from), End = line.At(to) } : line;
    }

    private bool IsStroke(PixelRuling line, double top, double bottom)
    {
        var (from, to) = ((int)top + page.Inches(0.015), (int)bottom - page.Inches(0.015));
        if (bottom - top > LowRow * page.Dpi || to <= from) return false;
        return Enumerable.Range(from, to - from).Count(y => IsDark((int)line.At(y), y)) < LeastCover * (to - from);
    }

    private bool IsDark(int x, int y)
    {
        for (var near = Math.Max(0, x - 2); near <= Math.Min(valleys.Height - 1, x + 2); near++)
            if (valleys[y, near] != 0) return true;
        return false;
    }
}
