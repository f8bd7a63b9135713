using Extractor.Model.Pages;
using Extractor.Ocr.Layout;

namespace Extractor.Tests.Ocr;

/// <summary>A form printed in red is read, and a seal on it is not.</summary>
public sealed class RedPrintTests
{
    private const int Width = 1000, Height = 800, Dpi = 100;

    private static readonly (byte, byte, byte) Red = (205, 60, 70), Black = (20, 22, 25);

    private readonly byte[] _page = [.. Enumerable.Range(0, Width * Height * 3).Select(i => (byte)(236 + (i * 7 % 11)))];

    [Fact]
    public void Red_lines_and_words_of_a_form_printed_in_red_are_dark()
    {
        DrawForm();
        var grey = Grey()!;
        Assert.True(grey[500, 100] < 100, "a line across");
        Assert.True(grey[400, 250] < 100, "a line down");
        Assert.True(grey[131, 131] < 100, "a word");
        Assert.True(grey[600, 130] < 60, "black");
    }

    [Fact]
    public void A_seal_over_black_figures_vanishes_from_a_form_printed_in_red()
    {
        DrawForm();
        DrawSeal(650, 350);
        Draw(560, 340, 180, 14, Black);
        var grey = Grey()!;
        Assert.True(grey[(int)(650 + (78 * 0.8)), (int)(350 + (78 * 0.6))] > 190, "the ring");
        Assert.True(grey[650, 372] > 190, "what stands in it");
        Assert.True(grey[600, 346] < 60, "the figure below it");
        Assert.True(grey[500, 300] < 100, "a line of the form");
    }

    [Fact]
    public void Red_that_crosses_black_ink_is_no_print()
    {
        DrawForm();
        Draw(500, 230, 60, 12, Black);
        Draw(520, 225, 12, 22, Red);
        Assert.True(Grey()![526, 228] > 190);
    }

    [Fact]
    public void A_page_with_a_seal_alone_is_not_printed_in_red()
    {
        DrawSeal(650, 350);
        DrawSeal(250, 350);
        Assert.Null(Grey());
    }

    [Fact]
    public void A_page_on_red_paper_is_not_printed_in_red()
    {
        Draw(100, 100, 801, 500, (240, 190, 190));
        Assert.Null(Grey());
    }

    private Plane? Grey() => new RedPrint(new Raster(Width, Height, Dpi, _page)).Grey();

    private void DrawForm()
    {
        foreach (var y in new[] { 100, 200, 300, 400, 600 }) Draw(100, y, 801, 2, Red);
        foreach (var x in new[] { 100, 400, 900 }) Draw(x, 100, 2, 502, Red);
        for (var x = 130; x < 300; x += 20) Draw(x, 130, 3, 14, Red);
        Draw(560, 126, 80, 10, Black);
    }

    private void DrawSeal(int x, int y)
    {
        for (var v = -80; v <= 80; v++)
            for (var u = -80; u <= 80; u++)
                if (Math.Sqrt((u * u) + (v * v)) is > 76 and < 80) Draw(x + u, y + v, 1, 1, Red);
        for (var u = -40; u <= 40; u += 20) Draw(x + u - 4, y + 16, 9, 14, Red);
    }

    private void Draw(int left, int top, int width, int height, (byte Red, byte Green, byte Blue) colour)
    {
        for (var y = top; y < top + height; y++)
            for (var x = left; x < left + width; x++)
                (_page[((y * Width) + x) * 3], _page[(((y * Width) + x) * 3) + 1], _page[(((y * Width) + x) * 3) + 2]) = colour;
    }
}
