using System.Text;
using System.Xml.Linq;

namespace Extractor.EndToEnd.Commands;

/// <summary>picture, from outside.</summary>
public sealed class PictureCommandTests
{
    /// <summary>A page of 200 x 100 points with one word and one line.</summary>
    private static readonly byte[] Pdf = Encoding.Latin1.GetBytes("""
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
        4 0 obj << /Length 61 >> stream
        BT /F 12 Tf 20 50 Td (Total) Tj ET 10 20 m 190 20 l S        
        endstream endobj
        trailer << /Root 1 0 R >>
        """);

    [Fact]
    public void The_svg_stands_beside_under_the_name_of_the_page_and_shows_the_word()
    {
        using var scratch = new Scratch();
        scratch.Write("one.pdf", Pdf);
        var call = ExtractorProgram.RunIn(scratch.Folder, "picture", "one.pdf", "--layers", "words,rulings");
        Assert.Equal("one.page1.svg: 1 rulings, 1 words\n", call.Output);
        var svg = XDocument.Load(scratch["one.page1.svg"]).Root!;
        Assert.Equal(["rulings", "words", "legend"], svg.Elements().Where(e => e.Name.LocalName == "g").Select(e => e.Attribute("id")!.Value));
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "title" && e.Value.StartsWith("Total\n", StringComparison.Ordinal));
        Assert.Single(svg.Elements(), e => e.Name.LocalName == "image");
    }

    [Fact]
    public void The_same_page_gives_the_same_bytes()
    {
        using var scratch = new Scratch();
        scratch.Write("one.pdf", Pdf);
        foreach (var name in new[] { "a.png", "b.png", "a.svg", "b.svg" }) Assert.Equal(0, ExtractorProgram.RunIn(scratch.Folder, "picture", "one.pdf", "--page", "1", "-o", name).ExitCode);
        Assert.Equal(File.ReadAllBytes(scratch["a.png"]), File.ReadAllBytes(scratch["b.png"]));
        Assert.Equal(File.ReadAllBytes(scratch["a.svg"]), File.ReadAllBytes(scratch["b.svg"]));
    }

    [Theory]
    [InlineData("there is no page 2; it has 1 page", "--page", "2")]
    [InlineData("there is no page 0; it has 1 page", "--page", "0")]
    [InlineData("there is no layer 'moon'; there are: cells, ", "--layers", "words,moon")]
    [InlineData("pictures are written as .svg or .png", "-o", "page.gif")]
    [InlineData("cannot be written", "-o", "nowhere/page.svg")]
    public void What_cannot_be_drawn_is_said(string message, string option, string value)
    {
        using var scratch = new Scratch();
        scratch.Write("one.pdf", Pdf);
        var call = ExtractorProgram.RunIn(scratch.Folder, "picture", "one.pdf", option, value);
        Assert.Contains(message, call.Errors, StringComparison.Ordinal);
        Assert.Equal("", call.Output);
        Assert.Equal(2, call.ExitCode);
    }

    [Fact]
    public void A_flat_text_has_no_page() =>
        Assert.Contains("has no pages to draw", ExtractorProgram.Run("picture", Scratch.Seed).Errors, StringComparison.Ordinal);
}
