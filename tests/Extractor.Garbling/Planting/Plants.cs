using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Garbling.Planting;

/// <summary>A kind of oddity that can be planted.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Code">The finding that it must bring.</param>
/// <param name="Plant">Plants it into a project form of a unit (year, project) and returns the path that the finding must stand at or name; null for any in that form.</param>
public sealed record PlantKind(string Name, string Code, Func<PlainUnit, int, int, Dice, string?> Plant);

/// <summary>The kinds.</summary>
public static class Plants
{
    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<PlantKind> All =
    [
        new("score without weight", FindingCodes.ScoreWithoutWeight, (u, y, p, d) => OnLine(u, y, p, d.Below(4), "score", l => l with { Weight = null })),
        new("full marks, target missed", FindingCodes.MarksDisagree, (u, y, p, d) => OnLine(u, y, p, 0, "score", l => l with { Target = FormParts.Text("≥90次"), Actual = FormParts.Text("75次") })),
        new("less marks, target met", FindingCodes.MarksDisagree, (u, y, p, d) => OnLine(u, y, p, 0, "score", l => l with { Score = FormParts.Number(1), Deviation = FormParts.Text("略有偏差") })),
        new("marks lost without reason", FindingCodes.UnexplainedLoss, (u, y, p, d) => OnLine(u, y, p, 3, "score", l => l with { Score = FormParts.Number(2), Deviation = d.Chance(50) ? null : FormParts.Text("无") })),
        new("far beyond the target", FindingCodes.OverAchievement, (u, y, p, d) => OnLine(u, y, p, 0, "actual", l => l with { Target = FormParts.Text("≥20次"), Actual = FormParts.Text($"{d.Between(40, 400)}次") })),
        new("all targets met to the point", FindingCodes.TargetsCopied, ToThePoint),
        new("sign of the target in the actual value", FindingCodes.TargetsCopied, (u, y, p, d) => OnLine(u, y, p, 1, "actual", l => l with { Actual = l.Target })),
        new("text of another project", FindingCodes.TextRepeated, (u, y, p, d) => OnForm(u, y, p, "goals[0].actual", f => f with { Goals = [f.Goals[0] with { Actual = u.Projects[y][p + 1].Goals[0].Actual }] })),
        new("result of the year before", FindingCodes.TextRepeated, (u, y, p, d) => OnForm(u, 1, p, "goals[0].actual", f => f with { Goals = [f.Goals[0] with { Actual = u.Projects[0][p].Goals[0].Actual }] })),
        new("money of another project", FindingCodes.NumbersRepeated, SameMoney),
        new("lines of the year before", FindingCodes.NumbersRepeated, (u, y, p, d) => OnForm(u, 1, p, "indicators", f => f with { Indicators = u.Projects[0][p].Indicators })),
        new("rate over 100 %", FindingCodes.RateOver100, (u, y, p, d) => OnLine(u, y, p, 1, "actual", l => l with { Actual = FormParts.Text($"{d.Between(101, 180)}%") })),
        new("more spent than budgeted", FindingCodes.RateOver100, (u, y, p, d) => OnMoney(u, 1, p, "executed", r => FormParts.Money("total", r.InitialBudget!.Value, r.FullYearBudget!.Value, r.FullYearBudget.Value + d.Between(1, 900)))),
        new("carry-over beyond the rest", FindingCodes.CarryOverUntraced, (u, y, p, d) => CarryOver(u, p, d)),
        new("budget cut or raised", FindingCodes.BudgetChanged, (u, y, p, d) => BudgetChange(u, p, d)),
        new("budget rate beside the money", FindingCodes.RateDisagrees, (u, y, p, d) => OnLine(u, y, p, 4, "actual", l => l with { Level3 = FormParts.Text("预算执行率"), Target = FormParts.Text("≥10%"), Actual = FormParts.Text(u.Projects[y][p].Funding[0].ExecutionRate!.Value > 50 ? "13%" : "100%") })),
        new("projects beyond the report", FindingCodes.FormsDisagree, (u, y, p, d) => { u.Missing[y] = d.Between(1000, 900000); return null; }),
        new("template left in a cell", FindingCodes.TemplateResidue, (u, y, p, d) => OnLine(u, y, p, 2, "level3", l => l with { Level3 = FormParts.Text(d.Pick(["指标1：", "……", "XX", "指标3", "***"])) })),
        new("date outside the year", FindingCodes.DateOutsideYear, (u, y, p, d) => OnLine(u, y, p, 3, "actual", l => l with { Target = FormParts.Text($"{PlainUnit.Years[y]}年12月底前"), Actual = FormParts.Text($"{PlainUnit.Years[y] + 1}年{d.Between(1, 6)}月") })),
        new("grade beside the score", FindingCodes.GradeDisagrees, (u, y, p, d) => OnForm(u, y, p, "grade", f => f with { Grade = FormParts.Text(f.TotalScore!.Value >= 90 ? "合格" : "优") })),
        new("score without a result", FindingCodes.ResultMissing, (u, y, p, d) => OnLine(u, y, p, 2, "score", l => l with { Actual = null, Score = FormParts.Number(5) })),
        new("the same line twice", FindingCodes.IndicatorRepeated, (u, y, p, d) => OnLine(u, y, p, 4, "level3", l => l with { Level3 = u.Projects[y][p].Indicators[1].Level3, Target = u.Projects[y][p].Indicators[1].Target })),
        new("scores that do not add up", FindingCodes.IdentityFails, (u, y, p, d) => OnForm(u, y, p, null, f => f with { TotalScore = FormParts.Number(f.TotalScore!.Value - d.Between(1, 9)) })),
    ];

    private static string? OnForm(PlainUnit unit, int year, int project, string? path, Func<FormRecord, FormRecord> change)
    {
        unit.Projects[year][project] = change(unit.Projects[year][project]);
        return path;
    }

    private static string? OnLine(PlainUnit unit, int year, int project, int line, string field, Func<Indicator, Indicator> change) => OnForm(unit, year, project, $"indicators[{line}].{field}",
        f => f with { Indicators = [.. f.Indicators.Select((l, i) => i == line ? change(l) : l)] });

    private static string? OnMoney(PlainUnit unit, int year, int project, string field, Func<FundingRow, FundingRow> change) => OnForm(unit, year, project, $"funding[0].{field}",
        f => f with { Funding = [change(f.Funding[0]) with { Weight = f.Funding[0].Weight, Score = f.Funding[0].Score }, .. f.Funding.Skip(1)] });

    /// <summary>Round sums meet by chance: what is planted has cents.</summary>
    private static string? SameMoney(PlainUnit unit, int year, int project, Dice dice)
    {
        var full = dice.Between(1000, 90000) + 0.37m;
        var money = FormParts.Money("total", full, full, full - dice.Between(1, 900) - 0.24m);
        foreach (var p in new[] { project, project + 1 }) OnMoney(unit, 0, p, "executed", _ => money);
        return null;
    }

    private static string? ToThePoint(PlainUnit unit, int year, int project, Dice dice) => OnForm(unit, year, project, "indicators", f => f with
    {
        Indicators = [.. f.Indicators.Select(l => l.Target!.Value.StartsWith('≥') ? l with { Actual = FormParts.Text(l.Target.Value[1..]), Score = l.Weight, Deviation = null } : l)],
    });

    private static string? CarryOver(PlainUnit unit, int project, Dice dice) => OnForm(unit, 1, project, "funding[2].full_year_budget", f =>
    {
        var carried = f.Funding[2].FullYearBudget!.Value + dice.Between(1, 500);
        return f with { Funding = [f.Funding[0], f.Funding[1], FormParts.Money("carry_over", carried, carried, 0), f.Funding[3]] };
    });

    private static string? BudgetChange(PlainUnit unit, int project, Dice dice) => OnMoney(unit, 1, project, "full_year_budget", r =>
    {
        var full = Math.Round(r.InitialBudget!.Value * (dice.Chance(50) ? dice.Between(30, 79) : dice.Between(121, 300)) / 100, 2);
        return FormParts.Money("total", r.InitialBudget.Value, full, Math.Min(full, r.Executed!.Value));
    });
}
