using System.Collections.Concurrent;
using System.Text.Json;
using Extractor.Evaluation;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Ocr;
using Extractor.Testing;
using Extractor.Tests.Model.Records;

namespace Extractor.Tests.Ocr;

/// <summary>The scans of the corpus from their pixels to their records. Each is read once for all tests, one of them carefully, the others fast.</summary>
public sealed class ScanCorpusTests
{
    private const string ReadCarefully = "scans/scan-city-200dpi.pdf";

    private static readonly ConcurrentDictionary<string, Lazy<ExtractionResult>> Results = new(StringComparer.Ordinal);

    public static TheoryData<string> Scans => [.. Repository.Scans];

    [OcrTheory]
    [MemberData(nameof(Scans))]
    public void A_scan_is_read_without_a_silent_error(string scan)
    {
        var score = RecordScorer.Compare(Truth(scan), JsonDocument.Parse(RecordJson.ToText(ResultOf(scan))).RootElement);
        Assert.Empty(score.Silent.Concat(score.SilentTexts).Select(ScorePrinter.Line));
        Assert.Equal((score.Forms.Expected, score.Rows.Expected, 0, 0), (score.Forms.Here, score.Rows.Here, score.Forms.Invented, score.Rows.Invented));
        Assert.InRange(score.Numbers.Percent, 99.5, 100);
        Assert.InRange(score.Labels.Percent, 99.5, 100);
        Assert.InRange(score.Short.Percent, 98.5, 100);
        Assert.InRange(score.TextErrorPercent, 0, 0.8);
        Assert.InRange(score.RightButFlaggedPercent, 0, 5);
    }

    [OcrTheory]
    [MemberData(nameof(Scans))]
    public void A_scan_gives_the_accepted_record(string scan) => Golden.Verify(Path.ChangeExtension(scan, ".record"), RecordLines.Of(ResultOf(scan)));

    [OcrTheory]
    [MemberData(nameof(Scans))]
    public void The_record_of_a_scan_is_valid_and_reads_back_the_same(string scan)
    {
        var text = RecordJson.ToText(ResultOf(scan));
        Assert.Empty(RecordSchemaTests.Errors(text));
        Assert.Equal(text, RecordJson.ToText(RecordJson.Parse(text)));
        Assert.DoesNotContain(ResultOf(scan).Findings, f => f is { Code: FindingCodes.TextLayerMissing, Severity: Severity.Error });
    }

    [OcrTheory]
    [MemberData(nameof(Scans))]
    public void What_is_stored_of_a_scan_gives_its_record_again(string scan)
    {
        var stored = Whole(ResultOf(scan));
        Assert.Equal(stored, Whole(new LaterStages(Repository.Definitions).TakeAgain(RecordJson.Parse(stored))));
    }

    private static string Whole(ExtractionResult result)
    {
        using var json = new MemoryStream();
        RecordJson.WriteWhole(json, result);
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    private static ExtractionResult ResultOf(string scan) => Results.GetOrAdd(scan, path => new(() =>
        new DocumentExtractor(Repository.Definitions, new() { Mode = path == ReadCarefully ? OcrMode.Careful : OcrMode.Fast }).Extract(Repository.Document(path)))).Value;

    private static JsonElement Truth(string scan) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Corpus, Path.ChangeExtension(scan, ".truth.json")))).RootElement;
}
