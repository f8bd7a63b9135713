using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Of a form read from pixels: values that such a form always prints, and that nothing was read of. A heading that was misread hides its whole column.</summary>
internal static class ScanGaps
{
    /// <summary>What its findings say.</summary>
    public const string Message = "such a form prints it, and nothing was read of it";

    private static readonly string[] Money = ["full_year_budget", "executed", "execution_rate"];
    private static readonly string[] ProjectRows = ["total", "current_year_appropriation", "carry_over", "other"];
    private static readonly string[] UnitRows = ["appropriation", "other", "basic", "project"];

    /// <summary>Part of the values in doubt from which whole rows may be missing.</summary>
    private const double UnclearForm = 0.1;

    /// <summary>Part of the values in doubt from which any value may have vanished.</summary>
    private const double LostPrint = 0.3;

    private static readonly string[] LabelFields = ["level1", "level1_weight", "level2"];
    private static readonly string[] Lines = ["level1", "level2", "level3", "target", "actual", "weight", "score"];

    /// <summary>The findings of a form; none for one that was not read from pixels.</summary>
    public static IEnumerable<Finding> Find(FormRecord form, FormNumbers numbers, string prefix)
    {
        var isScan = FormFields.Enumerate(form).Any(f => f.Reading.Evidence.Confidence < 1);
        if (!isScan || !form.FormType.Value.EndsWith("self_evaluation", StringComparison.Ordinal)) return [];
        var paths = Head(form).Concat(Wrecked(form)).Concat(Goals(form)).Concat(Columns(form.Funding, "funding", Money, FormFields.Funding)).Concat(Columns(form.Indicators, "indicators", Lines, FormFields.IndicatorFields)).Concat(Labels(form));
        return paths.Concat(Lists(form)).Concat(Vanished(form)).Distinct(StringComparer.Ordinal).Where(p => !numbers.IsFlagged(p)).Select(p =>
            new Finding(prefix + p, FindingCodes.ValueMissing, FindingAbout.Reading, Severity.Warning, Message)).Concat(UnruledRows.Find(form, prefix));
    }

    private static IEnumerable<string> Head(FormRecord form)
    {
        if (form.Title is null) yield return "title";
        if (form.FiscalYear is null) yield return "fiscal_year";
        if (form.MoneyUnit is null) yield return "money_unit";
        if (form.TotalWeight is null) yield return "total.weight";
        if (form.TotalScore is null) yield return "total.score";
        if (form.FormType.Value.StartsWith("unit", StringComparison.Ordinal))
        {
            if (form.UnitName is null) yield return "unit_name";
        }
        else if (form.ProjectName is null) yield return "project_name";
    }

    // Of a form without a line no more than pieces were read: what not every form prints may be lost too.
    private static IEnumerable<string> Wrecked(FormRecord form)
    {
        if (form.Indicators.Count > 0) yield break;
        if (form.CompetentDepartment is null) yield return "competent_department";
        if (form.ImplementingUnit is null) yield return "implementing_unit";
        if (form.Grade is null) yield return "grade";
    }

    private static IEnumerable<string> Goals(FormRecord form)
    {
        if (form.Goals.All(g => g.Expected is null)) yield return "goals[0].expected";
        if (form.Goals.All(g => g.Actual is null)) yield return "goals[0].actual";
    }

    // A row whose label cannot be read is taken for none of the form.
    private static IEnumerable<string> Lists(FormRecord form)
    {
        var usual = form.FormType.Value.StartsWith("unit", StringComparison.Ordinal) ? UnitRows : ProjectRows;
        var isUnclear = PartInDoubt(form) > UnclearForm;
        if (isUnclear || usual.Except(form.Funding.Select(r => r.Item?.Value)).Any()) yield return "funding";
        if (!isUnclear) yield break;
        yield return "indicators";
        yield return "attributes";
    }

    private static double PartInDoubt(FormRecord form) => FormFields.Enumerate(form).Average(f => f.Reading.Evidence.Confidence < ReadingBar.Sure ? 1.0 : 0);

    // On a page that lost print a cell that looks blank may hold a value.
    private static IEnumerable<string> Vanished(FormRecord form)
    {
        if (PartInDoubt(form) <= LostPrint) return [];
        // Where rows are lost, what is clear may stand in another's row.
        var total = new (string Path, IReading? Reading)[] { ("total.weight", form.TotalWeight), ("total.score", form.TotalScore) };
        return total.Concat(Cells(form.Funding, "funding", [.. Money, "weight", "score"], FormFields.Funding)).Concat(Cells(form.Indicators, "indicators", [.. Lines, "level1_weight"], FormFields.IndicatorFields))
            .Where(c => c.Reading is not Reading<decimal>).Select(c => c.Path);
    }

    private static IEnumerable<(string Path, IReading? Reading)> Cells<T>(IReadOnlyList<T> rows, string list, string[] columns, Func<T, IEnumerable<(string Path, IReading? Reading)>> fields) =>
        rows.SelectMany((row, i) => fields(row).Where(f => columns.Contains(f.Path, StringComparer.Ordinal)).Select(f => ($"{list}[{i}].{f.Path}", f.Reading)));

    // A label covers the lines beside it; a line without one has lost it, perhaps over a page break.
    private static IEnumerable<string> Labels(FormRecord form) => LabelFields.Where(label => form.Indicators.Any(r => Value(r, label) is not null))
        .SelectMany(label => Enumerable.Range(0, form.Indicators.Count).Where(i => Value(form.Indicators[i], label) is null).Select(i => $"indicators[{i}].{label}"));

    private static IReading? Value(Indicator row, string field) => FormFields.IndicatorFields(row).First(f => f.Path == field).Reading;

    private static IEnumerable<string> Columns<T>(IReadOnlyList<T> rows, string list, string[] columns, Func<T, IEnumerable<(string Path, IReading? Reading)>> fields)
    {
        if (rows.Count == 0) return [list];
        var filled = rows.SelectMany(r => fields(r).Where(f => f.Reading is not null).Select(f => f.Path)).ToHashSet(StringComparer.Ordinal);
        return columns.Where(c => !filled.Contains(c)).SelectMany(c => Enumerable.Range(0, rows.Count).Select(i => $"{list}[{i}].{c}"));
    }
}
