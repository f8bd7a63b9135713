using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Inspection.Findings;

/// <summary>Looks up the values of findings in their records.</summary>
public static class FindingLister
{
    /// <summary>The findings of one record, form by form; those of the whole document come first.</summary>
    public static IEnumerable<ListedFinding> Of(ExtractionResult result)
    {
        var evidence = Evidence(result);
        return result.Findings.Select(f => Listed(f, result, evidence)).OrderBy(f => f.Form ?? -1);
    }

    /// <summary>The findings that several documents show together.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="records">The record of each document that they name, by hash.</param>
    public static IEnumerable<ListedFinding> Of(IReadOnlyList<DatasetFinding> findings, Func<string, ExtractionResult?> records)
    {
        var seen = new Dictionary<string, (string Name, Dictionary<string, Evidence> Evidence)>(StringComparer.Ordinal);
        foreach (var f in findings)
        {
            var cells = f.Cells.Select(c => Cell(Known(c.Document), c.Path)).ToList();
            var finding = new Finding(f.Cells[0].Path, f.Code, FindingAbout.Form, f.Severity, f.Message) { Rule = f.Rule, MessageZh = f.MessageZh, Cells = [.. f.Cells.Select(c => c.Path)] };
            yield return new(cells[0].Document, null, null, finding, cells);
        }

        (string Name, Dictionary<string, Evidence> Evidence) Known(string document)
        {
            if (seen.TryGetValue(document, out var known)) return known;
            return seen[document] = records(document) is { } record ? (record.Document.Name, Evidence(record)) : (document, []);
        }
    }

    private static ListedFinding Listed(Finding finding, ExtractionResult result, Dictionary<string, Evidence> evidence)
    {
        var form = finding.Path is { } path ? FlaggedPaths.Within(path)?.Form : null;
        var paths = finding.Cells.Count > 0 ? finding.Cells : finding.Path is { } own ? [own] : [];
        var subject = form is { } number && number < result.Forms.Count ? Subject(result.Forms[number]) : null;
        return new(result.Document.Name, form, subject, finding, [.. paths.Select(p => Cell((result.Document.Name, evidence), p))]);
    }

    private static ListedCell Cell((string Name, Dictionary<string, Evidence> Evidence) document, string path) =>
        document.Evidence.TryGetValue(path, out var e) ? new(document.Name, path, e.Printed, e.Parts.FirstOrDefault()?.Where) : new(document.Name, path, null, null);

    private static string Subject(FormRecord form) => string.Join("  ", new[]
    {
        (form.ProjectName ?? form.UnitName)?.Value, form.FiscalYear is { } year ? year.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null, form.FormType.Value,
    }.Where(s => s is not null));

    private static Dictionary<string, Evidence> Evidence(ExtractionResult result) => result.Forms
        .SelectMany((form, i) => FormFields.Enumerate(form).Select(f => (Path: $"forms[{i}].{f.Path}", f.Reading.Evidence)))
        .ToDictionary(f => f.Path, f => f.Evidence, StringComparer.Ordinal);
}
