using System.Globalization;
using System.Text.Json;
using Extractor.Definitions;
using Extractor.Evaluation;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Ocr;
using Extractor.Validation;

namespace Extractor.Scanning.Measuring;

/// <summary>What each part of the reading is worth: the same scans read with fewer parts.</summary>
public sealed class Ablation(PipelineDefinitions definitions, TextWriter output)
{
    private const string Row = "{0,-24} {1,8} {2,8} {3,8} {4,8} {5,9} {6,8} {7,8} {8,7}";

    /// <summary>Reads scans in all ways; a line each.</summary>
    public void Print(string name, IReadOnlyList<JudgedScan> scans)
    {
        output.WriteLine($"{name}: {scans.Count} documents, {scans.Sum(s => s.Pages)} pages");
        var (careful, fast) = (new DocumentExtractor(definitions), new DocumentExtractor(definitions, new() { Mode = OcrMode.Fast }));
        output.WriteLine(Row, "read by", "numbers", "right", "right %", "silent", "flagged", "labels %", "short %", "CPU s/p");
        Line("PP-OCRv4 alone", scans, WithoutSums(new() { Readers = OcrReaders.First, Grammar = false }));
        Line("Tesseract alone", scans, WithoutSums(new() { Readers = OcrReaders.Second, Grammar = false }));
        Line("both", scans, WithoutSums(new() { Grammar = false }));
        Line("both + grammar", scans, WithoutSums(new()));
        Line("both + grammar + sums", scans, d => careful.Extract(d));
        Line("the same, fast", scans, d => fast.Extract(d));
        output.WriteLine();
    }

    /// <summary>Values as read: flagged where they are not sure, whatever the form's sums say.</summary>
    private Func<SourceDocument, ExtractionResult> WithoutSums(OcrSettings ocr)
    {
        var stages = new DocumentStages(definitions, ocr);
        return document =>
        {
            var printed = stages.AsPrinted(document);
            return printed with { Findings = [.. printed.Findings, .. printed.Forms.SelectMany(Unsure)] };
        };
    }

    private static IEnumerable<Finding> Unsure(FormRecord form, int number) =>
        FormFields.Enumerate(form).Where(f => f.Reading.Evidence.Confidence < ReadingBar.Sure)
            .Select(f => new Finding($"forms[{number}].{f.Path}", FindingCodes.NumberDoubtful, FindingAbout.Reading, Severity.Warning, "not sure"));

    private void Line(string name, IReadOnlyList<JudgedScan> scans, Func<SourceDocument, ExtractionResult> read)
    {
        var (sum, start) = (Score.None, Environment.CpuUsage.TotalTime);
        foreach (var scan in scans) sum += RecordScorer.Compare(scan.Truth, JsonDocument.Parse(RecordJson.ToText(read(scan.Document), indented: false)).RootElement);
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds / scans.Sum(s => s.Pages);
        string F(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
        output.WriteLine(Row, name, sum.Numbers.Of, sum.Numbers.Right, F(sum.Numbers.Percent), sum.Silent.Count + sum.SilentTexts.Count, F(sum.RightButFlaggedPercent) + " %", F(sum.Labels.Percent), F(sum.Short.Percent), F(seconds));
        output.Flush();
    }
}
