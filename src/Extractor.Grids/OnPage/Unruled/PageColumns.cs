using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Divides the lines of a page whose text is set in columns: what stands beside the text of another column is no part of one table.</summary>
internal static class PageColumns
{
    /// <summary>Lines of text that show a column of the page.</summary>
    private const int FewestLines = 5;

    /// <summary>Room above and below a text that belongs to its column as well (headings, short paragraphs), in font sizes.</summary>
    private const double Reach = 5;

    /// <summary>The lines column by column; lines beside no text stay whole, in the first list.</summary>
    public static IReadOnlyList<IReadOnlyList<PrintedLine>> Divide(IReadOnlyList<PrintedLine> lines, IReadOnlyList<IReadOnlyList<Chunk>> texts)
    {
        if (Gutter(texts) is not { } gutter) return [lines];
        var spans = texts.Select(t => (From: t[0].Box.Y0 - Reach * t[0].FontSize, To: t[^1].Box.Y1 + Reach * t[0].FontSize)).ToList();
        var (whole, left, right) = (new List<PrintedLine>(), new List<PrintedLine>(), new List<PrintedLine>());
        foreach (var line in lines)
        {
            var isBeside = spans.Any(s => s.From < line.Box.MiddleY() && s.To > line.Box.MiddleY()) && !line.Chunks.Any(c => c.Box.X0 < gutter - 1 && c.Box.X1 > gutter + 1);
            if (!isBeside) whole.Add(line);
            else
            {
                if (line.Keeping(c => c.Centre < gutter) is { } first) left.Add(first);
                if (line.Keeping(c => c.Centre >= gutter) is { } second) right.Add(second);
            }
        }
        return [whole, left, right];
    }

    // Two groups of texts side by side, none across.
    private static double? Gutter(IReadOnlyList<IReadOnlyList<Chunk>> texts)
    {
        var boxes = texts.Select(t => (Box: Boxes.Around(t.Select(c => c.Box)), t.Count)).OrderBy(t => t.Box.X0).ToList();
        for (var i = 1; i < boxes.Count; i++)
        {
            var (left, right) = (boxes.Take(i).Max(b => b.Box.X1), boxes[i].Box.X0);
            if (left < right && boxes.Take(i).Sum(b => b.Count) >= FewestLines && boxes.Skip(i).Sum(b => b.Count) >= FewestLines) return (left + right) / 2;
        }
        return null;
    }
}
