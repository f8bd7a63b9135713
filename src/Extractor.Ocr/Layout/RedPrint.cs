using System.Runtime.CompilerServices;
using Extractor.Model.Pages;

namespace Extractor.Ocr.Layout;

/// <summary>Sees a form that is itself printed in red: where red lines span the page its red is print too, but seals are none, nor what crosses black ink.</summary>
/// <param name="raster">The page.</param>
internal sealed class RedPrint(Raster raster)
{
    /// <summary>How much lighter red ink is in red light than in green, grey levels; that much more than paper is.</summary>
    private const int Redness = 22;

    /// <summary>What is darker than this in red light is black.</summary>
    private const int Black = 120;

    /// <summary>One row of so many is searched for red; a page with less red than one pixel of so many has none.</summary>
    private const int Sample = 8, LeastRed = 1500;

    /// <summary>Part of the page's sides over which the lines of a form hang together, and the part of its box that lines fill at most.</summary>
    private const double LeastWidth = 0.5, LeastHeight = 0.25, MostFilled = 0.3;

    /// <summary>Lengths in inches: a line that no arc of a seal is, a side that no character has, a stroke, how far apart pieces of one seal may lie, and what does not show from afar.</summary>
    private const double Line = 0.6, Large = 0.35, Thin = 0.06, Apart = 0.3, Blur = 0.03;

    private readonly byte[] _rgb = raster.Rgb;
    private readonly int _redness = Redness + Paper(raster.Rgb);

    /// <summary>The page in grey values; null if it is not printed in red.</summary>
    public Plane? Grey()
    {
        if (!HasRed()) return null;
        var red = Find(1);
        if (!IsForm(red)) return null;
        var grey = new Plane(raster.Width, raster.Height);
        for (var i = 0; i < grey.Values.Length; i++) grey.Values[i] = _rgb[i * 3];
        var print = Print(red);
        for (var y = 0; y < grey.Height; y++)
            for (var (from, end) = RowRuns.Next(print.Row(y), 0); from < grey.Width; (from, end) = RowRuns.Next(print.Row(y), end))
                for (var x = Math.Max(0, from - 1); x < Math.Min(grey.Width, end + 1); x++) grey[x, y] = Math.Min(grey[x, y], Green(x, y));
        return grey;
    }

    private bool HasRed() => Find(Sample).Values.Count(v => v == 1) * Sample > raster.Width * raster.Height / LeastRed;

    /// <summary>Red ink in every so many-th row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Plane Find(int step)
    {
        var red = new Plane(raster.Width, (raster.Height + step - 1) / step);
        for (var y = 0; y < red.Height; y++)
        {
            var from = _rgb.AsSpan(y * step * raster.Width * 3, raster.Width * 3);
            var to = red.Row(y);
            for (var x = 0; x < to.Length; x++)
                if (from[x * 3] - from[(x * 3) + 1] >= _redness) to[x] = 1;
        }
        return red;
    }

    /// <summary>How much lighter paper, the most of the page, is in red light than in green.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Paper(byte[] rgb)
    {
        var counts = new int[(2 * byte.MaxValue) + 1];
        var pixels = rgb.Length / 3;
        for (var i = 0; i < pixels; i += Sample) counts[rgb[i * 3] - rgb[(i * 3) + 1] + byte.MaxValue]++;
        var (median, below) = (0, counts[0]);
        while (below * 2 * Sample < pixels) below += counts[++median];
        return median - byte.MaxValue;
    }

    private bool IsForm(Plane red) => FromAfar(red).Any(p =>
        p.Box.Width > LeastWidth * red.Width && p.Box.Height > LeastHeight * red.Height && p.Pixels < MostFilled * p.Box.Width * p.Box.Height);

    /// <summary>Pieces of a mask as they seem from afar, where broken lines hang together.</summary>
    private IEnumerable<Piece> FromAfar(Plane mask)
    {
        var size = Math.Max(1, Pixels(Blur));
        var far = new Plane((mask.Width / size) + 1, (mask.Height / size) + 1);
        for (var y = 0; y < mask.Height; y++)
            for (var (from, end) = RowRuns.Next(mask.Row(y), 0); from < mask.Width; (from, end) = RowRuns.Next(mask.Row(y), end)) far.Row(y / size)[(from / size)..(((end - 1) / size) + 1)].Fill(1);
        return LabelledPieces.Find(far, 1, corners: true).All.Select(p => new Piece(p.Label, new(p.Box.X0 * size, p.Box.Y0 * size, p.Box.X1 * size, p.Box.Y1 * size), p.Pixels * size * size));
    }

    /// <summary>The red ink that is print.</summary>
    private Plane Print(Plane red)
    {
        var lines = Lines(red);
        var remains = red.Without(lines);
        var rest = LabelledPieces.Find(remains, 1, corners: true);
        var seals = Seals(FromAfar(remains).Where(p => Math.Min(p.Box.Width, p.Box.Height) > Pixels(Large)).Select(p => p.Box));
        var isPrint = rest.All.Select(p => !seals.Any(s => s.Overlaps(p.Box))).ToArray();
        for (var y = 0; y < red.Height; y++)
            foreach (var run in rest.In(y, 0, red.Width))
                if (isPrint[run.Label - 1] && IsThick(rest.All[run.Label - 1]) && IsAtBlack(run, y)) isPrint[run.Label - 1] = false;
        for (var y = 0; y < red.Height; y++)
            foreach (var run in rest.In(y, 0, red.Width))
                if (isPrint[run.Label - 1]) lines.Row(y)[run.From..run.End].Fill(1);
        return lines;
    }

    private Plane Lines(Plane red)
    {
        var lines = new Plane(red.Width, red.Height);
        var down = red.Transposed();
        for (var y = 0; y < red.Height; y++) Runs(red.Row(y), (from, end) => lines.Row(y)[from..end].Fill(1));
        for (var x = 0; x < red.Width; x++)
            Runs(down.Row(x), (from, end) =>
            {
                for (var y = from; y < end; y++) lines[x, y] = 1;
            });
        return lines;
    }

    private void Runs(ReadOnlySpan<byte> row, Action<int, int> take)
    {
        for (var (from, end) = RowRuns.Next(row, 0); from < row.Length; (from, end) = RowRuns.Next(row, end))
            if (end - from >= Pixels(Line)) take(from, end);
    }

    /// <summary>The boxes of large pieces, those that lie close together as one.</summary>
    private List<PixelBox> Seals(IEnumerable<PixelBox> large)
    {
        var seals = new List<PixelBox>();
        foreach (var box in large)
        {
            var seal = box;
            while (seals.FindIndex(s => s.Widened(Pixels(Apart)).Overlaps(seal)) is var near and >= 0)
            {
                seal = seal.With(seals[near]);
                seals.RemoveAt(near);
            }
            seals.Add(seal);
        }
        return seals;
    }

    private bool IsThick(Piece piece) => Math.Min(piece.Box.Width, piece.Box.Height) > Pixels(Thin);

    private bool IsAtBlack(LabelledRun run, int y)
    {
        for (var v = Math.Max(0, y - 1); v <= Math.Min(raster.Height - 1, y + 1); v++)
            for (var x = Math.Max(0, run.From - 1); x < Math.Min(raster.Width, run.End + 1); x++)
                if (_rgb[((v * raster.Width) + x) * 3] < Black) return true;
        return false;
    }

    private byte Green(int x, int y) => _rgb[(((y * raster.Width) + x) * 3) + 1];

    private int Pixels(double inches) => (int)Math.Round(inches * raster.Dpi);
}
