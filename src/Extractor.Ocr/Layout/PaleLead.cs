namespace Extractor.Ocr.Layout;

/// <summary>Finds a thin sign in front of a line that is too pale for ink or fell to dust: of a faint copy "=" and "≥" go first, and a figure without them is another one.</summary>
internal static class PaleLead
{
    /// <summary>Where such a sign stands: so far in front of the ink of its line, in character heights.</summary>
    private const double Reach = 1.4;

    /// <summary>Part of the darkness of the line that a pixel of the sign has at least; and pixels that make one, in character heights.</summary>
    private const double LeastShade = 0.3, LeastPixels = 0.6;

    /// <summary>Wider lines begin with no sign of comparison, character heights.</summary>
    private const double Widest = 12;

    /// <summary>Pixels around ink that are its fringe.</summary>
    private const int Fringe = 2;

    /// <summary>The left end of a line with what stands pale in front of it.</summary>
    public static int LeftOf(PixelBox ink, double em, StraightPage page, PageRegions regions)
    {
        if (ink.Width > Widest * em || ink.Height < em / 3) return ink.X0;
        var (left, right) = (LeftEnd(ink, (int)(Reach * em), regions), ink.X0 - Fringe);
        if (right - left < em / 3) return ink.X0;
        var (paper, black) = Levels(ink with { X0 = left }, page.Grey);
        var bar = paper - (LeastShade * (paper - black));
        var pale = Enumerable.Range(left, right - left).Where(x => Enumerable.Range(ink.Y0, ink.Height).Any(y => page.Grey[x, y] < bar)).ToList();
        var pixels = pale.Sum(x => Enumerable.Range(ink.Y0, ink.Height).Count(y => page.Grey[x, y] < bar));
        return pixels >= LeastPixels * em && pale.Count >= em / 3 ? pale[0] : ink.X0;
    }

    // Nothing is looked for beyond a ruling or other ink.
    private static int LeftEnd(PixelBox ink, int reach, PageRegions regions)
    {
        var x = ink.X0 - 1;
        while (x > Math.Max(Fringe, ink.X0 - reach) && IsFree(x, ink, regions)) x--;
        return x + 1 + Fringe;
    }

    private static bool IsFree(int x, PixelBox ink, PageRegions regions)
    {
        for (var y = ink.Y0; y < ink.Y1; y++)
            if (regions.Walls[x, y] != 0) return false;
        return true;
    }

    private static (double Paper, double Black) Levels(PixelBox box, Plane grey)
    {
        var counts = new int[256];
        for (var y = box.Y0; y < box.Y1; y++)
            foreach (var value in grey.Row(y)[box.X0..box.X1]) counts[value]++;
        var all = box.Width * box.Height;
        return (Level(counts, all * 4 / 5), Level(counts, all / 20));
    }

    private static int Level(int[] counts, int rank)
    {
        var (level, seen) = (0, counts[0]);
        while (seen <= rank && level < counts.Length - 1) seen += counts[++level];
        return level;
    }
}
