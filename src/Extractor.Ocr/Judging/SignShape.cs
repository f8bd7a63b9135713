using Extractor.Ocr.Layout;

namespace Extractor.Ocr.Judging;

/// <summary>Tells signs by the shape of their ink that readers of text mix up.</summary>
internal static class SignShape
{
    /// <summary>The dash that a line consists of; null if it is anything else. Readers see 一, 1 or nothing in it.</summary>
    public static char? LoneDash(PrintedLine line)
    {
        var (width, height) = (line.Ink.Width, line.Ink.Height);
        if (line.Pieces.Count == 1 && line.InCell && height < 0.25 * line.Em && width >= 1.3 * height && width <= 0.6 * line.Em) return '-';
        if (line.Pieces.Count > 2 || width < 2 * height || height > 0.3 * line.Em || width > 2.2 * line.Em) return null;
        return width > 0.6 * line.Em ? '—' : '-';
    }

    /// <summary>
    /// How many times more ink the lower arm of a comparison sign has than the upper one, its bar included: near 1 for &gt;, near 2 for ≥. Measured on the
    /// open side, where the arms stand well apart; null if there are no two arms.
    /// </summary>
    public static double? LowerToUpper(PrintedLine line, double from, double to, bool tipRight)
    {
        var picture = line.Picture;
        var own = line.Pieces.Select(p => (Left: p.Box.X0 - line.Crop.X0, Right: p.Box.X1 - line.Crop.X0)).Where(p => (p.Left + p.Right) / 2.0 is var x && x >= from && x <= to).ToList();
        if (own.Count == 0) return null;
        var (left, right) = (Math.Max(0, own.Min(p => p.Left)), Math.Min(picture.Width, own.Max(p => p.Right)));
        if (right - left < 6 || right - left > line.Em * 1.2) return null;
        var columns = Columns(Darkness(picture, left, right), left, right, tipRight);
        if (Middle([.. columns.Where(c => c.Part is > 0.08 and < 0.32).Select(c => c.Ink)]) is not { } middle) return null;
        var arms = columns.Where(c => c.Part is > 0.12 and < 0.5).ToList();
        var upper = arms.Sum(c => c.Ink.Take(middle).Sum());
        var lower = arms.Sum(c => c.Ink.Skip(middle).Sum());
        return upper > 0 && lower > 0 ? (double)lower / upper : null;
    }

    /// <summary>The columns of a sign with their place between its open side (0) and its tip (1).</summary>
    private static List<(double Part, int[] Ink)> Columns(Plane ink, int left, int right, bool tipRight) =>
        [.. Enumerable.Range(left, right - left).Select(x => ((x - left + 0.5) / (right - left) is var part && tipRight ? part : 1 - part, Column(ink, x)))];

    /// <summary>The row that the tip points along: the middle of the widest gap between the arms.</summary>
    private static int? Middle(List<int[]> open)
    {
        var gaps = open.Select(Gap).OfType<(int From, int To)>().ToList();
        return gaps.Count == 0 ? null : (int)Math.Round(gaps.Average(g => (g.From + g.To) / 2.0));
    }

    private static (int From, int To)? Gap(int[] column)
    {
        var inked = Enumerable.Range(0, column.Length).Where(y => column[y] > 0).ToList();
        if (inked.Count < 2) return null;
        var cut = Enumerable.Range(1, inked.Count - 1).MaxBy(i => inked[i] - inked[i - 1]);
        return inked[cut] - inked[cut - 1] > 1 ? (inked[cut - 1] + 1, inked[cut]) : null;
    }

    private static int[] Column(Plane ink, int x) => [.. Enumerable.Range(0, ink.Height).Select(y => (int)ink[x, y])];

    /// <summary>How much darker than the paper each pixel of some columns is; weak shades count as paper.</summary>
    private static Plane Darkness(Plane picture, int left, int right)
    {
        var result = new Plane(picture.Width, picture.Height);
        var values = picture.Values.Order().ToList();
        var (paper, black) = (values[(int)(values.Count * 0.8)], values[values.Count / 50]);
        var weak = (paper - black) / 4;
        for (var y = 0; y < picture.Height; y++)
            for (var x = left; x < right; x++)
                if (paper - picture[x, y] > weak) result[x, y] = (byte)(paper - picture[x, y]);
        return result;
    }
}
