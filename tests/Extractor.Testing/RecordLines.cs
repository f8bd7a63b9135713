using System.Globalization;
using System.Text;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Testing;

/// <summary>A result as text that shows well in a diff: a line a value with its places, proof and repairs, a line a finding.</summary>
public static class RecordLines
{
    /// <summary>All lines of a result.</summary>
    public static string Of(ExtractionResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.Document.MediaType} {result.Document.Reader}\n");
        for (var i = 0; i < result.Forms.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nforms[{i}]\n");
            foreach (var (path, reading) in FormFields.Enumerate(result.Forms[i])) text.Append(Line(path, reading)).Append('\n');
            foreach (var line in Normalised(result.Forms[i])) text.Append(line).Append('\n');
        }
        foreach (var table in result.Tables)
            text.Append(CultureInfo.InvariantCulture, $"\ntable {table.Rows} x {table.Columns} {table.Caption}: {string.Join(" | ", table.Cells.Select(c => OneLine(c.Text)))}\n");
        if (result.Findings.Count > 0) text.Append("\nfindings\n");
        foreach (var finding in result.Findings) text.Append(Line(finding)).Append('\n');
        return text.ToString();
    }

    private static string Line(string path, IReading reading)
    {
        var evidence = reading.Evidence;
        var value = OneLine(Convert.ToString(reading.Boxed, CultureInfo.InvariantCulture)!);
        var printed = OneLine(evidence.Printed);
        var places = string.Join(" ", evidence.Parts.Select(p => p.Where).Select(w => w.Line is null ? $"p{w.Page}" : $"{w.Line}:{w.Cell}"));
        var proof = evidence.Proof is { } p ? " " + RecordJson.Name(p) : "";
        var repairs = evidence.Repairs.Count > 0 ? $" [{string.Join(", ", evidence.Repairs)}]" : "";
        return $"{path} = {value}{(printed == value ? "" : $" <- {printed}")} @ {places}{proof}{repairs}";
    }

    private static IEnumerable<string> Normalised(FormRecord form)
    {
        for (var i = 0; i < form.Indicators.Count; i++)
            if (form.Indicators[i].Normalised is { } n)
                yield return $"indicators[{i}] is {n.Level1Code}/{n.Level2Code} {n.IndicatorId} target {Typed(n.Target)} actual {Typed(n.Actual)} met {n.Met}";
    }

    private static string Typed(TypedTarget? target) =>
        target is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{target.Operator} {target.Value}..{target.Upper} {target.Unit} {target.Text}");

    private static string Typed(TypedActual? actual) =>
        actual is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{actual.Value} {actual.Unit} {actual.Text}");

    private static string Line(Finding finding) => $"{finding.Severity} {finding.About} {finding.Code} {finding.Path}: {OneLine(finding.Message)}";

    private static string OneLine(string text) =>
        text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
