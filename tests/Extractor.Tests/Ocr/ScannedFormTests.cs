using System.Text.Json;
using Extractor.Evaluation;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;
using Extractor.Model.Records;
using Extractor.Ocr;
using Extractor.Testing;

namespace Extractor.Tests.Ocr;

/// <summary>A scanned form of 200 dpi from its pixels to its record.</summary>
public sealed class ScannedFormTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Extractor.Tests/Ocr/data");

    [OcrFact]
    public void Every_number_label_and_name_of_a_scan_is_right_and_few_are_doubted()
    {
        var score = Compare(new DocumentExtractor(Repository.Definitions).Extract(Document()));
        Assert.Empty(score.Silent);
        Assert.Equal((100.0, 100.0, 100.0), (score.Numbers.Percent, score.Labels.Percent, score.Short.Percent));
        Assert.InRange(score.RightButFlaggedPercent, 0, 5);
    }

    /// <summary>The upper part of the page, turned by quarters clockwise.</summary>
    [OcrTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_page_on_its_side_or_its_head_is_turned_and_read_the_same(int quarters)
    {
        var raster = Top(new PictureDecoder().Decode(File.ReadAllBytes(Path.Combine(Folder, "form-200dpi.jpg")), 1), 600);
        for (var i = 0; i < quarters; i++) raster = Turned(raster);
        using var reader = new ScanReader(Repository.Definitions);
        var page = reader.Read(new Page(1, []) { Width = raster.Width * 0.36, Height = raster.Height * 0.36, TextLayer = TextLayer.Missing, Raster = raster });
        Assert.Contains(page.Findings, f => f.Severity == Severity.Info && f.Message.Contains($"turned by {360 - (quarters * 90)}", StringComparison.Ordinal));
        Assert.Contains(page.Words, w => w.Text == "财政项目支出绩效自评表");
        Assert.True(page.Width > page.Height);
    }

    [Fact]
    public void A_blank_page_has_no_words_and_nothing_is_wrong_with_it()
    {
        using var reader = new ScanReader(Repository.Definitions);
        var page = reader.Read(Pictured(new(800, 1100, 100, [.. Enumerable.Repeat((byte)250, 800 * 1100 * 3)])));
        Assert.Empty(page.Words);
        Assert.Empty(page.Rulings);
        Assert.DoesNotContain(page.Findings, f => f.Severity == Severity.Error);
    }

    [OcrFact]
    public void A_photograph_is_no_page_of_text_and_yields_no_words()
    {
        using var reader = new ScanReader(Repository.Definitions);
        var page = reader.Read(Pictured(Photograph(900, 700)));
        Assert.Empty(page.Words);
        Assert.Contains(page.Findings, f => f.Severity == Severity.Error && f.Message.Contains("a picture and no print", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_whose_words_can_be_believed_is_not_touched()
    {
        using var reader = new ScanReader(Repository.Definitions);
        var page = new Page(1, []);
        Assert.Same(page, reader.Read(page));
    }

    [Fact]
    public void A_page_without_words_and_without_a_picture_says_that_it_is_not_read()
    {
        using var reader = new ScanReader(Repository.Definitions);
        var finding = Assert.Single(reader.Read(new Page(3, []) { TextLayer = TextLayer.Missing }).Findings);
        Assert.Equal((FindingCodes.TextLayerMissing, Severity.Error, 3), (finding.Code, finding.Severity, finding.Page));
    }

    private static Page Pictured(Raster raster) => new(1, []) { Width = raster.Width * 0.72, Height = raster.Height * 0.72, TextLayer = TextLayer.Missing, Raster = raster };

    private static Raster Top(Raster page, int rows) => new(page.Width, rows, page.Dpi, page.Rgb[..(page.Width * rows * 3)]);

    private static Raster Turned(Raster page)
    {
        var rgb = new byte[page.Rgb.Length];
        for (var y = 0; y < page.Height; y++)
            for (var x = 0; x < page.Width; x++) page.Rgb.AsSpan(((y * page.Width) + x) * 3, 3).CopyTo(rgb.AsSpan(((x * page.Height) + page.Height - 1 - y) * 3));
        return new(page.Height, page.Width, page.Dpi, rgb);
    }

    // Leaves of many sizes and shades, one over the other.
    private static Raster Photograph(int width, int height)
    {
        var rgb = new byte[width * height * 3];
        var dice = new Random(7);
        for (var leaf = 0; leaf < 6000; leaf++)
        {
            var (cx, cy, size, shade) = (dice.Next(width), dice.Next(height), dice.Next(3, 14), dice.Next(20, 235));
            for (var y = Math.Max(0, cy - size); y < Math.Min(height, cy + size); y++)
                for (var x = Math.Max(0, cx - (size / 2)); x < Math.Min(width, cx + (size / 2)); x++)
                    rgb.AsSpan(((y * width) + x) * 3, 3).Fill((byte)(shade + ((x + y) % 12)));
        }
        return new(width, height, 100, rgb);
    }

    private static SourceDocument Document() => SourceDocument.Of("form-200dpi.jpg", File.ReadAllBytes(Path.Combine(Folder, "form-200dpi.jpg")));

    private static Score Compare(ExtractionResult result) => RecordScorer.Compare(
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "form-200dpi.truth.json"))).RootElement, JsonDocument.Parse(RecordJson.ToText(result)).RootElement);
}
