namespace Extractor.Ocr.Layout;

/// <summary>Leaves out lines of the back of a sheet that shine through thin paper: much paler than the lines of the page, and blurred by the paper between.</summary>
internal static class ShineThrough
{
    /// <summary>Part of the usual darkness of the page's lines below which a line may be of the back; and part of its own darkness that is left beside a blurred one.</summary>
    private const double Pale = 0.35, Blurred = 0.3;

    /// <summary>How far from its middle a line is still dark if it is blurred; and where paper is, inches.</summary>
    private const double Beside = 0.012, Away = 0.035;

    /// <summary>A line is looked at in every so many pixels.</summary>
    private const int Step = 3;

    /// <summary>Fewer lines do not tell what is usual.</summary>
    private const int LeastLines = 4;

    /// <summary>The lines without those of the back.</summary>
    /// <param name="rulings">Lines along the rows of a plane.</param>
    /// <param name="grey">The plane.</param>
    /// <param name="dpi">Its pixels an inch.</param>
    public static List<PixelRuling> Without(IReadOnlyList<PixelRuling> rulings, Plane grey, double dpi)
    {
        var lines = rulings.Select(r => (Ruling: r, Shape: ShapeOf(r, grey, dpi))).ToList();
        if (lines.Count < LeastLines) return [.. rulings];
        var usual = lines.OrderBy(l => l.Shape.Depth).ToList() is var sorted && sorted.Sum(l => l.Ruling.Length) is var all
            ? sorted.SkipWhile((_, i) => sorted.Take(i + 1).Sum(l => l.Ruling.Length) < all / 2).First().Shape.Depth : 0;
        return [.. lines.Where(l => l.Shape.Depth >= Pale * usual || l.Shape.Flank < Blurred * l.Shape.Depth).Select(l => l.Ruling)];
    }

    // How much darker than paper a line is in its middle, and beside it, at most of its places: at some it touches print.
    private static (double Depth, double Flank) ShapeOf(PixelRuling ruling, Plane grey, double dpi)
    {
        var (beside, away) = (Math.Max(1, (int)Math.Round(Beside * dpi)), Math.Max(3, (int)Math.Round(Away * dpi)));
        var (depths, flanks) = (new List<double>(), new List<double>());
        for (var x = (int)ruling.From; x < Math.Min(grey.Width, ruling.To); x += Step)
        {
            var y = (int)ruling.At(x);
            if (y < away + 1 || y >= grey.Height - away - 1) continue;
            var paper = (grey[x, y - away] + grey[x, y + away]) / 2.0;
            depths.Add(paper - Math.Min(grey[x, y], Math.Min(grey[x, y - 1], grey[x, y + 1])));
            flanks.Add(paper - ((grey[x, y - beside] + grey[x, y + beside]) / 2.0));
        }
        return depths.Count == 0 ? (255, 0) : (Median(depths), Median(flanks));
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
