using System.Text.Json;
using Extractor.Inspection.Stages;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Tests.Inspection;

/// <summary>The JSON of early stages holds what the stage made, rounded, and comes page by page.</summary>
public sealed class StagePrinterTests
{
    private static readonly DocumentInfo Document = new("a.pdf", new string('0', 64), "application/pdf", 2, "pdfium");
    private static readonly Finding Finding = new(null, FindingCodes.TextLayerMissing, FindingAbout.Reading, Severity.Warning, "no text", 1);

    private static readonly Page PrintedPage = new(1, [])
    {
        Width = 595.276, Height = 841.89, TextLayer = TextLayer.Missing, Findings = [Finding],
        Words = [new("合计", "合計", new(10.004, 20.006, 30, 40), [20, 30], 10.5, 90, "SimSun") { Confidence = 0.5 }],
        HiddenWords = [new("x", "x", new(-0.001, 0, 1, 1), [1], 8) { Visibility = Visibility.Covered }],
        Rulings = [new(false, 5, 1, 2, 0.75, RulingSource.FilledRectangle)],
        Images = [new(new(1, 2, 3, 4), 100, 200)],
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_page_shows_words_rulings_images_and_what_was_noticed(bool indented)
    {
        var page = Print(p => p.Pages(Document, [PrintedPage], []), indented).GetProperty("pages")[0];
        Assert.Equal("""{"text":"合计","printed":"合計","box":[10,20.01,30,40],"ends":[20,30],"font_size":10.5,"angle":90,"font":"SimSun","visibility":"visible","confidence":0.5}""", page.GetProperty("words")[0].GetRawText());
        Assert.Equal("""[0,0,1,1] covered""", $"{page.GetProperty("hidden_words")[0].GetProperty("box").GetRawText()} {page.GetProperty("hidden_words")[0].GetProperty("visibility")}");
        Assert.Equal("""{"direction":"vertical","position":5,"from":1,"to":2,"thickness":0.75,"source":"filled_rectangle"}""", page.GetProperty("rulings")[0].GetRawText());
        Assert.Equal("""{"box":[1,2,3,4],"pixel_width":100,"pixel_height":200}""", page.GetProperty("images")[0].GetRawText());
        Assert.Equal("missing text_layer_missing 595.28", $"{page.GetProperty("text_layer")} {page.GetProperty("findings")[0].GetProperty("code")} {page.GetProperty("width")}");
    }

    [Fact]
    public void A_grid_shows_its_rows_and_its_trace()
    {
        var cell = new GridCell(1, "合计", [new("合计", new(2, new(1, 2, 3, 4)))], 2, 3, ["rule"]);
        var trace = new GridTrace(2, new(0, 0, 9, 9), [new(true, 1, 0, 9, Drawn: false)], [new(1, 2)], [new(new(0, 0, 1, 1), 4, 5, 6, 7)]);
        var grid = new Grid(2, [new([cell], 3, true) { Where = new(2, new(0, 0, 9, 4)) }]) { Kind = GridKind.Ruled, Traces = [trace] };
        var root = Print(p => p.Grids(Document, [grid], [Finding]), indented: true);
        var printed = root.GetProperty("grids")[0];
        Assert.Equal("2 ruled True", $"{printed.GetProperty("page")} {printed.GetProperty("kind")} {printed.GetProperty("exact_spans")}");
        Assert.Equal("""{"column":1,"column_span":2,"row_span":3,"text":"合计","repairs":["rule"],"parts":[{"printed":"合计","where":{"page":2,"box":[1,2,3,4]}}]}""", printed.GetProperty("rows")[0].GetProperty("cells")[0].GetRawText());
        var shown = printed.GetProperty("traces")[0];
        Assert.Equal("""{"direction":"horizontal","position":1,"from":0,"to":9,"drawn":false}""", shown.GetProperty("edges")[0].GetRawText());
        Assert.Equal("""{"x":1,"y":2}""", shown.GetProperty("intersections")[0].GetRawText());
        Assert.Equal("""{"box":[0,0,1,1],"row":4,"column":5,"row_span":6,"column_span":7}""", shown.GetProperty("cells")[0].GetRawText());
        Assert.Equal(1, root.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void Pages_are_printed_before_the_next_one_is_read()
    {
        using var output = new StringWriter();
        var lengths = new List<int>();
        IEnumerable<Page> Pages()
        {
            for (var number = 1; number <= 3; number++)
            {
                lengths.Add(output.GetStringBuilder().Length);
                yield return PrintedPage with { Number = number };
            }
        }
        using (var printer = new StagePrinter(output, indented: false)) printer.Pages(Document, Pages(), []);
        Assert.True(lengths[0] < lengths[1] && lengths[1] < lengths[2], string.Join(' ', lengths));
    }

    private static JsonElement Print(Action<StagePrinter> print, bool indented)
    {
        using var output = new StringWriter();
        using (var printer = new StagePrinter(output, indented)) print(printer);
        Assert.Equal(indented, output.ToString().TrimEnd().Contains('\n', StringComparison.Ordinal));
        return JsonDocument.Parse(output.ToString()).RootElement;
    }
}
