namespace Extractor.Reading.Pdf;

/// <summary>Drops glyphs that are drawn again at nearly the same place: bold by striking twice, shadows, and text layers that are there twice.</summary>
internal sealed class DoubleStrikes
{
    /// <summary>How near the same glyph is the same one: parts of the font size, and of its own width.</summary>
    private const double Near = 0.2, NearOfWidth = 0.7;

    /// <summary>Size of the squares by which glyphs are found again, in points.</summary>
    private const double Square = 8;

    private readonly List<Glyph> _kept;
    private readonly Dictionary<(uint Code, int X, int Y), int> _latest;
    private readonly List<int> _earlier = []; // of the glyph of the same key

    private DoubleStrikes(int count) => (_kept, _latest) = (new(count), new(count));

    /// <summary>The glyphs without those that repeat another.</summary>
    public static List<Glyph> Drop(List<Glyph> glyphs)
    {
        var strikes = new DoubleStrikes(glyphs.Count);
        foreach (var glyph in glyphs) strikes.Add(glyph);
        return strikes._kept;
    }

    private void Add(in Glyph glyph)
    {
        var (x, y) = glyph.Middle;
        var reach = Near * glyph.Style.Size;
        int x0 = Index(x - reach), x1 = Index(x + reach), y0 = Index(y - reach), y1 = Index(y + reach);
        for (var i = x0; i <= x1; i++)
            for (var j = y0; j <= y1; j++)
                if (IsThere(glyph, (glyph.Code, i, j))) return;
        var key = (glyph.Code, Index(x), Index(y));
        _earlier.Add(_latest.TryGetValue(key, out var before) ? before : -1);
        _latest[key] = _kept.Count;
        _kept.Add(glyph);
    }

    private bool IsThere(in Glyph glyph, (uint, int, int) key)
    {
        if (!_latest.TryGetValue(key, out var index)) return false;
        for (; index >= 0; index = _earlier[index])
            if (IsSame(glyph, _kept[index])) return true;
        return false;
    }

    private static bool IsSame(in Glyph a, in Glyph b)
    {
        var near = Math.Min(Near * a.Style.Size, NearOfWidth * (a.End - a.Start));
        return a.Visibility == b.Visibility && a.Style.Angle == b.Style.Angle && Math.Abs(a.Style.Size - b.Style.Size) <= Near * a.Style.Size
            && Math.Abs(a.Start - b.Start) < near && Math.Abs(a.Baseline - b.Baseline) < Near * a.Style.Size;
    }

    // Far outside the page all is one square.
    private static int Index(double coordinate) => (int)Math.Floor(Math.Clamp(coordinate, -1e6, 1e6) / Square);
}
