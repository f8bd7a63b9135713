using Extractor.Testing.Pdf;

namespace Extractor.Tests.Reading.Pdf;

public sealed class WordTests
{
    [Fact]
    public void A_word_has_its_box_its_ends_and_its_font()
    {
        var word = Assert.Single(PdfPages.Read(p => p.Text(100, 200, 10, "总额12")).Words);
        Assert.Equal("总额12", word.Text);
        Assert.Equal(10, word.FontSize, 2);
        Assert.Equal("Test", word.Font);
        Assert.Equal([110, 120, 125, 130], word.Ends.Select(e => Math.Round(e, 2)));
        Assert.Equal(100, word.Box.X0, 2);
        Assert.Equal(130, word.Box.X1, 2);
        Assert.InRange(200, word.Box.Y0, word.Box.Y1);
        Assert.Equal(10, word.Box.Y1 - word.Box.Y0, 1);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Turned_text_keeps_its_direction(int angle)
    {
        var word = Assert.Single(PdfPages.Read(p => p.Text(300, 400, 10, "总额", angle)).Words);
        Assert.Equal("总额", word.Text);
        Assert.Equal(angle, word.Angle);
        Assert.Equal(angle == 180 ? 20 : 10, word.Box.X1 - word.Box.X0, 1);
        Assert.Equal(angle == 180 ? 280 : angle == 90 ? 420 : 380, word.Ends[1], 1);
    }

    [Theory]
    [InlineData(0, 100, 200)]
    [InlineData(90, 642, 100)]
    [InlineData(180, 495, 642)]
    [InlineData(270, 200, 495)]
    public void A_page_is_read_as_it_is_seen(int rotate, double x, double baseline)
    {
        var sheet = new PdfSheet(595, 842, rotate, OriginX: -30, OriginY: 50);
        var page = PdfPages.Read(sheet, p => p.Text(100, 200, 10, "总额", -rotate).Line(100, 200, 150, 200));
        Assert.Equal(rotate % 180 == 0 ? (595, 842) : (842, 595), (Math.Round(page.Width), Math.Round(page.Height)));
        var word = Assert.Single(page.Words);
        Assert.Equal(0, word.Angle);
        Assert.Equal(x, word.Box.X0, 2);
        Assert.InRange(baseline, word.Box.Y0, word.Box.Y1);
        Assert.Equal([x + 10, x + 20], word.Ends.Select(e => Math.Round(e, 2)));
        var ruling = Assert.Single(page.Rulings);
        Assert.Equal(rotate % 180 == 0, ruling.IsHorizontal);
        Assert.Equal(rotate % 180 == 0 ? baseline : x, ruling.Position, 2);
    }

    [Fact]
    public void The_crop_box_is_the_page()
    {
        var page = PdfPages.Read(new PdfSheet(595, 842, OriginX: 7, OriginY: 9) { Crop = (50, 100, 250, 400) }, p => p.Text(100, 200, 10, "内").Line(60, 150, 90, 150));
        Assert.Equal((200, 300), (page.Width, page.Height));
        Assert.Equal(50, Assert.Single(page.Words).Box.X0, 2);
        Assert.Equal(50, Assert.Single(page.Rulings).Position, 2);
    }

    [Fact]
    public void A_printed_blank_a_gap_and_another_size_part_words()
    {
        var page = PdfPages.Read(p => p.Text(100, 200, 10, "年度 总额").Text(200, 200, 10, "一").Text(214, 200, 10, "二").Text(300, 200, 10, "甲").Text(310, 200, 14, "乙"));
        Assert.Equal(["年度", "总额", "一", "二", "甲", "乙"], PdfPages.Texts(page.Words));
    }

    [Fact]
    public void Pieces_drawn_apart_in_any_order_are_one_word_where_they_abut()
    {
        var page = PdfPages.Read(p => p.Text(120, 200, 10, "额").Text(300, 200, 10, "12.").Text(110, 200, 10, "总").Text(315, 200, 10, "50").Text(100, 200, 10, "年"));
        Assert.Equal(["12.50", "年总额"], PdfPages.Texts(page.Words).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\u2F6C\u2F08\u2ED4", "目人门")]
    [InlineData("\u2F3E", "户")]
    public void Radicals_are_folded_and_stay_in_print(string printed, string text)
    {
        var word = Assert.Single(PdfPages.Read(p => p.Text(100, 200, 10, printed)).Words);
        Assert.Equal((text, printed), (word.Text, word.Printed));
    }
}
