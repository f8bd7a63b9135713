namespace Extractor.Ocr.Layout;

/// <summary>Cuts lines out of a page: with some margin, and without what belongs to others.</summary>
internal sealed class LineCutter(StraightPage page, PageRegions regions)
{
    /// <summary>Margin above and below a full character, in its heights.</summary>
    private const double MarginAbove = 0.15;

    /// <summary>Margin beside the ink, in character heights.</summary>
    private const double MarginBeside = 0.3;

    /// <summary>The grey fringe around ink, pixels.</summary>
    private const int Fringe = 2;

    /// <summary>Cuts out one line: its pieces between two rows.</summary>
    public PrintedLine Cut(IReadOnlyList<Piece> pieces, int top, int bottom, double em, bool inCell)
    {
        var ink = pieces.Select(p => p.Box with { Y0 = Math.Max(p.Box.Y0, top), Y1 = Math.Min(p.Box.Y1, bottom) }).Aggregate((box, other) => box.With(other));
        if (inCell) ink = ink with { X0 = PaleLead.LeftOf(ink, em, page, regions) };
        var crop = Around(ink, em);
        var own = pieces.Select(p => p.Label).ToHashSet();
        return new(ink, crop, Painted(crop, own, top, bottom), em, inCell) { Pieces = pieces, Room = Room(ink), IsTrailed = inCell && PaleTrace.IsBehind(ink, em, page, regions) };
    }

    private int Room(PixelBox ink)
    {
        var y = (ink.Y0 + ink.Y1) / 2;
        for (var x = ink.X1; x < page.Grey.Width; x++)
            if (regions.Walls[x, y] != 0) return x - ink.X1;
        return int.MaxValue;
    }

    private PixelBox Around(PixelBox ink, double em)
    {
        var (above, beside) = (MarginAbove * em, MarginBeside * em);
        var middle = (ink.Y0 + ink.Y1) / 2.0;
        var half = (Math.Max(ink.Height, em) / 2) + above;
        return new(
            Math.Max(0, (int)(ink.X0 - beside)), Math.Max(0, (int)(middle - half)),
            Math.Min(page.Grey.Width, (int)(ink.X1 + beside) + 1), Math.Min(page.Grey.Height, (int)(middle + half) + 1));
    }

    private Plane Painted(PixelBox crop, HashSet<int> own, int top, int bottom)
    {
        var foreign = regions.Walls.Cut(crop);
        var mine = new Plane(crop.Width, crop.Height);
        for (var y = 0; y < crop.Height; y++)
            foreach (var run in regions.Ink.In(crop.Y0 + y, crop.X0, crop.X1))
            {
                var isMine = crop.Y0 + y >= top && crop.Y0 + y < bottom && own.Contains(run.Label);
                if (isMine || IsForeign(run.Label)) (isMine ? mine : foreign).Row(y)[(Math.Max(run.From, crop.X0) - crop.X0)..(Math.Min(run.End, crop.X1) - crop.X0)].Fill(1);
            }
        var picture = page.Fine.Cut(crop);
        Paint(picture, foreign, mine, Paper(picture, foreign, page.Ink.Cut(crop)));
        return picture;
    }

    // Specks stay: they may be dots that belong to the line.
    private bool IsForeign(int label) => regions.Ink.All[label - 1].Pixels > page.Dpi * page.Dpi / 6000;

    /// <summary>Mean of what is neither ink nor foreign.</summary>
    private static byte Paper(Plane picture, Plane foreign, Plane ink)
    {
        long sum = 0, count = 0;
        for (var i = 0; i < picture.Values.Length; i++)
            if (foreign.Values[i] == 0 && ink.Values[i] == 0) (sum, count) = (sum + picture.Values[i], count + 1);
        return (byte)(count > 0 ? sum / count : 255);
    }

    /// <summary>Paints over what is foreign, with its fringe, but not what is the line's own.</summary>
    private static void Paint(Plane picture, Plane foreign, Plane mine, byte paper)
    {
        for (var y = 0; y < picture.Height; y++)
            for (var (from, end) = RowRuns.Next(foreign.Row(y), 0); from < picture.Width; (from, end) = RowRuns.Next(foreign.Row(y), end))
                for (var v = Math.Max(0, y - Fringe); v <= Math.Min(picture.Height - 1, y + Fringe); v++)
                    for (var u = Math.Max(0, from - Fringe); u < Math.Min(picture.Width, end + Fringe); u++)
                        if (mine[u, v] == 0) picture[u, v] = paper;
    }
}
