using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Testing.Pdf;

namespace Extractor.Tests.Reading.Pdf;

public sealed class TextLayerTests
{
    private static readonly byte[] Pixels = [.. Enumerable.Range(0, 100 * 140).Select(i => (byte)(i % 251))];

    [Fact]
    public void A_picture_of_the_page_needs_OCR_and_brings_its_pixels()
    {
        var page = NeedsOcr(p => p.Image(0, 0, 595, 842, 100, 140, Pixels), TextLayer.Missing);
        Assert.Equal(150, page.Raster!.Dpi); // its own resolution is lower
        Assert.Equal(3 * page.Raster.Width * page.Raster.Height, page.Raster.Rgb.Length);
        Assert.Contains(page.Raster.Rgb, b => b < 100);
    }

    [Fact]
    public void The_text_of_an_earlier_OCR_is_hidden_and_not_believed()
    {
        var page = NeedsOcr(p => p.Image(0, 0, 595, 842, 100, 140, Pixels).Text(100, 200, 10, "总額", mode: 3), TextLayer.Unreliable);
        Assert.Equal(Visibility.Invisible, Assert.Single(page.HiddenWords).Visibility);
    }

    [Fact]
    public void So_is_text_that_the_picture_covers()
    {
        var page = NeedsOcr(p => p.Text(100, 200, 10, "总額").Image(0, 0, 595, 842, 100, 140, Pixels), TextLayer.Unreliable);
        Assert.Equal(Visibility.Covered, Assert.Single(page.HiddenWords).Visibility);
    }

    [Fact]
    public void Text_under_a_seal_is_seen() => Reliable(p => p.Text(100, 200, 10, "总额").Image(80, 150, 180, 250, 100, 140, Pixels));

    [Fact]
    public void A_page_on_a_background_picture_is_believed() => Reliable(p =>
    {
        p.Image(0, 0, 595, 842, 100, 140, Pixels);
        for (var line = 0; line < 10; line++) p.Text(100, 200 + 20 * line, 10, "年度总体目标完成情况");
    });

    [Fact]
    public void A_font_that_does_not_say_its_characters_is_not_believed() => NeedsOcr(p => p.Text(100, 200, 10, "\u0003\u0004\u0005\u0006总额"), TextLayer.Unreliable);

    [Fact]
    public void A_character_that_the_font_does_not_tell_is_marked_and_told()
    {
        var page = PdfPages.Read(p => p.Text(100, 200, 10, "年度总体目标完成情\u001F"));
        Assert.Equal("年度总体目标完成情\uFFFD", Assert.Single(page.Words).Text);
        Assert.Equal((FindingCodes.TextDamaged, TextLayer.Reliable), (Assert.Single(page.Findings).Code, page.TextLayer));
    }

    [Fact]
    public void Private_characters_are_not_believed() => NeedsOcr(p => p.Text(100, 200, 10, "\uE001\uE002\uE003"), TextLayer.Unreliable);

    [Fact]
    public void Bullets_of_symbol_fonts_do_no_harm() => Reliable(p => p.Text(100, 200, 10, "\uF06C总额"));

    private static Page NeedsOcr(Action<PdfContent> draw, TextLayer layer)
    {
        var page = PdfPages.Read(draw);
        Assert.Equal(layer, page.TextLayer);
        Assert.Equal((FindingCodes.TextLayerMissing, 1), (Assert.Single(page.Findings).Code, page.Findings[0].Page));
        return page;
    }

    private static void Reliable(Action<PdfContent> draw)
    {
        var page = PdfPages.Read(draw);
        Assert.Equal(TextLayer.Reliable, page.TextLayer);
        Assert.Empty(page.Findings);
        Assert.Null(page.Raster);
    }
}
