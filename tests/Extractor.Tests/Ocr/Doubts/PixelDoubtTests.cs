using Extractor.Model.Pages;
using Extractor.Ocr;
using Extractor.Ocr.Layout;

namespace Extractor.Tests.Ocr.Doubts;

/// <summary>What pixels beside print and lines say of them.</summary>
public sealed class PixelDoubtTests
{
    private const int Width = 400, Height = 200, Dpi = 200;
    private static readonly PixelBox Text = new(60, 80, 160, 110);

    [Theory]
    [InlineData(226, 226, 0, true)] // a shade where a stop would be
    [InlineData(226, 226, -18, false)] // above, where none would
    [InlineData(239, 239, 0, false)] // nothing but paper
    public void A_shade_behind_the_lower_half_of_a_line_is_what_is_left_of_a_stop(byte grey, byte middle, int up, bool isTrace)
    {
        var (page, regions) = Page((new(167, 98 + up, 178, 109 + up), grey), (new(170, 101 + up, 175, 106 + up), middle));
        Assert.Equal(isTrace, PaleTrace.IsBehind(Text, 30, page, regions));
    }

    [Theory]
    [InlineData(170, true)] // a thin sign, half as dark as print
    [InlineData(232, false)] // a stain
    public void Thin_strokes_in_front_of_a_figure_belong_to_it(byte grey, bool isSign)
    {
        var (page, regions) = Page((Text, 100), (new(38, 90, 54, 92), grey), (new(38, 98, 54, 100), grey));
        Assert.Equal(isSign ? 38 : 60, PaleLead.LeftOf(Text, 30, page, regions));
    }

    [Fact]
    public void Beyond_a_ruling_nothing_belongs_to_a_line()
    {
        var (page, regions) = Page((Text, 100), (new(38, 90, 54, 92), 170), (new(38, 98, 54, 100), 170));
        for (var y = 0; y < Height; y++) regions.Walls[56, y] = 1;
        Assert.Equal(60, PaleLead.LeftOf(Text, 30, page, regions));
    }

    [Theory]
    [InlineData(8, 40)] // a stroke fills part of the low row
    [InlineData(18, 20)] // a line fills it all
    public void The_end_of_a_vertical_line_that_is_a_stroke_of_a_character_is_taken_back(int dark, int from)
    {
        var valleys = new Plane(Height, Width); // a row for each column of the page
        valleys.Row(100)[40..160].Fill(1);
        valleys.Row(100)[(40 - dark)..40].Fill(1);
        var trimmer = new StrokeTrimmer(Page().Page, valleys, [.. new[] { 20, 40, 160 }.Select(y => new PixelRuling(0, Width, y, y, 1))]);
        Assert.Equal(from, trimmer.Trim(new(20, 160, 100, 100, 1)).From);
    }

    [Fact]
    public void A_pale_and_blurred_line_is_of_the_back_of_the_sheet_and_a_pale_and_sharp_one_is_not()
    {
        PixelBox Row(int y, int half) => new(20, y - half, 380, y + half + 1);
        var (page, _) = Page((Row(30, 1), 20), (Row(60, 1), 20), (Row(90, 1), 20), (Row(120, 1), 200), (Row(160, 4), 225), (Row(160, 3), 212), (Row(160, 1), 200));
        var lines = new[] { 30, 60, 90, 120, 160 }.Select(y => new PixelRuling(20, 380, y + 0.5, y + 0.5, 1)).ToList();
        Assert.Equal([30.5, 60.5, 90.5, 120.5], ShineThrough.Without(lines, page.Grey, Dpi).Select(l => l.Position));
    }

    [Fact]
    public void A_red_seal_becomes_paper_and_print_below_it_stays_dark()
    {
        byte[] paper = [240, 240, 240], seal = [205, 60, 70], print = [30, 30, 30], printed = [26, 8, 9];
        var raster = new Raster(7, 1, Dpi, [.. paper, .. paper, .. paper, .. print, .. seal, .. seal, .. printed]);
        var grey = SealPaler.Pale(raster);
        Assert.Equal([240, 240, 240], grey.Values[..3]);
        Assert.InRange(grey[3, 0], 0, 90);
        Assert.InRange(grey[4, 0], 235, 240);
        Assert.InRange(grey[6, 0], 0, 90);
    }

    private static (StraightPage Page, PageRegions Regions) Page(params (PixelBox Box, byte Grey)[] drawn)
    {
        var grey = new Plane(Width, Height);
        Array.Fill(grey.Values, (byte)240);
        foreach (var (box, value) in drawn)
            for (var y = box.Y0; y < box.Y1; y++) grey.Row(y)[box.X0..box.X1].Fill(value);
        var none = new Plane(Width, Height);
        return (new(grey, none, Dpi, 0), new(new Plane(Width, Height), LabelledPieces.Find(none, 1, corners: true), []));
    }
}
