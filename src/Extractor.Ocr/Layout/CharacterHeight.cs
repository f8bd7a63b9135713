namespace Extractor.Ocr.Layout;

/// <summary>Measures the usual height of a full character of a page: of its larger pieces of ink, most are one; where print is so pale that strokes part, pieces that stand close above each other are.</summary>
internal static class CharacterHeight
{
    /// <summary>Heights that may be characters, inches; and of a page without any.</summary>
    private const double Least = 0.05, Most = 0.3, OfNothing = 0.12;

    /// <summary>Most of the pieces are lower than so many of them.</summary>
    private const double Rank = 0.8;

    /// <summary>Blank between two strokes of one character, inches; and how much higher joined strokes are where print is broken.</summary>
    private const double Gap = 0.015, Broken = 1.1;

    /// <summary>The height in pixels.</summary>
    public static double Of(StraightPage page, PageRegions regions)
    {
        var boxes = regions.Groups.Select(g => g.Pieces.Select(p => p.Box).ToList()).ToList();
        if (Usual(boxes.SelectMany(b => b), page) is not { } single) return page.Inches(OfNothing);
        var joined = Usual(boxes.SelectMany(b => Joined(b, page)), page) ?? single;
        return joined > Broken * single ? joined : single;
    }

    private static double? Usual(IEnumerable<PixelBox> boxes, StraightPage page)
    {
        var heights = boxes.Select(b => b.Height).Where(h => h >= page.Inches(Least) && h <= page.Inches(Most)).Order().ToList();
        return heights.Count == 0 ? null : heights[(int)(heights.Count * Rank)];
    }

    /// <summary>Boxes of pieces of which each stands close above or below another one, and half over it.</summary>
    private static IEnumerable<PixelBox> Joined(List<PixelBox> boxes, StraightPage page)
    {
        var (gap, most) = (page.Inches(Gap), page.Inches(Most));
        var result = new List<PixelBox>();
        foreach (var box in boxes.OrderBy(b => b.X0).ThenBy(b => b.Y0))
        {
            var joined = box;
            for (var i = result.Count - 1; i >= 0 && result[i].X0 > joined.X0 - most; i--)
            {
                var other = result[i];
                var shared = Math.Min(other.X1, joined.X1) - Math.Max(other.X0, joined.X0);
                var apart = Math.Max(other.Y0, joined.Y0) - Math.Min(other.Y1, joined.Y1);
                if (shared * 2 < Math.Min(other.Width, joined.Width) || apart > gap || other.With(joined).Height > most) continue;
                joined = other.With(joined);
                result.RemoveAt(i);
            }
            result.Add(joined);
        }
        return result;
    }
}
