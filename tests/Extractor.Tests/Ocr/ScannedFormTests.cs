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

    [OcrFact]
    public void A_page_on_its_head_is_turned_and_read_the_same()
    {
        var raster = new PictureDecoder().Decode(File.ReadAllBytes(Path.Combine(Folder, "form-200dpi.jpg")), 1);
        var turned = new byte[raster.Rgb.Length];
        var pixels = raster.Width * raster.Height;
        for (var i = 0; i < pixels; i++) raster.Rgb.AsSpan(i * 3, 3).CopyTo(turned.AsSpan((pixels - 1 - i) * 3));
        using var reader = new ScanReader(Repository.Definitions);
        var page = reader.Read(new Page(1, []) { TextLayer = TextLayer.Missing, Raster = new(raster.Width, raster.Height, raster.Dpi, turned) });
        Assert.Contains(page.Findings, f => f.Severity == Severity.Info && f.Message.Contains("turned by 180", StringComparison.Ordinal));
        Assert.Contains(page.Words, w => w.Text == "财政项目支出绩效自评表");
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

    private static SourceDocument Document() => SourceDocument.Of("form-200dpi.jpg", File.ReadAllBytes(Path.Combine(Folder, "form-200dpi.jpg")));

    private static Score Compare(ExtractionResult result) => RecordScorer.Compare(
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "form-200dpi.truth.json"))).RootElement, JsonDocument.Parse(RecordJson.ToText(result)).RootElement);
}
