using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;
using Extractor.Validation;

namespace Extractor.Tests.Validation;

/// <summary>What follows if a doubtful number is known: foretold by the trial, and found by validating the form with it.</summary>
public sealed class AnswerTrialTests
{
    private static readonly string[] Doubtful = ["indicators[0].weight", "indicators[1].weight", "total.weight", "indicators[1].score", "funding[0].executed", "funding[1].executed", "funding[0].execution_rate"];

    [Fact]
    public void An_answer_settles_what_validating_with_it_proves()
    {
        var settled = new List<int>();
        for (var chosen = 1; chosen < 1 << Doubtful.Length; chosen++)
        {
            var blurred = Doubtful.Where((_, i) => (chosen & (1 << i)) != 0).ToList();
            var record = Validated(Blurred(blurred, []));
            var trial = new AnswerTrial(Repository.Definitions.Proof, record, new HashSet<string>());
            foreach (var path in blurred)
            {
                var effect = trial.Try("forms[0]." + path, Value(record, path));
                var proved = Proved(Validated(Blurred(blurred, [path]))).Except(Proved(record)).Append(path);
                Assert.Equal(proved.Distinct().Order(StringComparer.Ordinal), effect.Settles.Select(s => s["forms[0].".Length..]).Order(StringComparer.Ordinal));
                Assert.Empty(effect.Breaks);
                settled.Add(effect.Settles.Count);
            }
        }
        Assert.True(settled.Max() > 3 && settled.Min() == 1, $"settled {settled.Min()} to {settled.Max()}: the forms decide nothing");
    }

    [Fact]
    public void A_value_that_breaks_a_sum_is_named_with_the_sum()
    {
        var trial = new AnswerTrial(Repository.Definitions.Proof, Validated(Forms()), new HashSet<string>());
        var broken = trial.Try("forms[1].indicators[0].weight", 45m).Breaks;
        Assert.Contains(broken, b => b.Kind.Code == "total_weight" && b.Formula.Contains("= 105 ≠ 100", StringComparison.Ordinal));
        Assert.Empty(trial.Try("forms[1].indicators[0].weight", 40m).Breaks);
        Assert.Empty(trial.Try("forms[1].indicators[0].level3", "another name").Breaks);
        Assert.Throws<FormatException>(() => trial.Try("forms[3].total.weight", 1m));
    }

    [Fact]
    public void The_sums_ask_for_the_number_that_was_lost_or_misread()
    {
        foreach (var path in new[] { "indicators[0].weight", "indicators[1].score", "total.weight", "total.score" })
            foreach (var wrong in new decimal?[] { null, 7 })
            {
                var forms = Forms();
                var truth = (decimal)FormFields.Enumerate(forms[0]).Single(f => f.Path == path).Reading.Boxed;
                forms[0] = FieldReplacement.With(forms[0], path, wrong);
                var findings = wrong is null ? [new Finding("forms[0]." + path, FindingCodes.NumberLost, FindingAbout.Reading, Severity.Error, "lost")] : Array.Empty<Finding>();
                var trial = new AnswerTrial(Repository.Definitions.Proof, Validated(forms, findings), new HashSet<string>());
                Assert.Equal([truth], trial.Candidates("forms[0]." + path));
            }
    }

    [Fact]
    public void What_a_person_stands_for_is_certain_though_its_line_is_doubted()
    {
        Finding[] doubt = [new("forms[0].indicators[0]", FindingCodes.RowDoubtful, FindingAbout.Reading, Severity.Warning, "torn"), new("forms[0].indicators[1]", FindingCodes.RowDoubtful, FindingAbout.Reading, Severity.Warning, "torn")];
        var record = Validated(Forms(), doubt);
        const string First = "forms[0].indicators[0].weight", Second = "forms[0].indicators[1].weight";
        Assert.Contains(Second, new AnswerTrial(Repository.Definitions.Proof, record, new HashSet<string>()).Try(First, 40m).Settles);
        Assert.DoesNotContain(Second, new AnswerTrial(Repository.Definitions.Proof, record, new HashSet<string> { Second }).Try(First, 40m).Settles);
    }

    private static FormRecord[] Forms() => [.. Enumerable.Range(0, 3).Select(_ => CleanGrid.Place(Small()))];

    private static FormRecord Small() => new()
    {
        FormType = new("project_self_evaluation", new([new("x", new())], [])),
        Funding = [Money("total") with { Weight = Number("10"), Score = Number("9.95") }, Money("current_year_appropriation")],
        Indicators = [Row("40", "40"), Row("50", "45")],
        TotalWeight = Number("100"), TotalScore = Number("94.95"),
    };

    private static FundingRow Money(string item) => new()
    {
        Item = new(item, new([new(item, new())], [])), FullYearBudget = Number("495.40"), Executed = Number("492.92"), ExecutionRate = Number("99.49"),
    };

    private static Indicator Row(string weight, string score) => new() { Level3 = new(weight, new([new(weight, new())], [])), Weight = Number(weight), Score = Number(score) };

    private static Reading<decimal> Number(string printed) => NumberMutations.Reading(printed);

    /// <summary>Three forms, of the first some numbers not read clearly, except those that are answered.</summary>
    private static FormRecord[] Blurred(IReadOnlyList<string> paths, IReadOnlyList<string> answered)
    {
        var forms = Forms();
        forms[0] = FormFields.MapNumbers(forms[0], (path, number) => paths.Contains(path) && !answered.Contains(path) ? number with { Evidence = number.Evidence with { Certainty = 0.5 } } : number);
        return forms;
    }

    private static ExtractionResult Validated(FormRecord[] forms, params Finding[] earlier)
    {
        var validated = new FormValidator(Repository.Definitions.Proof).Validate(forms, earlier);
        return new(new("x.pdf", new string('a', 64), "application/pdf", 1, "pdf"), validated.Forms, [], [.. earlier, .. validated.Findings]);
    }

    private static object Value(ExtractionResult record, string path) => FormFields.Enumerate(record.Forms[0]).Single(f => f.Path == path).Reading.Boxed;

    private static IEnumerable<string> Proved(ExtractionResult record) => FormFields.Enumerate(record.Forms[0]).Where(f => f.Reading.Evidence.Proof == Proof.Proved).Select(f => f.Path);
}
