using Extractor.Model.Pages;
using Extractor.Testing.Ofd;

namespace Extractor.Tests.Reading.Ofd;

public sealed class OfdDrawingTests
{
    [Fact]
    public void A_stroked_line_is_a_ruling_in_points()
    {
        var ruling = Assert.Single(OfdPages.Read(OfdFile.Line(20, 50, 120, 50, 0.25)).Rulings);
        Assert.True(ruling.IsHorizontal);
        Assert.Equal([50, 20, 120, 0.25], new[] { ruling.Position, ruling.From, ruling.To, ruling.Thickness }.Select(v => Math.Round(v / OfdPages.Points, 3)));
    }

    [Theory]
    [InlineData("M 0 0 L 40 0 L 40 10 L 0 10 C", 4)]
    [InlineData("S 0 0 M 0 0 L 40 0", 1)]
    [InlineData("M 0 0 B 10 0 20 5 40 10", 0)]
    [InlineData("M 0 0 Q 20 0 40 10 A 5 5 0 0 1 10 10", 0)]
    [InlineData("M 0 0 L 40 0 X 3 4 L 40 10", 1)]
    [InlineData("M 0 0 L 40", 0)]
    public void Outlines_are_read_step_by_step(string data, int rulings) =>
        Assert.Equal(rulings, OfdPages.Read($"<ofd:PathObject ID=\"3\" Boundary=\"10 10 60 60\" LineWidth=\"0.3\"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>").Rulings.Count);

    [Fact]
    public void Thin_filled_shapes_are_rulings_and_invisible_ones_are_none()
    {
        const string Bar = "<ofd:PathObject ID=\"3\" Boundary=\"10 10 60 1\" Stroke=\"false\" Fill=\"true\"{0}>{1}<ofd:AbbreviatedData>M 0 0 L 60 0 L 60 0.3 L 0 0.3 C</ofd:AbbreviatedData></ofd:PathObject>";
        string Of(string attributes, string colour) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Bar, attributes, colour);
        Assert.Equal(RulingSource.FilledRectangle, Assert.Single(OfdPages.Read(Of("", "<ofd:FillColor Value=\"0\"/>")).Rulings).Source);
        Assert.Empty(OfdPages.Read(Of("", "")).Rulings);
        Assert.Empty(OfdPages.Read(Of(" Visible=\"false\"", "<ofd:FillColor Value=\"0 0 0\"/>")).Rulings);
        Assert.Empty(OfdPages.Read(Of("", "<ofd:FillColor Value=\"0 0 0 0\"/>")).Rulings);
    }

    [Fact]
    public void A_page_has_the_size_that_it_says()
    {
        var pages = OfdPages.Read(new OfdFile { Size = (297, 210) }.Objects("").Page("", "<ofd:Area><ofd:PhysicalBox>0 0 100 50</ofd:PhysicalBox></ofd:Area>"));
        Assert.Equal([(297, 210), (100, 50)], pages.Select(p => (Math.Round(p.Width / OfdPages.Points), Math.Round(p.Height / OfdPages.Points))));
    }

    [Fact]
    public void A_page_that_is_a_picture_needs_ocr_and_says_so_where_nobody_decodes_it()
    {
        var page = OfdPages.Read("<ofd:ImageObject ID=\"3\" ResourceID=\"99\" CTM=\"210 0 0 297 0 0\" Boundary=\"0 0 210 297\"/>");
        Assert.Equal((TextLayer.Missing, null), (page.TextLayer, page.Raster));
        Assert.Equal("text_layer_missing", Assert.Single(page.Findings).Code);
        Assert.Equal(210 * OfdPages.Points, Assert.Single(page.Images).Box.X1, 3);
    }
}
