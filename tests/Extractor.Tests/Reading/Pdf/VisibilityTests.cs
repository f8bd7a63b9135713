using Extractor.Model.Pages;
using Extractor.Testing.Pdf;

namespace Extractor.Tests.Reading.Pdf;

public sealed class VisibilityTests
{
    [Fact]
    public void Invisible_text_is_hidden() => Hidden(p => p.Text(100, 200, 10, "看").Text(100, 230, 10, "藏", mode: 3), Visibility.Invisible);

    [Fact]
    public void White_text_on_paper_is_hidden() => Hidden(p => p.Text(100, 200, 10, "看").Text(100, 230, 10, "藏", gray: 1), Visibility.Invisible);

    [Fact]
    public void Text_in_the_colour_of_its_background_is_hidden() =>
        Hidden(p => p.Text(100, 200, 10, "看").Fill(90, 210, 200, 240, gray: 0.5).Text(100, 230, 10, "藏", gray: 0.5), Visibility.Invisible);

    [Fact]
    public void White_text_on_a_dark_cell_is_seen() => Assert.Single(PdfPages.Read(p => p.Fill(90, 190, 200, 220, gray: 0.3).Text(100, 210, 10, "看", gray: 1)).Words);

    [Fact]
    public void White_text_on_a_dark_round_shape_is_seen() =>
        Assert.Single(PdfPages.Read(p => p.Raw("0.3 g 90 600 m 90 700 200 700 200 600 c f").Text(130, 210, 10, "看", gray: 1)).Words);

    [Fact]
    public void Text_under_a_white_shape_is_hidden_and_what_is_written_on_it_is_seen() =>
        Hidden(p => p.Text(100, 200, 10, "藏").Fill(90, 180, 200, 210, gray: 1).Text(101, 200, 10, "看"), Visibility.Covered);

    [Fact]
    public void Text_under_a_highlight_is_seen() => Assert.Single(PdfPages.Read(p => p.Text(100, 200, 10, "看").Raw("q /Half gs").Fill(90, 180, 200, 210, gray: 0.8).Raw("Q")).Words);

    [Fact]
    public void Text_on_the_background_of_a_later_cell_is_seen() =>
        Assert.Equal(2, PdfPages.Read(p => p.Fill(90, 180, 200, 210, gray: 0.8).Text(100, 200, 10, "甲").Fill(200, 180, 300, 210, gray: 0.8).Text(210, 200, 10, "乙")).Words.Count);

    [Fact]
    public void Text_off_the_page_is_hidden() => Hidden(p => p.Text(100, 200, 10, "看").Text(100, 900, 10, "藏"), Visibility.Outside);

    [Fact]
    public void Text_that_its_clip_cuts_off_is_hidden() =>
        Hidden(p => p.Clipped(90, 180, 112, 210, c => c.Text(100, 200, 10, "看藏")), Visibility.Outside);

    [Fact]
    public void Text_that_the_box_of_its_form_cuts_off_is_hidden() =>
        Hidden(p => p.Form(f => f.Text(100, 200, 10, "看藏"), right: 50, down: 30, clip: (90, 180, 112, 210)), Visibility.Outside);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.4, 0)]
    [InlineData(1.5, 1.5)]
    public void Text_struck_twice_is_there_once(double dx, double dy)
    {
        var page = PdfPages.Read(p => p.Text(100, 200, 10, "总额11.00").Text(100 + dx, 200 + dy, 10, "总额11.00"));
        Assert.Equal(["总额11.00"], PdfPages.Texts(page.Words));
    }

    [Fact]
    public void Glyphs_struck_twice_one_by_one_are_there_once()
    {
        var page = PdfPages.Read(p =>
        {
            for (var i = 0; i < 3; i++) p.Text(100 + 10 * i, 200, 10, "总总额"[i].ToString()).Text(100.4 + 10 * i, 200, 10, "总总额"[i].ToString());
        });
        Assert.Equal(["总总额"], PdfPages.Texts(page.Words));
    }

    private static void Hidden(Action<PdfContent> draw, Visibility why)
    {
        var page = PdfPages.Read(draw);
        Assert.Equal(["看"], PdfPages.Texts(page.Words));
        Assert.Equal("藏", Assert.Single(page.HiddenWords).Text);
        Assert.Equal(why, page.HiddenWords[0].Visibility);
    }
}
