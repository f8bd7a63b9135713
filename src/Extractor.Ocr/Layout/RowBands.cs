namespace Extractor.Ocr.Layout;

/// <summary>Divides pieces of ink that stand in one column into lines, by the rows that hold little ink.</summary>
internal sealed class RowBands(IReadOnlyList<Piece> pieces, LabelledPieces ink, double em, double usualEm)
{
    private readonly int _top = pieces.Min(p => p.Box.Y0);

    /// <summary>Upper and lower bound of each line, from top to bottom.</summary>
    public IReadOnlyList<(int Top, int Bottom)> Find()
    {
        var profile = Profile();
        var bands = new List<(int Top, int Bottom)>();
        for (var y = 0; y < profile.Length;)
        {
            if (profile[y] == 0)
            {
                y++;
                continue;
            }
            var end = y;
            while (end < profile.Length && profile[end] > 0) end++;
            Split(profile, y, end, bands);
            y = end;
        }
        return [.. Merged(bands).Select(b => (b.Top + _top, b.Bottom + _top))];
    }

    private int[] Profile()
    {
        var profile = new int[pieces.Max(p => p.Box.Y1) - _top];
        foreach (var piece in pieces)
            for (var y = piece.Box.Y0; y < piece.Box.Y1; y++)
                foreach (var run in ink.In(y, piece.Box.X0, piece.Box.X1))
                    if (run.Label == piece.Label) profile[y - _top] += run.End - run.From;
        return profile;
    }

    /// <summary>Ink no higher than this, in usual character heights, is one line, even if its characters fell into low pieces.</summary>
    private const double OneLine = 1.4;

    // Lines that touch are parted where the ink is thinnest.
    private void Split(int[] profile, int from, int to, List<(int Top, int Bottom)> bands)
    {
        var near = (int)Math.Round(0.7 * em);
        if (to - from <= Math.Max(1.6 * em, OneLine * usualEm) || from + near >= to - near)
        {
            bands.Add((from, to));
            return;
        }
        var cut = from + near;
        for (var y = cut; y < to - near; y++)
            if (profile[y] < profile[cut]) cut = y;
        Split(profile, from, cut, bands);
        Split(profile, cut, to, bands);
    }

    // Pieces of a broken digit are low, and make the characters of their line seem so.
    private double Highest((int Top, int Bottom) a, (int Top, int Bottom) b) =>
        1.25 * (Math.Min(a.Bottom - a.Top, b.Bottom - b.Top) < 0.6 * usualEm ? Math.Max(em, 0.85 * usualEm) : em);

    // The strokes of 二, the dots of a colon.
    private List<(int Top, int Bottom)> Merged(List<(int Top, int Bottom)> bands)
    {
        var result = new List<(int Top, int Bottom)>();
        foreach (var band in bands)
            if (result.Count > 0 && band.Bottom - result[^1].Top <= Highest(result[^1], band)) result[^1] = (result[^1].Top, band.Bottom);
            else result.Add(band);
        return result;
    }
}
