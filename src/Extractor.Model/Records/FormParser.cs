using System.Text.Json;

namespace Extractor.Model.Records;

/// <summary>Reads one form back; every value takes its evidence by its path.</summary>
internal sealed class FormParser(IReadOnlyDictionary<string, Evidence> evidence, string path)
{
    internal FormRecord Parse(JsonElement json) => new()
    {
        FormType = Text(json, "", "form_type") ?? throw new FormatException($"{path}.form_type is null"),
        Title = Text(json, "", "title"),
        FiscalYear = json.WholeAt("fiscal_year") is { } year ? new(year, EvidenceOf("", "fiscal_year")) : null,
        ProjectName = Text(json, "", "project_name"),
        CompetentDepartment = Text(json, "", "competent_department"),
        ImplementingUnit = Text(json, "", "implementing_unit"),
        UnitName = Text(json, "", "unit_name"),
        Attributes = Attributes(json, ""),
        MoneyUnit = Text(json, "", "money_unit"),
        Funding = json.List("funding", (r, i) => Funding(r, $".funding[{i}]")),
        Goals = json.List("goals", (g, i) => new Goal(Text(g, $".goals[{i}]", "expected"), Text(g, $".goals[{i}]", "actual"))),
        Tasks = json.List("tasks", (t, i) => new FormTask(Text(t, $".tasks[{i}]", "name"), Text(t, $".tasks[{i}]", "content"))),
        Sections = json.List("sections", (s, i) => new NarrativeSection(Text(s, $".sections[{i}]", "heading"), Text(s, $".sections[{i}]", "text"))),
        Indicators = json.List("indicators", (r, i) => Indicator(r, $".indicators[{i}]")),
        TotalWeight = Number(json.Get("total"), ".total", "weight"),
        TotalScore = Number(json.Get("total"), ".total", "score"),
        Grade = Text(json, "", "grade"),
        Normalised = json.Maybe("normalised") is { } n ? NormalisedUnitJson.Form(n) : null,
        Ledger = FormLedgerJson.Read(json),
    };

    private FundingRow Funding(JsonElement json, string row) => new()
    {
        Item = Text(json, row, "item"), Label = Text(json, row, "label"),
        InitialBudget = Number(json, row, "initial_budget"), FullYearBudget = Number(json, row, "full_year_budget"), Executed = Number(json, row, "executed"),
        Weight = Number(json, row, "weight"), ExecutionRate = Number(json, row, "execution_rate"), Score = Number(json, row, "score"),
        Attributes = Attributes(json, row),
        Normalised = json.Maybe("normalised") is { } n
            ? new(n.NumberAt("initial_budget_yuan"), n.NumberAt("full_year_budget_yuan"), n.NumberAt("executed_yuan"))
            : null,
    };

    private Indicator Indicator(JsonElement json, string row) => new()
    {
        Level1 = Text(json, row, "level1"), Level1Weight = Number(json, row, "level1_weight"),
        Level2 = Text(json, row, "level2"), Level2Weight = Number(json, row, "level2_weight"),
        Level3 = Text(json, row, "level3"), Kind = Text(json, row, "kind"), Direction = Text(json, row, "direction"),
        Target = Text(json, row, "target"), Unit = Text(json, row, "unit"), Actual = Text(json, row, "actual"),
        Weight = Number(json, row, "weight"), Score = Number(json, row, "score"), ReviewerScore = Number(json, row, "reviewer_score"),
        Deviation = Text(json, row, "deviation"), Explanation = Text(json, row, "explanation"), ScoringRule = Text(json, row, "scoring_rule"),
        Attributes = Attributes(json, row),
        Normalised = json.Maybe("normalised") is { } n ? Normalised(n) : null,
    };

    private static NormalisedIndicator Normalised(JsonElement json) => new()
    {
        Level1Code = json.TextAt("level1_code"), Level2Code = json.TextAt("level2_code"), IndicatorId = json.TextAt("indicator_id"),
        Target = json.Maybe("target") is { } t
            ? new(t.Need("operator"), t.NumberAt("value"), t.NumberAt("upper"), t.TextAt("unit"), t.TextAt("text")) { Base = Base(t), Date = t.TextAt("date") }
            : null,
        Actual = json.Maybe("actual") is { } a ? new(a.NumberAt("value"), a.TextAt("unit"), a.TextAt("text")) { Base = Base(a), Date = a.TextAt("date") } : null,
        Met = json.Maybe("met")?.GetBoolean(),
        Rules = json.TextsAt("rules"),
    };

    private static BaseMeasure? Base(JsonElement json) => json.Maybe("base") is { } b
        ? new(b.NumberAt("value") ?? throw new FormatException("a base without a value"), b.NumberAt("upper"), b.Need("unit"), b.Need("dimension"))
        : null;

    private List<AttributeValue> Attributes(JsonElement json, string row) =>
        [.. json.Get("attributes").EnumerateObject().Select(a => new AttributeValue(a.Name, Text(json.Get("attributes"), row + ".attributes", a.Name)))];

    private Reading<string>? Text(JsonElement json, string row, string field) =>
        json.TextAt(field) is { } value ? new(value, EvidenceOf(row, field)) : null;

    private Reading<decimal>? Number(JsonElement json, string row, string field) =>
        json.NumberAt(field) is { } value ? new(value, EvidenceOf(row, field)) : null;

    private Evidence EvidenceOf(string row, string field) =>
        evidence.TryGetValue($"{path}{row}.{field}", out var found) ? found : throw new FormatException($"no evidence for {path}{row}.{field}");
}
