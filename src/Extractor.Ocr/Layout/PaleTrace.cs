namespace Extractor.Ocr.Layout;

/// <summary>Finds traces of print too pale to be ink: a hard copy leaves a shade where a full stop stood.</summary>
internal static class PaleTrace
{
    /// <summary>Where a full stop stands: so far behind the ink of its line, in character heights; and its size.</summary>
    private const double From = 0.1, To = 0.95, Size = 0.3;

    /// <summary>Sides of a full stop in character heights.</summary>
    private const double LeastStop = 0.12, MostStop = 0.45;

    /// <summary>Grey levels that a trace is darker than paper at least; and how many times darker than the darkest place above it, where no stop stands.</summary>
    private const double LeastShade = 3, LeastLead = 2.2;

    /// <summary>One black speck of dust counts no more than this, grey levels.</summary>
    private const int MostOfPixel = 40;

    /// <summary>True if a shade stands behind a line, in its lower half, and none in its upper half.</summary>
    public static bool IsBehind(PixelBox ink, double em, StraightPage page, PageRegions regions)
    {
        var (left, size) = (ink.X1 + (int)Math.Ceiling(From * em), Math.Max(2, (int)Math.Round(Size * em)));
        var middle = (ink.Y0 + ink.Y1) / 2;
        var half = Math.Max(size, (int)(0.6 * em));
        if (IsStopBehind(new(left, middle, ink.X1 + (int)(To * em), middle + half), em, regions)) return true;
        var right = RightEnd(left, ink.X1 + (int)(To * em), middle - half, middle + half, page, regions);
        if (right - left < size || middle - half < 0) return false;
        var upper = new PixelBox(left, middle - half, right, middle);
        var paper = Mean(page.Grey, upper);
        return Darkest(page.Grey, upper with { Y0 = middle, Y1 = middle + half }, size, paper) is var shade && shade >= LeastShade && shade >= LeastLead * Darkest(page.Grey, upper, size, paper);
    }

    // Ink of the size of a stop that was taken for dust.
    private static bool IsStopBehind(PixelBox box, double em, PageRegions regions)
    {
        for (var y = box.Y0; y < Math.Min(box.Y1, regions.Walls.Height); y++)
            foreach (var run in regions.Ink.In(y, box.X0, box.X1))
                if (regions.Ink.All[run.Label - 1].Box is var stop && Math.Min(stop.Width, stop.Height) >= LeastStop * em && Math.Max(stop.Width, stop.Height) <= MostStop * em) return true;
        return false;
    }

    /// <summary>Where the blank behind a line ends: at ink, a ruling or the border of the page.</summary>
    private static int RightEnd(int left, int right, int top, int bottom, StraightPage page, PageRegions regions)
    {
        if (bottom >= page.Grey.Height || top < 0) return left;
        for (var x = left; x < Math.Min(right, page.Grey.Width); x++)
            for (var y = top; y < bottom; y++)
                if (page.Ink[x, y] != 0 || regions.Walls[x, y] != 0) return x - 1;
        return Math.Min(right, page.Grey.Width);
    }

    private static double Mean(Plane grey, PixelBox box)
    {
        long sum = 0;
        for (var y = box.Y0; y < box.Y1; y++)
            foreach (var value in grey.Row(y)[box.X0..box.X1]) sum += value;
        return (double)sum / (box.Width * box.Height);
    }

    /// <summary>How much darker than paper the darkest square of a box is, in grey levels.</summary>
    private static double Darkest(Plane grey, PixelBox box, int size, double paper)
    {
        // Sums of all that stands above and left of a corner: a square is four of them (Crow 1984, summed-area tables).
        var sums = new double[box.Height + 1, box.Width + 1];
        for (var y = 0; y < box.Height; y++)
        {
            var row = grey.Row(box.Y0 + y)[box.X0..box.X1];
            var line = 0.0;
            for (var x = 0; x < row.Length; x++)
            {
                line += Math.Clamp(paper - row[x], -MostOfPixel, MostOfPixel);
                sums[y + 1, x + 1] = sums[y, x + 1] + line;
            }
        }
        var most = 0.0;
        for (var y = size; y <= box.Height; y++)
            for (var x = size; x <= box.Width; x++) most = Math.Max(most, sums[y, x] - sums[y - size, x] - sums[y, x - size] + sums[y - size, x - size]);
        return most / (size * size);
    }
}
