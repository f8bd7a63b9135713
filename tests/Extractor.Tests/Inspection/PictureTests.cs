using System.Text;
using System.Xml.Linq;
using Extractor.Inspection.Picture;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Model.Records;

namespace Extractor.Tests.Inspection;

/// <summary>A picture shows every mark of every layer where it stands on the page, as SVG and in pixels.</summary>
public sealed class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Page Page = new(3, [])
    {
        Width = 100, Height = 50,
        Words = [new("合<计>\u0001\uD800", "", new(10, 10, 30, 20), [20, 30], 10, 90, "SimSun")],
        HiddenWords = [new("x", "x", new(60, 10, 70, 20), [70], 8) { Visibility = Visibility.Covered }],
        Rulings = [new(true, 5, 5, 95, 0.75)],
    };

    private static readonly Grid Grid = new(3, [])
    {
        Traces =
        [
            new(3, new(5, 5, 95, 45), [new(true, 25, 5, 95), new(false, 50, 5, 45, Drawn: false)], [new(50, 25)], [new(new(5, 30, 45, 45), 1, 0, 1, 2)]),
            new(4, new(5, 5, 95, 45), [new(true, 35, 5, 95)], [], []),
        ],
    };

    private static readonly FormRecord Form = new()
    {
        FormType = new("unit", new([], [])),
        Title = new("标题", new([new("标", new(3, new(80, 10, 90, 20))), new("题", new(4, new(1, 1, 2, 2)))], [])),
        ProjectName = new("标题", new([new("标", new(3, new(80, 10, 90, 20)))], [])),
    };

    [Fact]
    public void Each_layer_is_a_group_whose_marks_say_what_they_are()
    {
        var groups = Drawn(Picture()).Root!.Elements(Svg + "g").ToDictionary(g => g.Attribute("id")!.Value, g => g.Descendants(Svg + "title").Select(t => t.Value).ToList());
        Assert.Equal(["合<计>\uFFFD\uFFFD\n10 pt SimSun, 90 degrees"], groups["words"]);
        Assert.Equal(["x\n8 pt \ncovered"], groups["hidden"]);
        Assert.Equal(["stroke, 0.75 pt thick, 90 pt long, at 5"], groups["rulings"]);
        Assert.Equal(["drawn at 25, from 5 to 95", "inferred at 50, from 5 to 45", "crossing at 50 25"], groups["edges"]);
        Assert.Equal(["row 1, column 0, 1 x 2"], groups["cells"]);
        Assert.Equal(["forms[0].title: 标题\nforms[0].project_name: 标题"], groups["fields"]);
    }

    [Fact]
    public void Only_the_layers_asked_for_are_drawn() => Assert.Equal(["words", "legend"],
        Drawn(Picture(layers: [PictureLayer.Words])).Root!.Elements(Svg + "g").Select(g => g.Attribute("id")!.Value));

    [Fact]
    public void The_page_below_is_a_png_of_its_pixels()
    {
        var raster = new Raster(3, 2, 72, [.. Enumerable.Range(1, 18).Select(i => (byte)(i * 13))]);
        var image = Drawn(Picture(raster)).Root!.Element(Svg + "image")!.Attribute("href")!.Value;
        Assert.StartsWith("data:image/png;base64,", image, StringComparison.Ordinal);
        var png = PngFile.Read(Convert.FromBase64String(image[(image.IndexOf(',', StringComparison.Ordinal) + 1)..]));
        Assert.Equal((3, 2), (png.Width, png.Height));
        Assert.Equal(raster.Rgb, png.Rgb);
    }

    [Theory]
    [InlineData("words", 10, 15)]
    [InlineData("hidden", 60, 15)]
    [InlineData("rulings", 70, 5)]
    [InlineData("edges", 20, 25)]
    [InlineData("edges", 50, 41)]
    [InlineData("cells", 5, 40)]
    [InlineData("fields", 90, 15)]
    public void In_pixels_a_mark_stands_where_it_is_in_the_colour_of_its_layer(string name, int x, int y)
    {
        var layer = PictureLayer.All.Single(l => l.Name == name);
        var (with, without) = (PngFile.Read(PngPicture.Draw(Picture(layers: [layer]))), PngFile.Read(PngPicture.Draw(Picture(layers: []))));
        Assert.Equal(0xFFFFFF, without[2 * x, 2 * y]);
        Assert.True(Distance(with[2 * x, 2 * y], layer.Colour) < Distance(with[2 * x, 2 * y], 0xFFFFFF), $"{with[2 * x, 2 * y]:X6} is not {layer.Colour:X6}");
    }

    [Fact]
    public void In_pixels_the_page_lies_below_and_the_legend_under_it()
    {
        var black = new Raster(10, 5, 7.2, new byte[150]);
        var png = PngFile.Read(PngPicture.Draw(Picture(black, [PictureLayer.Cells])));
        Assert.Equal(0, png[190, 10]);
        Assert.Contains(PictureLayer.Cells.Colour, Enumerable.Range(0, png.Width).SelectMany(x => Enumerable.Range(101, png.Height - 101).Select(y => png[x, y])));
    }

    [Fact]
    public void Marks_outside_the_page_draw_nothing_and_break_nothing()
    {
        var page = Page with { Rulings = [new(true, -50, -1e9, 1e9, 1), new(false, double.MaxValue, 0, 9, 1)], Words = [], HiddenWords = [] };
        var picture = PictureMaker.Make(page, null, [], [], [PictureLayer.Rulings]);
        Assert.NotEmpty(PngPicture.Draw(picture));
        Assert.Equal(2, Drawn(picture).Descendants(Svg + "line").Count());
    }

    private static PagePicture Picture(Raster? background = null, IReadOnlyList<PictureLayer>? layers = null) =>
        PictureMaker.Make(Page, background, [Grid], [Form], layers ?? PictureLayer.All);

    private static XDocument Drawn(PagePicture picture)
    {
        using var bytes = new MemoryStream();
        SvgPicture.Write(bytes, picture);
        return XDocument.Parse(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static int Distance(int one, int other) => Enumerable.Range(0, 3).Sum(c => Math.Abs(((one >> 8 * c) & 255) - ((other >> 8 * c) & 255)));
}
