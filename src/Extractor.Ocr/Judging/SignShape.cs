using Extractor.Ocr.Layout;

namespace Extractor.Ocr.Judging;

/// <summary>Tells signs by the shape of their ink that readers of text mix up.</summary>
internal static class SignShape
{
    /// <summary>The dash that a line consists of; null if it is anything else. Readers see 一, 1 or nothing in it.</summary>
    public static char? LoneDash(PrintedLine line)
    {
        var (width, height) = (line.Ink.Width, line.Ink.Height);
        if (line.Pieces.Count > 2 || width < 2 * height || height > 0.3 * line.Em || width > 2.2 * line.Em) return null;
        return width > 0.6 * line.Em ? '—' : '-';
    }

    /// <summary>True if the ink between two columns of a line's picture has a bar beside the angle, so that it is ≥ and not &gt;: the side of the tip shows two strokes.</summary>
    public static bool HasBar(PrintedLine line, double from, double to, bool tipRight)
    {
        var picture = line.Picture;
        var (left, right) = (Math.Max(0, (int)from), Math.Min(picture.Width, (int)Math.Ceiling(to)));
        if (right - left < 5) return false;
        var limit = Threshold(picture, left, right);
        var (most, columns) = (0, 0);
        for (var x = left; x < right; x++)
        {
            var part = (double)(x - left) / (right - left);
            if (!tipRight) part = 1 - part;
            if (part is < 0.5 or > 0.85) continue;
            columns++;
            if (Strokes(picture, x, limit) >= 2 + (part < 0.62 ? 1 : 0)) most++;
        }
        return columns > 0 && most >= columns / 2.0;
    }

    private static int Threshold(Plane picture, int left, int right)
    {
        var (darkest, lightest) = (255, 0);
        for (var y = 0; y < picture.Height; y++)
            for (var x = left; x < right; x++) (darkest, lightest) = (Math.Min(darkest, picture[x, y]), Math.Max(lightest, picture[x, y]));
        return (darkest + lightest) / 2;
    }

    private static int Strokes(Plane picture, int x, int limit)
    {
        var (count, inside) = (0, false);
        for (var y = 0; y < picture.Height; y++)
        {
            var ink = picture[x, y] < limit;
            if (ink && !inside) count++;
            inside = ink;
        }
        return count;
    }
}
