using Extractor.Model.Pages;
using Extractor.Testing.Ofd;

namespace Extractor.Tests.Reading.Ofd;

public sealed class OfdTextTests
{
    [Theory]
    [InlineData("DeltaX=\"g 3 4\"")]
    [InlineData("DeltaX=\"4 4 4\"")]
    [InlineData("DeltaX=\"4 g 2 4\"")]
    [InlineData("")]
    public void A_text_is_one_word_in_points(string place)
    {
        var word = Assert.Single(OfdPages.Read(OfdPages.Text("项目名称", place)).Words);
        Assert.Equal("项目名称", word.Text);
        Assert.Equal("宋体", word.Font);
        Assert.Equal(4 * OfdPages.Points, word.FontSize, 3);
        Assert.Equal(10 * OfdPages.Points, word.Box.X0, 3);
        Assert.Equal(26 * OfdPages.Points, word.Box.X1, 3);
        Assert.InRange(20 * OfdPages.Points, word.Box.Y0, word.Box.Y1);
        Assert.Equal([14, 18, 22, 26], word.Ends.Select(e => Math.Round(e / OfdPages.Points, 3)));
    }

    [Fact]
    public void Figures_stay_together_and_a_wide_step_parts_words() =>
        Assert.Equal(["100.00", "98%"], OfdPages.Read(OfdPages.Text("100.0098%", "DeltaX=\"g 5 2 20 2 2\"")).Words.Select(w => w.Text));

    [Fact]
    public void A_printed_blank_parts_words() =>
        Assert.Equal(["部门", "名称"], OfdPages.Read(OfdPages.Text("部门 名称", "DeltaX=\"g 4 4\"")).Words.Select(w => w.Text));

    [Fact]
    public void Texts_turned_by_their_map_or_by_their_letters_say_so()
    {
        var turned = Assert.Single(OfdPages.Read(OfdPages.Text("名称", "DeltaX=\"4\"", "CTM=\"0 1 -1 0 20 0\"").Replace("150 6", "150 60", StringComparison.Ordinal)).Words);
        Assert.Equal(90, turned.Angle);
        var down = Assert.Single(OfdPages.Read(OfdPages.Text("名称", "DeltaX=\"0\" DeltaY=\"4\"", "CharDirection=\"90\"").Replace("150 6", "150 60", StringComparison.Ordinal)).Words);
        Assert.Equal(("名称", 90.0), (down.Text, down.Angle));
    }

    [Fact]
    public void A_text_in_points_inside_a_map_is_as_large_as_it_is_seen()
    {
        var word = Assert.Single(OfdPages.Read(
            "<ofd:TextObject ID=\"5\" CTM=\"0.3528 0 0 0.3528 0 0\" Boundary=\"100 28 64 9.8643\" Font=\"2\" Size=\"27.96\"><ofd:TextCode X=\"0\" Y=\"24.0176\" DeltaX=\"28 28\">绩效表</ofd:TextCode></ofd:TextObject>").Words);
        Assert.Equal(27.96 * 0.3528 * OfdPages.Points, word.FontSize, 3);
        Assert.Equal((100 + 28 * 3 * 0.3528) * OfdPages.Points, word.Box.X1, 0);
    }

    [Theory]
    [InlineData("Visible=\"false\"", "", Visibility.Invisible)]
    [InlineData("Alpha=\"0\"", "", Visibility.Invisible)]
    [InlineData("Fill=\"false\"", "", Visibility.Invisible)]
    [InlineData("", "<ofd:FillColor Value=\"255 255 255\"/>", Visibility.Invisible)]
    public void What_nobody_sees_is_hidden(string attributes, string colour, Visibility visibility)
    {
        var page = OfdPages.Read(OfdPages.Text("秘密", "DeltaX=\"4\"", attributes, colour));
        Assert.Empty(page.Words);
        Assert.Equal(("秘密", visibility), (Assert.Single(page.HiddenWords).Text, page.HiddenWords[0].Visibility));
    }

    [Fact]
    public void What_an_opaque_shape_covers_is_hidden_and_what_lies_outside_its_boundary()
    {
        var covered = OfdPages.Read(OfdPages.Text("旧", "") + "<ofd:PathObject ID=\"3\" Boundary=\"5 10 50 20\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"255 255 255\"/><ofd:AbbreviatedData>M 0 0 L 50 0 L 50 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>"
            + OfdPages.Text("新", "").Replace("10 16", "12 16", StringComparison.Ordinal));
        Assert.Equal(["新"], covered.Words.Select(w => w.Text));
        Assert.Equal(Visibility.Covered, Assert.Single(covered.HiddenWords).Visibility);
        var cut = OfdPages.Read(OfdPages.Text("一二", "DeltaX=\"4\"").Replace("150 6", "4 6", StringComparison.Ordinal));
        Assert.Equal("一", Assert.Single(cut.Words).Text);
        Assert.Equal(("二", Visibility.Outside), (Assert.Single(cut.HiddenWords).Text, cut.HiddenWords[0].Visibility));
    }

    [Fact]
    public void Templates_groups_and_annotations_are_drawn_with_the_page()
    {
        var file = new OfdFile()
            .Template(30, $"<ofd:Layer ID=\"31\">{OfdPages.Text("模板", "DeltaX=\"4\"")}</ofd:Layer>")
            .Resources("<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"40\" Width=\"50\" Height=\"10\"><ofd:Content>" + OfdPages.Text("组", "") + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")
            .Page("<ofd:Layer ID=\"7\"><ofd:PageBlock ID=\"8\"><ofd:PageBlock ID=\"9\">" + OfdPages.Text("正文", "DeltaX=\"4\"").Replace("10 16", "10 50", StringComparison.Ordinal)
                + "</ofd:PageBlock></ofd:PageBlock><ofd:CompositeObject ID=\"11\" ResourceID=\"40\" Boundary=\"0 100 200 50\"/></ofd:Layer>", "<ofd:Template TemplateID=\"30\" ZOrder=\"Background\"/>");
        var words = Assert.Single(OfdPages.Read(file)).Words;
        Assert.Equal(["模板", "正文", "组"], words.Select(w => w.Text));
        Assert.Equal([20, 54, 120], words.Select(w => Math.Round((w.Box.Y1 - 0.14 * w.FontSize) / OfdPages.Points, 2)));
    }

    [Fact]
    public void A_style_gives_what_the_object_does_not_say()
    {
        var file = new OfdFile().Resources("<ofd:DrawParams><ofd:DrawParam ID=\"20\"><ofd:FillColor Value=\"255 255 255\"/></ofd:DrawParam><ofd:DrawParam ID=\"21\" Relative=\"20\"/><ofd:DrawParam ID=\"22\" Relative=\"22\"/></ofd:DrawParams>")
            .Objects(OfdPages.Text("白", "", "DrawParam=\"21\"") + OfdPages.Text("黑", "", "DrawParam=\"22\"").Replace("10 16", "10 50", StringComparison.Ordinal));
        Assert.Equal(["黑"], Assert.Single(OfdPages.Read(file)).Words.Select(w => w.Text));
    }

    [Fact]
    public void A_font_without_characters_is_a_case_for_ocr()
    {
        var page = OfdPages.Read(OfdPages.Text("¤¤¤¤", "DeltaX=\"g 3 4\"", colour: "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"4\" GlyphCount=\"4\"><ofd:Glyphs>1 2 3 4</ofd:Glyphs></ofd:CGTransform>"));
        Assert.Equal(TextLayer.Unreliable, page.TextLayer);
        Assert.Equal("text_layer_missing", Assert.Single(page.Findings).Code);
    }
}
