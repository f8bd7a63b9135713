using System.Globalization;
using System.Text.Json;
using Extractor.Evaluation;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Scanning.Measuring;

/// <summary>How often values of a confidence are right, before any sum has settled them.</summary>
public sealed class Calibration(DocumentStages stages, TextWriter output)
{
    /// <summary>Lower ends of the bins.</summary>
    private static readonly double[] Bins = [0, 0.5, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99];

    private const string Row = "{0,-14} {1,8} {2,8} {3,9} {4,8} {5,8} {6,9}";

    /// <summary>Reads scans and prints the bins, numbers beside texts. Documents with lost rows are left out: their values have no truth beside them.</summary>
    public void Print(string name, IReadOnlyList<JudgedScan> scans)
    {
        var values = new List<(double Confidence, bool IsNumber, bool IsRight)>();
        var leftOut = scans.Count(scan => !TryJudge(scan, values));
        output.WriteLine($"{name}: {scans.Count} documents, {leftOut} left out for lost rows");
        output.WriteLine(Row, "confidence", "numbers", "wrong", "right %", "texts", "wrong", "right %");
        for (var i = 0; i < Bins.Length; i++) Line(Bins[i], i + 1 < Bins.Length ? Bins[i + 1] : 1.01, values);
        Line(0, 1.01, values);
        output.WriteLine();
    }

    private bool TryJudge(JudgedScan scan, List<(double, bool, bool)> values)
    {
        var printed = stages.AsPrinted(scan.Document);
        var score = RecordScorer.Compare(scan.Truth, JsonDocument.Parse(RecordJson.ToText(printed, indented: false)).RootElement);
        if (score.Rows.Here != score.Rows.Expected || score.Rows.Invented > 0 || score.Forms.Here != printed.Forms.Count) return false;
        var wrong = score.Differences.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        values.AddRange(printed.Forms.SelectMany((form, i) => FormFields.Enumerate(form).Where(f => f.Reading.Evidence.Parts.Count > 0)
            .Select(f => (f.Reading.Evidence.Confidence, f.Reading is Reading<decimal>, !wrong.Contains($"forms[{i}].{f.Path}")))));
        return true;
    }

    private void Line(double from, double to, List<(double Confidence, bool IsNumber, bool IsRight)> values)
    {
        var bin = values.Where(v => v.Confidence >= from && v.Confidence < to).ToLookup(v => v.IsNumber);
        string Share(bool number) => bin[number].Any() ? (100.0 * bin[number].Count(v => v.IsRight) / bin[number].Count()).ToString("0.00", CultureInfo.InvariantCulture) : "";
        output.WriteLine(Row, string.Create(CultureInfo.InvariantCulture, $"{from:0.00} - {Math.Min(to, 1):0.00}"),
            bin[true].Count(), bin[true].Count(v => !v.IsRight), Share(true), bin[false].Count(), bin[false].Count(v => !v.IsRight), Share(false));
    }
}
