namespace Extractor.Model.Records;

/// <summary>Names every value of a form by its path: the one place that knows the paths of RECORDS.md.</summary>
public static class FormFields
{
    /// <summary>All readings of a form that are not null, with paths relative to the form ("indicators[2].weight"), record order.</summary>
    public static IEnumerable<(string Path, IReading Reading)> Enumerate(FormRecord form) =>
        All(form).Where(f => f.Reading is not null).Select(f => (f.Path, f.Reading!));

    /// <summary>All values of a form, null ones included, with paths relative to the form.</summary>
    public static IEnumerable<(string Path, IReading? Reading)> All(FormRecord form)
    {
        yield return ("form_type", form.FormType);
        yield return ("title", form.Title);
        yield return ("fiscal_year", form.FiscalYear);
        yield return ("project_name", form.ProjectName);
        yield return ("competent_department", form.CompetentDepartment);
        yield return ("implementing_unit", form.ImplementingUnit);
        yield return ("unit_name", form.UnitName);
        foreach (var a in form.Attributes) yield return ($"attributes.{a.Key}", a.Value);
        yield return ("money_unit", form.MoneyUnit);
        for (var i = 0; i < form.Funding.Count; i++)
            foreach (var f in Funding(form.Funding[i])) yield return ($"funding[{i}].{f.Path}", f.Reading);
        for (var i = 0; i < form.Goals.Count; i++)
        {
            yield return ($"goals[{i}].expected", form.Goals[i].Expected);
            yield return ($"goals[{i}].actual", form.Goals[i].Actual);
        }
        for (var i = 0; i < form.Tasks.Count; i++)
        {
            yield return ($"tasks[{i}].name", form.Tasks[i].Name);
            yield return ($"tasks[{i}].content", form.Tasks[i].Content);
        }
        for (var i = 0; i < form.Sections.Count; i++)
        {
            yield return ($"sections[{i}].heading", form.Sections[i].Heading);
            yield return ($"sections[{i}].text", form.Sections[i].Text);
        }
        for (var i = 0; i < form.Indicators.Count; i++)
            foreach (var f in IndicatorFields(form.Indicators[i])) yield return ($"indicators[{i}].{f.Path}", f.Reading);
        yield return ("total.weight", form.TotalWeight);
        yield return ("total.score", form.TotalScore);
        yield return ("grade", form.Grade);
    }

    /// <summary>The values of a funding row by field name.</summary>
    public static IEnumerable<(string Path, IReading? Reading)> Funding(FundingRow row)
    {
        yield return ("item", row.Item);
        yield return ("label", row.Label);
        yield return ("initial_budget", row.InitialBudget);
        yield return ("full_year_budget", row.FullYearBudget);
        yield return ("executed", row.Executed);
        yield return ("weight", row.Weight);
        yield return ("execution_rate", row.ExecutionRate);
        yield return ("score", row.Score);
        foreach (var a in row.Attributes) yield return ($"attributes.{a.Key}", a.Value);
    }

    /// <summary>The values of an indicator by field name.</summary>
    public static IEnumerable<(string Path, IReading? Reading)> IndicatorFields(Indicator row)
    {
        yield return ("level1", row.Level1);
        yield return ("level1_weight", row.Level1Weight);
        yield return ("level2", row.Level2);
        yield return ("level2_weight", row.Level2Weight);
        yield return ("level3", row.Level3);
        yield return ("kind", row.Kind);
        yield return ("direction", row.Direction);
        yield return ("target", row.Target);
        yield return ("unit", row.Unit);
        yield return ("actual", row.Actual);
        yield return ("weight", row.Weight);
        yield return ("score", row.Score);
        yield return ("reviewer_score", row.ReviewerScore);
        yield return ("deviation", row.Deviation);
        yield return ("explanation", row.Explanation);
        yield return ("scoring_rule", row.ScoringRule);
        foreach (var a in row.Attributes) yield return ($"attributes.{a.Key}", a.Value);
    }

    /// <summary>The form with every number's proof state set by the given function of its path; text is left alone.</summary>
    public static FormRecord WithProofs(FormRecord form, Func<string, Proof?> proofOf)
    {
        var year = form.FiscalYear;
        if (year is not null && proofOf("fiscal_year") is { } y) year = year with { Evidence = year.Evidence with { Proof = y } };
        return MapNumbers(form with { FiscalYear = year }, (path, number) =>
            proofOf(path) is { } proof ? number with { Evidence = number.Evidence with { Proof = proof } } : number);
    }

    /// <summary>The form with every decimal number replaced by the given function of its path and reading.</summary>
    public static FormRecord MapNumbers(FormRecord form, Func<string, Reading<decimal>, Reading<decimal>> map)
    {
        Reading<decimal>? N(Reading<decimal>? number, string path) => number is null ? null : map(path, number);

        FundingRow F(FundingRow r, string p) => r with
        {
            InitialBudget = N(r.InitialBudget, p + ".initial_budget"), FullYearBudget = N(r.FullYearBudget, p + ".full_year_budget"),
            Executed = N(r.Executed, p + ".executed"), Weight = N(r.Weight, p + ".weight"),
            ExecutionRate = N(r.ExecutionRate, p + ".execution_rate"), Score = N(r.Score, p + ".score"),
        };

        Indicator I(Indicator r, string p) => r with
        {
            Level1Weight = N(r.Level1Weight, p + ".level1_weight"), Level2Weight = N(r.Level2Weight, p + ".level2_weight"),
            Weight = N(r.Weight, p + ".weight"), Score = N(r.Score, p + ".score"), ReviewerScore = N(r.ReviewerScore, p + ".reviewer_score"),
        };

        return form with
        {
            Funding = [.. form.Funding.Select((r, i) => F(r, $"funding[{i}]"))],
            Indicators = [.. form.Indicators.Select((r, i) => I(r, $"indicators[{i}]"))],
            TotalWeight = N(form.TotalWeight, "total.weight"),
            TotalScore = N(form.TotalScore, "total.score"),
        };
    }
}
