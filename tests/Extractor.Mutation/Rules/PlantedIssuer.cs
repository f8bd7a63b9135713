using System.Globalization;
using Extractor.Garbling;
using Extractor.Model.Records;
using Extractor.Testing;
using Extractor.Validation;

namespace Extractor.Mutation.Rules;

/// <summary>An office that rounds and adds up by planted rules.</summary>
/// <param name="Rate">How it rounds rates.</param>
/// <param name="Score">How it scores the execution.</param>
/// <param name="Total">What its totals count.</param>
internal sealed record PlantedIssuer(Rounding Rate, ScoreRule Score, TotalCounts Total)
{
    private const decimal MoneyWeight = 10;

    /// <summary>A form of this office with random money; half of the budgets are round, as published ones often are.</summary>
    public FormRecord Form(Dice dice)
    {
        var budget = dice.Chance(50) ? dice.Pick([8m, 16m, 20m, 40m, 45m, 80m, 100m, 160m, 200m, 400m, 800m, 2000m]) : dice.Between(500, 200000) / 100m;
        var executed = Math.Round(budget * dice.Between(3000, 9999) / 10000, 2);
        var quotient = executed / budget * 100;
        var rate = Rate.Apply(quotient, 2);
        var score = Math.Min(MoneyWeight, Score.Rounding.Apply(MoneyWeight * (Score.Basis == ScoreBasis.Quotient ? quotient : rate) / 100, 2));
        var lost = dice.Between(0, 20);
        var (weights, points) = Total == TotalCounts.MoneyAndIndicators ? (90m, score) : (100m, 0m);
        return new()
        {
            FormType = Text("project_self_evaluation"),
            CompetentDepartment = Text("某局"),
            Funding = [new() { Item = Text("total"), FullYearBudget = Number(budget, "F2"), Executed = Number(executed, "F2"), Weight = Number(MoneyWeight, "F0"), ExecutionRate = Number(rate, "F2"), Score = Number(score, "F2") }],
            Indicators = [Line(30, 30), Line(weights - 30, weights - 30 - lost)],
            TotalWeight = Number(100, "F0"),
            TotalScore = Number(points + weights - lost, "F2"),
        };
    }

    /// <summary>The form with the last digit of its rate or of its score misread.</summary>
    public static FormRecord Misread(FormRecord form, Dice dice)
    {
        var step = dice.Chance(50) ? 0.01m : -0.01m;
        return dice.Chance(50)
            ? form with { Funding = [form.Funding[0] with { ExecutionRate = Number(form.Funding[0].ExecutionRate!.Value + step, "F2") }] }
            : form with { Funding = [form.Funding[0] with { Score = Number(form.Funding[0].Score!.Value + step, "F2") }] };
    }

    private static Indicator Line(decimal weight, decimal score) => new() { Level1 = Text("产出指标"), Level3 = Text("次数"), Weight = Number(weight, "F0"), Score = Number(score, "F0") };

    private static Reading<decimal> Number(decimal value, string format) => NumberMutations.Reading(value.ToString(format, CultureInfo.InvariantCulture));

    private static Reading<string> Text(string text) => new(text, new([new(text, new())], []));
}
