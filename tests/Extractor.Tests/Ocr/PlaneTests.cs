using Extractor.Garbling;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Native;

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
        var row = Page(89, 1).Values;
        var mean = new byte[row.Length];
        new ValleyFinder(new(row.Length, 1, row), radius, 3).Average(row, mean);
        for (var x = 0; x < row.Length; x++)
        {
            var window = Enumerable.Range(x - radius, (2 * radius) + 1).Where(i => i >= 0 && i < row.Length).Select(i => (int)row[i]).ToList();
            Assert.Equal(window.Sum() / window.Count, mean[x]);
        }
    }

    [Fact]
    public void A_valley_is_darker_than_what_lies_above_and_below()
    {
        var (radius, distance) = (2, 3);
        var grey = Page(75, 40);
        for (var x = 10; x < 60; x++) (grey[x, 20], grey[x, 21]) = (150, 150);
        var valleys = new ValleyFinder(grey, radius, distance).Find();
        Assert.Contains((byte)1, valleys.Values);
        int Mean(int x, int y) => (int)Enumerable.Range(x - radius, (2 * radius) + 1).Where(i => i >= 0 && i < grey.Width).Average(i => grey[i, y]);
        for (var y = 0; y < grey.Height; y++)
            for (var x = 0; x < grey.Width; x++)
                Assert.Equal(y >= distance && y < grey.Height - distance && Mean(x, y) + 10 <= Math.Min(Mean(x, y - distance), Mean(x, y + distance)), valleys[x, y] == 1);
    }

    [Fact]
    public void Rows_become_columns()
    {
        var page = Page(43, 21);
        var turned = page.Transposed();
        Assert.Equal((21, 43), (turned.Width, turned.Height));
        for (var y = 0; y < page.Height; y++)
            for (var x = 0; x < page.Width; x++) Assert.Equal(page[x, y], turned[y, x]);
    }

    [Fact]
    public void A_mask_without_another_one_has_what_that_one_has_not()
    {
        var (mask, other) = (Random(41, 7), Random(41, 7));
        Assert.Equal(mask.Values.Zip(other.Values, (a, b) => (byte)(a == 1 && b == 0 ? 1 : 0)), mask.Without(other).Values);
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
    [InlineData("#####################################################################.###", 30, "#####################################################################....")]
    [InlineData(".###############################.################################", 32, ".................................################################")]
    [InlineData("###", 4, "...")]
    public void Opening_leaves_the_long_runs(string row, int length, string opened) 
    {
        using var bits = RowRuns.Opened(Mask(row), length);
        Assert.Equal(opened, Text(bits));
    }

    [Theory]
    [InlineData("..##.###..#....#.", 3, "..#########....#.")]
    [InlineData("....", 3, "....")]
    [InlineData("#..#", 2, "#..#")]
    public void Closing_fills_the_short_gaps_between_runs(string row, int length, string closed) 
    {
        var mask = Mask(row);
        RowRuns.Close(mask, length);
        Assert.Equal(closed, Text(mask));
    }

    [Fact]
    public void Pieces_of_a_bitmap_are_those_of_its_mask()
    {
        var mask = Random(70, 20);
        using var bits = RowRuns.Opened(mask, 1);
        var (of, like) = (LabelledPieces.Find(bits), LabelledPieces.Find(mask, 1, corners: true));
        Assert.Equal(like.All, of.All);
        Assert.Equal(like.Runs, of.Runs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pieces_are_what_hangs_together(bool corners)
    {
        var mask = Random(40, 30);
        var pieces = LabelledPieces.Find(mask, 1, corners);
        Assert.Equal(mask.Values.Count(v => v == 1), pieces.All.Sum(p => p.Pixels));
        var first = pieces.All.Select(p => Enumerable.Range(0, mask.Values.Length).First(i => pieces.At(i % mask.Width, i / mask.Width) == p.Label)).ToList();
        Assert.Equal(first.Order(), first);
        foreach (var piece in pieces.All) Assert.Equal(piece, Flooded(mask, pieces, first[piece.Label - 1], corners));
        for (var y = 0; y < mask.Height; y++)
            for (var x = 0; x < mask.Width; x++) Assert.Equal(mask[x, y] == 1, pieces.At(x, y) > 0);
    }

    /// <summary>The piece of a pixel as it is found by going from it to every neighbour; neighbours of another label would be missing from both.</summary>
    private static Piece Flooded(Plane mask, LabelledPieces pieces, int first, bool corners)
    {
        var (width, label) = (mask.Width, pieces.At(first % mask.Width, first / mask.Width));
        var (open, seen) = (new Stack<(int X, int Y)>([(first % width, first / width)]), new HashSet<(int X, int Y)> { (first % width, first / width) });
        while (open.TryPop(out var at))
            for (var (dx, dy) = (-1, -1); dy <= 1; (dx, dy) = dx == 1 ? (-1, dy + 1) : (dx + 1, dy))
            {
                var (x, y) = (at.X + dx, at.Y + dy);
                if ((!corners && dx != 0 && dy != 0) || x < 0 || y < 0 || x >= width || y >= mask.Height || mask[x, y] == 0) continue;
                Assert.Equal(label, pieces.At(x, y));
                if (seen.Add((x, y))) open.Push((x, y));
            }
        return new(label, new(seen.Min(p => p.X), seen.Min(p => p.Y), seen.Max(p => p.X) + 1, seen.Max(p => p.Y) + 1), seen.Count);
    }

    private Plane Random(int width, int height)
    {
        var mask = new Plane(width, height);
        for (var i = 0; i < mask.Values.Length; i++) mask.Values[i] = (byte)(_dice.Chance(45) ? 1 : 0);
        return mask;
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

    private static string Text(Pix bits)
    {
        var text = new char[bits.Width];
        Array.Fill(text, '.');
        for (var (from, end) = bits.NextRun(0, 0); from < end; (from, end) = bits.NextRun(0, end)) Array.Fill(text, '#', from, end - from);
        return new(text);
    }
}
