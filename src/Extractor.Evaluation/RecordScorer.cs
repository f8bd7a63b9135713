using System.Text.Json;

namespace Extractor.Evaluation;

/// <summary>Compares an extraction with the truth, field by field: the judge of the project in this program, same figures.</summary>
public static class RecordScorer
{
    private static readonly string[] HeadLabels = ["form_type", "grade", "money_unit"];
    private static readonly string[] HeadShorts = ["title", "project_name", "competent_department", "implementing_unit", "unit_name"];
    private static readonly string[] FundingNumbers = ["initial_budget", "full_year_budget", "executed", "weight", "execution_rate", "score"];
    private static readonly string[] IndicatorNumbers = ["level1_weight", "level2_weight", "weight", "score", "reviewer_score"];
    private static readonly string[] IndicatorLabels = ["level1", "level2", "kind"];
    private static readonly string[] IndicatorShorts = ["level3", "target", "actual", "unit", "direction"];
    private static readonly string[] IndicatorTexts = ["deviation", "explanation", "scoring_rule"];

    /// <summary>The score of one document. Both are records of format 1; the truth may name "unrecoverable", "ambiguous" and "first_forms".</summary>
    /// <exception cref="InvalidDataException">The truth holds no forms, or a finding is about something unknown.</exception>
    public static Score Compare(JsonElement truth, JsonElement extracted)
    {
        if (truth.Field("forms") is null) throw new InvalidDataException("the truth holds no \"forms\"");
        var tally = new Tally(truth, extracted);
        var (truths, found) = (truth.Items("forms"), extracted.Items("forms"));
        var pairs = Alignment.Of(truths, found, Likeness.OfForms, 0.2);
        var last = pairs.Where(p => p.Truth is not null && p.Extracted is not null).Select(p => p.Extracted!.Value).DefaultIfEmpty(-1).Max();
        // "first_forms": the truth is known for the first forms only, what follows the last pair is not judged.
        var open = truth.Field("first_forms") is { } first && PythonText.Of(first) is not ("False" or "0" or "");
        foreach (var (t, e) in pairs)
            if (t is { } index) CompareForm(tally, Pair("forms", truths, index, found, e));
            else if (!open || e!.Value <= last) tally.InventedForm($"forms[{e}]", found[e!.Value]);
        return tally.Result;
    }

    private static void CompareForm(Tally tally, RowPair form)
    {
        var found = !form.ExtractedPath.EndsWith("[None]", StringComparison.Ordinal);
        tally.Form(found);
        if (!found) tally.MissingForm(form.TruthPath, form.Truth.FirstText("project_name", "unit_name"));
        tally.Number(form["fiscal_year"]);
        foreach (var key in HeadLabels) tally.Label(form[key]);
        foreach (var key in HeadShorts) tally.Short(form[key]);
        CompareAttributes(tally, form);
        var total = form.Inner("total");
        tally.Number(total["weight"]);
        tally.Number(total["score"]);
        CompareFunding(tally, form);
        CompareGoals(tally, form);
        CompareTexts(tally, form, "tasks", "name", "content");
        CompareTexts(tally, form, "sections", "heading", "text");
        CompareIndicators(tally, form);
    }

    /// <summary>Attributes go by their key, order does not matter.</summary>
    private static void CompareAttributes(Tally tally, RowPair form)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var entry in form.Extracted.Entries("attributes")) found[Key(entry.Name)] = entry.Value;
        foreach (var entry in form.Truth.Entries("attributes"))
        {
            known.Add(Key(entry.Name));
            var here = found.TryGetValue(Key(entry.Name), out var value) ? NotNull(value) : null;
            tally.Text(new($"{form.TruthPath}.attributes.{entry.Name}", $"{form.ExtractedPath}.attributes.{entry.Name}", NotNull(entry.Value), here));
        }
        foreach (var entry in form.Extracted.Entries("attributes"))
            if (!known.Contains(Key(entry.Name)) && NotNull(entry.Value) is { } value)
                tally.Invented("attribute", $"{form.ExtractedPath}.attributes.{entry.Name}", value);
    }

    private static void CompareFunding(Tally tally, RowPair form)
    {
        foreach (var row in Rows(tally, form, "funding", Likeness.OfFunding))
        {
            tally.Label(row["item"]);
            tally.Short(row["label"]);
            foreach (var key in FundingNumbers) tally.Number(row[key]);
        }
    }

    private static void CompareIndicators(Tally tally, RowPair form)
    {
        foreach (var row in Rows(tally, form, "indicators", Likeness.OfIndicators))
        {
            foreach (var key in IndicatorNumbers) tally.Number(row[key]);
            foreach (var key in IndicatorLabels) tally.Label(row[key]);
            foreach (var key in IndicatorShorts) tally.Short(row[key]);
            foreach (var key in IndicatorTexts) tally.Text(row[key]);
        }
    }

    /// <summary>The pairs of a list of rows, found, missing and invented ones counted.</summary>
    private static IEnumerable<RowPair> Rows(Tally tally, RowPair form, string list, Func<JsonElement, JsonElement, double> likeness)
    {
        var (truths, found) = (form.Truth.Items(list), form.Extracted.Items(list));
        foreach (var (t, e) in Alignment.Of(truths, found, likeness))
            if (t is { } index)
            {
                tally.Row(e is not null);
                yield return Pair($"{form.TruthPath}.{list}", $"{form.ExtractedPath}.{list}", truths, index, found, e);
            }
            else tally.InventedRow($"{form.ExtractedPath}.{list}[{e}]", found[e!.Value]);
    }

    /// <summary>Goals go by their number.</summary>
    private static void CompareGoals(Tally tally, RowPair form)
    {
        var (truths, found) = (form.Truth.Items("goals"), form.Extracted.Items("goals"));
        for (var i = 0; i < Math.Max(truths.Count, found.Count); i++)
        {
            var goal = new RowPair(
                $"{form.TruthPath}.goals[{i}]", $"{form.ExtractedPath}.goals[{i}]",
                i < truths.Count ? truths[i] : JsonFields.Nothing, i < found.Count ? found[i] : JsonFields.Nothing);
            tally.Text(goal["expected"]);
            tally.Text(goal["actual"]);
        }
    }

    private static void CompareTexts(Tally tally, RowPair form, string list, string name, string text)
    {
        var (truths, found) = (form.Truth.Items(list), form.Extracted.Items(list));
        foreach (var (t, e) in Alignment.Of(truths, found, (a, b) => Likeness.OfBeginnings(a, b, name), 0.5))
            if (t is { } index)
            {
                var row = Pair($"{form.TruthPath}.{list}", $"{form.ExtractedPath}.{list}", truths, index, found, e);
                tally.Text(row[name]);
                tally.Text(row[text]);
            }
            else tally.Invented("row", $"{form.ExtractedPath}.{list}[{e}]", found[e!.Value]);
    }

    private static RowPair Pair(string path, IReadOnlyList<JsonElement> truths, int t, IReadOnlyList<JsonElement> found, int? e) =>
        Pair(path, path, truths, t, found, e);

    private static RowPair Pair(string truthPath, string extractedPath, IReadOnlyList<JsonElement> truths, int t, IReadOnlyList<JsonElement> found, int? e) =>
        new($"{truthPath}[{t}]", $"{extractedPath}[{(e is { } i ? i : "None")}]", truths[t], e is { } j ? found[j] : JsonFields.Nothing);

    private static string Key(string attribute) => TextComparison.Fold(attribute) ?? "";

    private static JsonElement? NotNull(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value;
}
