using Extractor.Model.Records;

namespace Extractor.Storage.Records;

/// <summary>Puts the forms of a document together again from their rows.</summary>
internal sealed class FormLoader(RowSource rows)
{
    private readonly ILookup<(int Form, string List, int Row), StoredRow> _attributes = rows.Attributes();
    private readonly LedgerLoader _ledgers = new(rows);
    private readonly ILookup<int, StoredRow> _funding = rows.List("funding");
    private readonly ILookup<int, StoredRow> _goals = rows.List("goals");
    private readonly ILookup<int, StoredRow> _tasks = rows.List("tasks");
    private readonly ILookup<int, StoredRow> _sections = rows.List("sections");
    private readonly ILookup<int, StoredRow> _indicators = rows.List("indicators");
    private readonly UnitLoader _units = new(rows);

    /// <summary>The forms, document order.</summary>
    public IReadOnlyList<FormRecord> Load() => [.. rows.Forms().Select(Form)];

    private FormRecord Form(StoredRow r)
    {
        var form = r.NeedInt("form");
        return new()
        {
            FormType = r.TextReading("form_type")!,
            Title = r.TextReading("title"),
            FiscalYear = r.IntReading("fiscal_year"),
            ProjectName = r.TextReading("project_name"),
            CompetentDepartment = r.TextReading("competent_department"),
            ImplementingUnit = r.TextReading("implementing_unit"),
            UnitName = r.TextReading("unit_name"),
            Attributes = Attributes(form, "form", 0),
            MoneyUnit = r.TextReading("money_unit"),
            Funding = [.. _funding[form].Select(f => Funding(form, f))],
            Goals = [.. _goals[form].Select(g => new Goal(g.TextReading("expected"), g.TextReading("actual")))],
            Tasks = [.. _tasks[form].Select(t => new FormTask(t.TextReading("name"), t.TextReading("content")))],
            Sections = [.. _sections[form].Select(s => new NarrativeSection(s.TextReading("heading"), s.TextReading("text")))],
            Indicators = [.. _indicators[form].Select(i => Indicator(form, i))],
            TotalWeight = r.NumberReading("total_weight", "total.weight"),
            TotalScore = r.NumberReading("total_score", "total.score"),
            Grade = r.TextReading("grade"),
            Normalised = r.Text("rules") is { } rules
                ? new(r.Number("money_factor"), Words.ToList(rules)) { RegionCode = r.Text("region_code"), Units = _units.Of(form) }
                : null,
            Ledger = _ledgers.Of(form),
        };
    }

    private FundingRow Funding(int form, StoredRow r) => new()
    {
        Item = r.TextReading("item"),
        Label = r.TextReading("label"),
        InitialBudget = r.NumberReading("initial_budget"),
        FullYearBudget = r.NumberReading("full_year_budget"),
        Executed = r.NumberReading("executed"),
        Weight = r.NumberReading("weight"),
        ExecutionRate = r.NumberReading("execution_rate"),
        Score = r.NumberReading("score"),
        Attributes = Attributes(form, "funding", r.NeedInt("row")),
        Normalised = r.Flag("normalised") == true
            ? new(r.Number("initial_budget_yuan"), r.Number("full_year_budget_yuan"), r.Number("executed_yuan"))
            : null,
    };

    private Indicator Indicator(int form, StoredRow r) => new()
    {
        Level1 = r.TextReading("level1"),
        Level1Weight = r.NumberReading("level1_weight"),
        Level2 = r.TextReading("level2"),
        Level2Weight = r.NumberReading("level2_weight"),
        Level3 = r.TextReading("level3"),
        Kind = r.TextReading("kind"),
        Direction = r.TextReading("direction"),
        Target = r.TextReading("target"),
        Unit = r.TextReading("unit"),
        Actual = r.TextReading("actual"),
        Weight = r.NumberReading("weight"),
        Score = r.NumberReading("score"),
        ReviewerScore = r.NumberReading("reviewer_score"),
        Deviation = r.TextReading("deviation"),
        Explanation = r.TextReading("explanation"),
        ScoringRule = r.TextReading("scoring_rule"),
        Attributes = Attributes(form, "indicators", r.NeedInt("row")),
        Normalised = r.Text("rules") is { } rules ? Normalised(r, Words.ToList(rules)) : null,
    };

    private static NormalisedIndicator Normalised(StoredRow r, IReadOnlyList<string> rules)
    {
        var actual = new TypedActual(r.Number("actual_value"), r.Text("actual_unit"), r.Text("actual_text"))
        {
            Base = Base(r, "actual", null), Date = r.Text("actual_date"),
        };
        return new()
        {
            Level1Code = r.Text("level1_code"),
            Level2Code = r.Text("level2_code"),
            IndicatorId = r.Text("indicator_id"),
            Target = r.Text("target_operator") is { } op
                ? new(op, r.Number("target_value"), r.Number("target_upper"), r.Text("target_unit"), r.Text("target_text"))
                {
                    Base = Base(r, "target", r.Number("target_base_upper")), Date = r.Text("target_date"),
                }
                : null,
            Actual = actual == new TypedActual(null, null, null) ? null : actual,
            Met = r.Flag("met"),
            Rules = rules,
        };
    }

    private static BaseMeasure? Base(StoredRow r, string of, decimal? upper) => r.Number(of + "_base_value") is { } value
        ? new(value, upper, r.Text(of + "_base_unit")!, r.Text(of + "_dimension")!)
        : null;

    private IReadOnlyList<AttributeValue> Attributes(int form, string list, int row) =>
        [.. _attributes[(form, list, row)].Select(a => new AttributeValue(a.NeedText("key"), a.TextReading("value", $"attributes.{a.NeedText("key")}")))];
}
