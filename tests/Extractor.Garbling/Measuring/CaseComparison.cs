using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Garbling.Measuring;

/// <summary>Compares what was extracted from a garbled document with its truth, field by field, as the project's scorer does.</summary>
public sealed partial class CaseComparison
{
    private readonly List<FieldOutcome> _outcomes = [];
    private readonly HashSet<string> _flags;
    private readonly IReadOnlyList<PrintedForm> _truth;
    private readonly IReadOnlyList<Dictionary<string, string>> _extracted;

    private CaseComparison(GarbledCase garbled, ExtractionResult result)
    {
        _truth = garbled.Forms;
        _extracted = [.. result.Forms.Select(Values)];
        _flags = [.. result.Findings.Where(f => f.About == FindingAbout.Reading && f.Severity != Severity.Info && f.Path is not null).Select(f => f.Path!)];
    }

    /// <summary>The outcome of every field of the truth, and of every invented form, row or value.</summary>
    public static IReadOnlyList<FieldOutcome> Compare(GarbledCase garbled, ExtractionResult result)
    {
        var comparison = new CaseComparison(garbled, result);
        foreach (var (t, e) in Alignment.Pair(garbled.Forms.Count, result.Forms.Count, comparison.FormLikeness, 0.2))
            if (t is null) comparison.Invented($"forms[{e}]", result.Forms[e!.Value].ProjectName?.Value ?? "");
            else comparison.Form(t.Value, e);
        return comparison._outcomes;
    }

    private void Form(int t, int? e)
    {
        var truth = _truth[t].Form;
        var extracted = e is null ? [] : _extracted[e.Value];
        foreach (var path in Paths(truth.Values.Keys, extracted.Keys).Where(p => !Rows().IsMatch(p))) Field(t, e, path, path);
        Table("funding", truth.FundingRows, t, e, (a, b) => RowLikeness(t, e, $"funding[{a}]", $"funding[{b}]", "item", "label"));
        Table("indicators", truth.Indicators, t, e, (a, b) => RowLikeness(t, e, $"indicators[{a}]", $"indicators[{b}]", "level3", "target"));
    }

    private void Table(string name, int rows, int t, int? e, Func<int, int, double> likeness)
    {
        var extracted = e is null ? [] : _extracted[e.Value];
        var count = e is null ? 0 : int.Parse(extracted[name], CultureInfo.InvariantCulture);
        foreach (var (a, b) in Alignment.Pair(rows, count, likeness, 0.35))
        {
            if (a is null) { Invented($"forms[{e}].{name}[{b}]", string.Join('|', Fields(extracted.Keys, $"{name}[{b}].").Select(f => extracted[$"{name}[{b}].{f}"]))); continue; }
            var fields = Fields(_truth[t].Form.Values.Keys, $"{name}[{a}].").Concat(b is null ? [] : Fields(extracted.Keys, $"{name}[{b}].")).Distinct().Order(StringComparer.Ordinal);
            foreach (var field in fields) Field(t, e, $"{name}[{a}].{field}", b is null ? $"{name}[].{field}" : $"{name}[{b}].{field}");
        }
    }

    private void Field(int t, int? e, string path, string extractedPath)
    {
        var form = _truth[t];
        if (form.Open.Contains(path)) return;
        var kind = FieldClasses.Of(path);
        var truth = Fold(form.Form[path], kind);
        var found = e is null ? "" : Fold(_extracted[e.Value].GetValueOrDefault(extractedPath, ""), kind);
        if (truth.Length == 0 && found.Length == 0) return;
        var flagged = IsFlagged(e is null ? "forms" : extractedPath.Contains("[].", StringComparison.Ordinal) ? $"forms[{e}].{extractedPath[..extractedPath.IndexOf('[', StringComparison.Ordinal)]}" : $"forms[{e}].{extractedPath}");
        var right = truth == found || (kind == FieldClass.Text && truth.Length > 20 && Alignment.Likeness(truth, found) >= 0.95);
        var lost = form.Lost.Contains(path);
        var outcome = lost ? right || found.Length == 0 || flagged ? Outcome.LostAndHonest : Outcome.LostAndSilent
            : right ? flagged ? Outcome.RightButFlagged : Outcome.Right
            : flagged ? Outcome.WrongAndFlagged : Outcome.Silent;
        _outcomes.Add(new($"forms[{t}].{path}", kind, outcome, form.Form[path], e is null ? null : _extracted[e.Value].GetValueOrDefault(extractedPath)));
    }

    private void Invented(string path, string what) =>
        _outcomes.Add(new(path, null, IsFlagged(path) ? Outcome.WrongAndFlagged : Outcome.Silent, null, what));

    private bool IsFlagged(string path) => _flags.Contains(path) || _flags.Contains(LastPart().Replace(path, ""));

    private double FormLikeness(int t, int e)
    {
        var (truth, extracted) = (_truth[t].Form, _extracted[e]);
        double Same(string path) => Alignment.Likeness(truth[path], extracted.GetValueOrDefault(path, ""));
        var names = Enumerable.Range(0, truth.Indicators).Select(i => truth[$"indicators[{i}].level3"]).ToHashSet(StringComparer.Ordinal);
        var found = extracted.Where(v => v.Key.EndsWith("].level3", StringComparison.Ordinal)).Select(v => v.Value).ToHashSet(StringComparer.Ordinal);
        return 0.3 * Same(truth["project_name"].Length > 0 ? "project_name" : "unit_name") + 0.2 * Same("form_type")
            + (CleanForm.Number(truth["funding[0].executed"]) == CleanForm.Number(extracted.GetValueOrDefault("funding[0].executed", "")) ? 0.2 : 0)
            + 0.3 * names.Intersect(found).Count() / Math.Max(1, names.Union(found).Count());
    }

    private double RowLikeness(int t, int? e, string a, string b, string key, string second)
    {
        var (truth, extracted) = (_truth[t].Form, _extracted[e!.Value]);
        string E(string field) => extracted.GetValueOrDefault($"{b}.{field}", "");
        var name = truth[$"{a}.{key}"].Length > 0 ? key : "level2";
        double Number(string field) => CleanForm.Number(truth[$"{a}.{field}"]) == CleanForm.Number(E(field)) ? 1 : 0;
        return 0.5 * Alignment.Likeness(truth[$"{a}.{name}"], E(name)) + 0.2 * Number("weight") + 0.15 * Number("score")
            + 0.15 * (Folding.Key(truth[$"{a}.{second}"]) == Folding.Key(E(second)) ? 1 : 0);
    }

    private static Dictionary<string, string> Values(FormRecord form)
    {
        var values = FormFields.Enumerate(form).ToDictionary(f => f.Path, f => Convert.ToString(f.Reading.Boxed, CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal);
        values["funding"] = form.Funding.Count.ToString(CultureInfo.InvariantCulture);
        values["indicators"] = form.Indicators.Count.ToString(CultureInfo.InvariantCulture);
        return values;
    }

    private static string Fold(string text, FieldClass kind)
    {
        if (kind == FieldClass.Number) return CleanForm.Number(text)?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
        return Folding.Key(text).Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Paths(IEnumerable<string> truth, IEnumerable<string> extracted) => truth.Concat(extracted).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Fields(IEnumerable<string> keys, string prefix) =>
        keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Select(k => k[prefix.Length..]);

    [GeneratedRegex(@"^(funding|indicators)(\[|$)")]
    private static partial Regex Rows();

    [GeneratedRegex(@"(\.[^.\[\]]+|\[\d+\])$")]
    private static partial Regex LastPart();
}
