using Extractor.Garbling.Forms;
using Extractor.Model.Records;

namespace Extractor.Garbling.Planting;

/// <summary>
/// The forms of one unit over two years, with nothing odd about them but much that comes near: budgets changed by up to a fifth, targets passed by up to the
/// double, some met to the point, marks lost with a reason, round sums that meet, goals that stay from year to year, a budget rate of mid-year, a rest that
/// is carried over to the last cent, a form of the whole unit whose projects add up.
/// </summary>
public sealed class PlainUnit
{
    /// <summary>The years.</summary>
    public static readonly IReadOnlyList<int> Years = [2022, 2023];

    private readonly Dice _dice;
    private readonly string _name;

    /// <summary>Makes the forms of a unit.</summary>
    /// <param name="number">Its number, which stands in its name.</param>
    /// <param name="projects">How many projects it has.</param>
    /// <param name="dice">Decides all the rest.</param>
    public PlainUnit(int number, int projects, Dice dice)
    {
        _dice = dice;
        _name = dice.Pick(Words.Lists.Cities) + dice.Pick(Words.Lists.Districts) + $"第{number}" + dice.Pick(Words.Lists.Organs);
        var names = dice.Shuffle(Words.Lists.Topics.SelectMany(t => Words.Lists.ProjectEnds.Select(e => t + e))).Take(projects).ToList();
        Projects = [.. Years.Select(_ => new FormRecord[projects])];
        for (var p = 0; p < projects; p++)
        {
            var goal = $"{_name}围绕{names[p]}，全年安排{dice.Between(3, 40)}项重点任务，{dice.Pick(Words.Lists.Goals)}";
            var rest = 0m;
            for (var y = 0; y < Years.Count; y++) (Projects[y][p], rest) = Project(names[p], goal, Years[y], rest);
        }
    }

    /// <summary>The project forms by year and number.</summary>
    public IReadOnlyList<FormRecord[]> Projects { get; }

    /// <summary>What the form of the unit says less than its projects spent, in yuan of a year.</summary>
    public decimal[] Missing { get; } = new decimal[2];

    /// <summary>The forms of a year: the form of the unit, then its projects.</summary>
    public IReadOnlyList<FormRecord> FormsOf(int year)
    {
        decimal Sum(Func<FundingRow, Reading<decimal>?> field) => Projects[year].Sum(f => field(f.Funding[0])!.Value) * 10000;
        var (full, executed) = (Sum(r => r.FullYearBudget), Sum(r => r.Executed) - Missing[year]);
        return
        [
            new()
            {
                FormType = FormParts.Text("unit_self_evaluation")!, UnitName = FormParts.Text(_name), FiscalYear = new(Years[year], FormParts.Text("x")!.Evidence),
                MoneyUnit = FormParts.Text("元"), Funding = [FormParts.Money("project", full, full, executed)],
            },
            .. Projects[year],
        ];
    }

    private (FormRecord Form, decimal Left) Project(string name, string goal, int year, decimal carried)
    {
        var (total, rows) = MoneyRows(carried);
        var lines = new PlainLines(_dice, year, total.ExecutionRate!.Value).Make();
        var points = Math.Round(10 * total.ExecutionRate.Value / 100, 2, MidpointRounding.AwayFromZero);
        total = total with { Weight = FormParts.Number(10), Score = FormParts.Number(points) };
        var score = points + lines.Sum(l => l.Score!.Value);
        var form = new FormRecord
        {
            FormType = FormParts.Text("project_self_evaluation")!, ProjectName = FormParts.Text(name), ImplementingUnit = FormParts.Text(_name), CompetentDepartment = FormParts.Text(_name),
            FiscalYear = new(year, FormParts.Text("x")!.Evidence), MoneyUnit = FormParts.Text("万元"), Funding = [total, .. rows], Indicators = lines,
            Goals = [new(FormParts.Text(goal), FormParts.Text($"{year}年{_name}的{name}已完成，使用资金{total.Executed!.Value}万元，得{score}分。{_dice.Pick(Words.Lists.Results)}"))],
            TotalWeight = FormParts.Number(100), TotalScore = FormParts.Number(score), Grade = FormParts.Text(score >= 90 ? "优" : score >= 80 ? "良" : score >= 60 ? "合格" : "不合格"),
        };
        return (form, total.FullYearBudget!.Value - total.Executed.Value);
    }

    private (FundingRow Total, FundingRow[] Rows) MoneyRows(decimal carried)
    {
        var isRound = carried == 0 && _dice.Chance(10);
        var initial = isRound ? 80 : carried + (decimal)_dice.Between(1000, 99999) / 100;
        var full = isRound ? 80 : Math.Max(carried, Math.Round(initial * _dice.Between(81, 119) / 100, 2));
        var executed = isRound ? 80 : Math.Round(full * _dice.Between(3000, 9999) / 10000, 2);
        var fromBefore = Math.Min(carried, executed);
        return (FormParts.Money("total", initial, full, executed),
        [
            FormParts.Money("current_year_appropriation", initial - carried, full - carried, executed - fromBefore),
            FormParts.Money("carry_over", carried, carried, fromBefore), FormParts.Money("other", 0, 0, 0),
        ]);
    }
}
