using Extractor.Garbling;
using Extractor.Ocr.Layout;

namespace Extractor.Tests.Ocr;

/// <summary>What is computed for many pixels at once is what its definition says of each.</summary>
public sealed class PlaneTests
{
    private readonly Dice _dice = new(7);

    [Theory]
    [InlineData(12, 0.12)]
    [InlineData(19, 0.15)]
    [InlineData(2, 0.3)]
    public void Ink_is_what_lies_below_the_threshold_of_its_surroundings(int window, double factor)
    {
        var grey = Page(97, 71);
        var ink = new InkFinder(grey, window, factor).Find();
        Assert.Contains((byte)1, ink.Values);
        for (var y = 0; y < grey.Height; y++)
            for (var x = 0; x < grey.Width; x++)
                Assert.Equal(grey[x, y] < Threshold(grey, x, y, window, factor), ink[x, y] == 1);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void A_mean_along_a_row_takes_what_there_is_of_its_window(int radius)
    {
        var grey = Page(53, 4);
        var mean = grey.MeanAlongRows(radius);
        for (var y = 0; y < grey.Height; y++)
            for (var x = 0; x < grey.Width; x++)
            {
                var window = Enumerable.Range(x - radius, (2 * radius) + 1).Where(i => i >= 0 && i < grey.Width).Select(i => (int)grey[i, y]).ToList();
                Assert.Equal(window.Sum() / window.Count, mean[x, y]);
            }
    }

    [Fact]
    public void A_smoothed_pixel_is_the_mean_of_the_nine_around_it()
    {
        var grey = Page(70, 9);
        var smooth = Smoother.Smooth(grey);
        for (var y = 0; y < grey.Height; y++)
            for (var x = 0; x < grey.Width; x++)
            {
                var sum = 0;
                for (var i = 0; i < 9; i++) sum += grey[Math.Clamp(x + (i % 3) - 1, 0, grey.Width - 1), Math.Clamp(y + (i / 3) - 1, 0, grey.Height - 1)];
                Assert.Equal((int)Math.Round(sum / 9.0), smooth[x, y]);
            }
    }

    [Theory]
    [InlineData("..##.###.#....####", 3, ".....###......####")]
    [InlineData("###", 4, "...")]
    [InlineData("", 2, "")]
    public void Opening_leaves_the_long_runs(string row, int length, string opened) => Assert.Equal(opened, Text(RowRuns.Opened(Mask(row), length)));

    [Theory]
    [InlineData("..##.###..#....#.", 3, "..#########....#.")]
    [InlineData("....", 3, "....")]
    [InlineData("#..#", 2, "#..#")]
    public void Closing_fills_the_short_gaps_between_runs(string row, int length, string closed) => Assert.Equal(closed, Text(RowRuns.Closed(Mask(row), length)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pieces_are_what_hangs_together(bool corners)
    {
        var mask = new Plane(40, 30);
        for (var i = 0; i < mask.Values.Length; i++) mask.Values[i] = (byte)(_dice.Chance(45) ? 1 : 0);
        var pieces = LabelledPieces.Find(mask, 1, corners);
        Assert.Equal(mask.Values.Count(v => v == 1), pieces.All.Sum(p => p.Pixels));
        foreach (var piece in pieces.All) Assert.Equal(piece, Flooded(pieces, piece.Label, corners));
        for (var y = 0; y < mask.Height; y++)
            for (var x = 1; x < mask.Width; x++)
                if (mask[x, y] == 1 && mask[x - 1, y] == 1) Assert.Equal(pieces.At(x - 1, y), pieces.At(x, y));
    }

    /// <summary>The piece of a label as it is found by going from its first pixel to every neighbour; neighbours of another label would be missing from both.</summary>
    private static Piece Flooded(LabelledPieces pieces, int label, bool corners)
    {
        var (width, height) = (pieces.Width, pieces.Labels.Length / pieces.Width);
        var first = Array.IndexOf(pieces.Labels, label);
        var (open, seen) = (new Stack<(int X, int Y)>([(first % width, first / width)]), new HashSet<(int X, int Y)> { (first % width, first / width) });
        while (open.TryPop(out var at))
            for (var (dx, dy) = (-1, -1); dy <= 1; (dx, dy) = dx == 1 ? (-1, dy + 1) : (dx + 1, dy))
            {
                var (x, y) = (at.X + dx, at.Y + dy);
                if ((!corners && dx != 0 && dy != 0) || x < 0 || y < 0 || x >= width || y >= height || pieces.At(x, y) == 0) continue;
                Assert.Equal(label, pieces.At(x, y));
                if (seen.Add((x, y))) open.Push((x, y));
            }
        return new(label, new(seen.Min(p => p.X), seen.Min(p => p.Y), seen.Max(p => p.X) + 1, seen.Max(p => p.Y) + 1), seen.Count);
    }

    private static int Threshold(Plane grey, int x, int y, int window, double factor)
    {
        int Mirrored(int at, int length) => at < 0 ? -at - 1 : at >= length ? (2 * length) - at - 1 : at;
        long sum = 0, squares = 0;
        for (var v = y - window; v <= y + window; v++)
            for (var u = x - window; u <= x + window; u++)
            {
                var value = grey[Mirrored(u, grey.Width), Mirrored(v, grey.Height)];
                (sum, squares) = (sum + value, squares + (value * value));
            }
        var pixels = ((2 * window) + 1) * ((2 * window) + 1);
        var (mean, square) = ((int)(1f / pixels * sum), (int)((1.0 / pixels * squares) + 0.5));
        return (int)(mean * (1 - (factor * (1 - (MathF.Sqrt(square - (mean * mean)) / 128.0)))));
    }

    /// <summary>Light paper with grain and some dark strokes.</summary>
    private Plane Page(int width, int height)
    {
        var page = new Plane(width, height);
        for (var i = 0; i < page.Values.Length; i++) page.Values[i] = (byte)(_dice.Chance(10) ? _dice.Between(10, 120) : _dice.Between(215, 255));
        return page;
    }

    private static Plane Mask(string row) => new(row.Length, 1, [.. row.Select(c => (byte)(c == '#' ? 1 : 0))]);

    private static string Text(Plane mask) => string.Concat(mask.Values.Select(v => v == 1 ? '#' : '.'));
}
