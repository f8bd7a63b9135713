namespace Extractor.Reading.Printed;

/// <summary>Drops glyphs that are drawn again at nearly the same place: bold by striking twice, shadows, and text layers that are there twice.</summary>
internal sealed class DoubleStrikes
{
    /// <summary>How near the same glyph is the same one: parts of the font size, of its own width, and of the font size within one text object (leaders stand close).</summary>
    private const double Near = 0.2, NearOfWidth = 0.7, NearInObject = 0.05;

    /// <summary>Size of the squares by which glyphs are found again, in points.</summary>
    private const double Square = 8;

    private int[] _latest = []; // by the hash of character and square: one more than the index of the last such glyph; 0 if none
    private int[] _earlier = []; // of the same hash, likewise

    /// <summary>Takes away the glyphs that repeat an earlier one.</summary>
    public void Drop(List<Glyph> glyphs)
    {
        Clear(glyphs.Count);
        var kept = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            var (x, y) = glyph.Middle;
            if (Repeats(glyphs, glyph, x, y)) continue;
            ref var latest = ref _latest[Slot(glyph.Code, Index(x), Index(y))];
            (_earlier[kept], latest) = (latest, kept + 1);
            if (kept != i) glyphs[kept] = glyph;
            kept++;
        }
        glyphs.RemoveRange(kept, glyphs.Count - kept);
    }

    private void Clear(int count)
    {
        if (_earlier.Length >= count) Array.Clear(_latest);
        else (_earlier, _latest) = (new int[count], new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count * 2)]);
    }

    private bool Repeats(List<Glyph> glyphs, in Glyph glyph, double x, double y)
    {
        var reach = Math.Min(Near * glyph.Style.Size, Square);
        int x1 = Index(x + reach), y1 = Index(y + reach);
        for (var i = Index(x - reach); i <= x1; i++)
            for (var j = Index(y - reach); j <= y1; j++)
                for (var other = _latest[Slot(glyph.Code, i, j)]; other > 0; other = _earlier[other - 1])
                    if (IsSame(glyph, glyphs[other - 1])) return true;
        return false;
    }

    private static bool IsSame(in Glyph a, in Glyph b)
    {
        if (a.Code != b.Code) return false;
        var near = Math.Min((ReferenceEquals(a.Style, b.Style) ? NearInObject : Near) * a.Style.Size, NearOfWidth * (a.End - a.Start));
        return a.Visibility == b.Visibility && a.Style.Angle == b.Style.Angle && Math.Abs(a.Style.Size - b.Style.Size) <= Near * a.Style.Size
            && Math.Abs(a.Start - b.Start) < near && Math.Abs(a.Baseline - b.Baseline) < Near * a.Style.Size;
    }

    private int Slot(uint code, int x, int y)
    {
        var hash = code * 0x9E3779B1u + (uint)x * 0x85EBCA6Bu + (uint)y * 0xC2B2AE35u;
        return (int)((hash ^ hash >> 15) & (uint)(_latest.Length - 1));
    }

    // Far outside the page all is one square.
    private static int Index(double coordinate) => (int)Math.Floor(Math.Clamp(coordinate, -1e4, 1e4) / Square);
}
