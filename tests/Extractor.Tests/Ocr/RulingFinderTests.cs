using Extractor.Model.Pages;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Native;

namespace Extractor.Tests.Ocr;

/// <summary>Lines drawn into noise are found where they were drawn, and strokes of characters are none.</summary>
public sealed class RulingFinderTests
{
    private const int Width = 1000, Height = 800;

    public RulingFinderTests()
    {
        Assert.True(SystemLibraries.Has(SystemLibraries.Leptonica), "Leptonica is missing: run ./build.sh");
        Pix.Silence();
    }

    [Theory]
    [InlineData(30)] // black
    [InlineData(150)] // grey
    [InlineData(190)] // a hairline of half a point, paled by the scanner
    public void A_table_of_three_columns_and_four_rows_is_found_in_noise(int grey)
    {
        var rulings = Find(Drawn((byte)grey));
        Assert.Equal([100, 160, 220, 280, 340], rulings.Horizontal.Select(h => (int)Math.Round(h.Position / 4) * 4));
        Assert.Equal([100, 300, 500, 900], rulings.Vertical.Select(v => (int)Math.Round(v.Position / 4) * 4));
        Assert.All(rulings.Vertical, v => Assert.True(v.From < 110 && v.To > 330, $"{v}"));
    }

    [Fact]
    public void A_vertical_line_missing_from_one_row_is_not_drawn_through_it()
    {
        var grey = Paper();
        foreach (var y in new[] { 100, 160, 220 }) Draw(grey, 100, y, 801, 2, 40);
        foreach (var x in new[] { 100, 900 }) Draw(grey, x, 100, 2, 121, 40);
        Draw(grey, 500, 160, 2, 61, 40);
        var middle = Assert.Single(Find(grey).Vertical, v => Math.Abs(v.Position - 501) < 4);
        Assert.InRange(middle.From, 155, 165);
    }

    [Fact]
    public void The_stem_of_a_character_between_two_lines_is_no_line()
    {
        var grey = Paper();
        foreach (var y in new[] { 100, 160 }) Draw(grey, 100, y, 801, 2, 40);
        foreach (var x in new[] { 100, 900 }) Draw(grey, x, 100, 2, 61, 40);
        Draw(grey, 500, 115, 4, 30, 20);
        Assert.Equal(2, Find(grey).Vertical.Count);
    }

    private static PixelRulings Find(byte[] grey)
    {
        var rgb = new byte[grey.Length * 3];
        for (var i = 0; i < rgb.Length; i++) rgb[i] = grey[i / 3];
        return new RulingFinder(StraightPage.Of(new Raster(Width, Height, 200, rgb))).Find();
    }

    private static byte[] Drawn(byte value)
    {
        var grey = Paper();
        for (var y = 100; y <= 340; y += 60) Draw(grey, 100, y, 801, 2, value);
        foreach (var x in new[] { 100, 300, 500, 900 }) Draw(grey, x, 100, 2, 241, value);
        return grey;
    }

    // Light paper with the grain of a scanner, the same each time.
    private static byte[] Paper()
    {
        var grey = new byte[Width * Height];
        var state = 12345u;
        for (var i = 0; i < grey.Length; i++) grey[i] = (byte)(238 + ((state = (state * 1664525) + 1013904223) >> 28) - 8);
        return grey;
    }

    private static void Draw(byte[] grey, int x, int y, int width, int height, byte value)
    {
        for (var v = y; v < y + height; v++) grey.AsSpan((v * Width) + x, width).Fill(value);
    }
}
