using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;
using Extractor.Validation;

namespace Extractor.Tests.Validation;

/// <summary>Proof states and findings of small forms.</summary>
public sealed class FormValidatorTests
{
    [Fact]
    public void Three_forms_that_add_up_alike_are_proved_throughout()
    {
        var validated = new FormValidator(Repository.Definitions.Proof).Validate([CleanGrid.Place(Small()), CleanGrid.Place(Small()), CleanGrid.Place(Small())], []);
        Assert.Empty(validated.Findings);
        Assert.All(validated.Forms.SelectMany(Numbers), n => Assert.Equal(Proof.Proved, n.Proof));
    }

    [Fact]
    public void One_form_alone_does_not_say_whether_the_money_points_count_so_its_weights_are_only_consistent()
    {
        var (form, findings) = Validate(Small());
        Assert.Empty(findings);
        Assert.Equal(Proof.Consistent, form.Indicators[0].Weight!.Evidence.Proof);
        Assert.Equal(Proof.Proved, form.Funding[0].ExecutionRate!.Evidence.Proof);
    }

    [Fact]
    public void A_number_in_no_identity_is_unbound_and_a_bound_alone_proves_nothing()
    {
        var (form, _) = Validate(new() { FormType = Text("x"), FiscalYear = new(2024, Text("2024").Evidence), Indicators = [Row("10", "9", reviewer: "8")] });
        Assert.Equal(Proof.Unbound, form.FiscalYear!.Evidence.Proof);
        Assert.Equal(Proof.Consistent, form.Indicators[0].ReviewerScore!.Evidence.Proof);
        Assert.Equal(Proof.Consistent, form.Indicators[0].Score!.Evidence.Proof);
    }

    [Fact]
    public void A_large_budget_is_only_consistent_with_its_rate()
    {
        var (form, _) = Validate(new() { FormType = Text("x"), Funding = [Money("total", "1000000", "500000", "50.00")] });
        Assert.Equal(Proof.Consistent, form.Funding[0].FullYearBudget!.Evidence.Proof);
        Assert.Equal(Proof.Proved, form.Funding[0].ExecutionRate!.Evidence.Proof);
    }

    [Fact]
    public void A_repaired_number_is_proved_by_certain_ones_but_two_in_one_identity_prove_nothing()
    {
        var row = Money("total", "200.00", "100.00", "50.00");
        var one = new FormRecord { FormType = Text("x"), Funding = [row with { ExecutionRate = Repaired("50.00") }] };
        Assert.Equal(Proof.Proved, Validate(one).Form.Funding[0].ExecutionRate!.Evidence.Proof);

        var two = one with { Funding = [row with { ExecutionRate = Repaired("50.00"), Executed = Repaired("100.00") }] };
        Assert.Equal(Proof.Consistent, Validate(two).Form.Funding[0].ExecutionRate!.Evidence.Proof);

        var chain = two with { Funding = [two.Funding[0], Money("current_year_appropriation", "200.00", "100.00", "50.00")] };
        Assert.Equal(Proof.Proved, Validate(chain).Form.Funding[0].Executed!.Evidence.Proof);
        Assert.Equal(Proof.Proved, Validate(chain).Form.Funding[0].ExecutionRate!.Evidence.Proof);
    }

    [Fact]
    public void A_repair_of_the_place_alone_leaves_the_number_certain()
    {
        var moved = Number("50.00") with { Evidence = new([new("50.00", new())], ["column_rebuilt"]) };
        var form = new FormRecord { FormType = Text("x"), Funding = [Money("total", "200.00", "100.00", "50.00") with { ExecutionRate = moved }] };
        Assert.Equal(Proof.Proved, Validate(form).Form.Funding[0].ExecutionRate!.Evidence.Proof);
    }

    [Fact]
    public void A_total_over_a_number_known_to_be_lost_is_not_judged()
    {
        var form = Small() with { Indicators = [Row("40", "40") with { Weight = null }, Row("50", "45")] };
        var lost = new Finding("forms[0].indicators[0].weight", FindingCodes.NumberLost, FindingAbout.Reading, Severity.Warning, "blank");
        Assert.Empty(new FormValidator(Repository.Definitions.Proof).Validate([form], [lost]).Findings);
    }

    [Fact]
    public void Where_no_row_of_the_money_block_has_points_the_missing_row_may_be_one_of_them()
    {
        var form = Small() with { Funding = [] };
        Assert.Equal(["forms[0].funding", "forms[0].indicators"], Validate(form).Findings.Select(f => f.Path));
    }

    [Fact]
    public void A_clean_form_that_does_not_add_up_is_the_forms_fault_and_flags_nothing()
    {
        var (form, findings) = Validate(Small() with { TotalWeight = Number("110") });
        var finding = Assert.Single(findings);
        Assert.Equal(("forms[0].total.weight", FindingCodes.IdentityFails, FindingAbout.Form), (finding.Path, finding.Code, finding.About));
        Assert.Equal(Proof.Contradicted, form.TotalWeight!.Evidence.Proof);
        Assert.Equal(Proof.Contradicted, form.Indicators[0].Weight!.Evidence.Proof);
    }

    [Fact]
    public void Points_of_the_money_block_on_top_of_a_hundred_are_a_convention_not_a_failure()
    {
        var form = Small() with { TotalWeight = Number("90"), TotalScore = Number("94.95") };
        Assert.Empty(Validate(form).Findings);
    }

    [Fact]
    public void A_repaired_number_in_a_failing_sum_is_flagged_and_no_other()
    {
        var form = Small() with { Indicators = [Row("30", "30") with { Weight = Repaired("30"), Score = Number("30") }, Row("50", "45")], TotalScore = Number("84.95") };
        var finding = Assert.Single(Validate(form).Findings);
        Assert.Equal(("forms[0].indicators[0].weight", FindingAbout.Reading), (finding.Path, finding.About));
    }

    [Fact]
    public void A_number_that_alone_explains_several_failures_is_flagged_alone()
    {
        var misread = Small() with { Funding = [Small().Funding[0] with { Executed = Number("429.92") }, Small().Funding[1]] };
        Assert.Equal([("forms[0].funding[0].executed", FindingAbout.Reading)], Validate(misread).Findings.Select(f => (f.Path, f.About)).Distinct());
    }

    [Fact]
    public void In_a_garbled_document_a_failure_is_blamed_on_every_number_that_could_mend_it()
    {
        var wrong = Small() with { TotalScore = Number("94.96") };
        var moved = Small() with { TotalWeight = Number("100") with { Evidence = new([new("100", new())], ["column_rebuilt"]) } };
        Assert.All(Validate(wrong).Findings, f => Assert.Equal(FindingAbout.Form, f.About));
        var findings = new FormValidator(Repository.Definitions.Proof).Validate([wrong, moved], []).Findings;
        Assert.All(findings, f => Assert.Equal(FindingAbout.Reading, f.About));
        Assert.Equal(["forms[0].indicators[1].score", "forms[0].total.score"], findings.Select(f => f.Path).Order());
    }

    [Fact]
    public void An_earlier_doubt_counts_like_a_repair_and_is_not_repeated()
    {
        var form = Small() with { TotalWeight = Number("10") };
        var earlier = new Finding("forms[0].total.weight", FindingCodes.NumberDoubtful, FindingAbout.Reading, Severity.Warning, "cut");
        Assert.DoesNotContain(new FormValidator(Repository.Definitions.Proof).Validate([form], [earlier]).Findings, f => f.Code == FindingCodes.IdentityFails && f.Path!.Contains("weight", StringComparison.Ordinal) && f.About == FindingAbout.Form);
    }

    [Fact]
    public void Weights_and_scores_short_together_say_that_a_row_is_missing()
    {
        var form = Small() with { Indicators = [Row("40", "40")] };
        var finding = Assert.Single(Validate(form).Findings);
        Assert.Equal(("forms[0].indicators", FindingCodes.RowsMissing, FindingAbout.Reading), (finding.Path, finding.Code, finding.About));
    }

    [Fact]
    public void A_row_without_points_beside_rows_that_add_up_is_doubtful()
    {
        var form = Small() with { Indicators = [Row("40", "40"), new() { Level3 = Text("debris") }, Row("50", "45")] };
        Assert.Equal(("forms[0].indicators[1]", FindingCodes.RowDoubtful), Validate(form).Findings.Select(f => (f.Path, f.Code)).Single());
        Assert.DoesNotContain(Validate(form with { TotalWeight = null, TotalScore = null }).Findings, f => f.Code == FindingCodes.RowDoubtful);
    }

    [Fact]
    public void Points_without_a_name_beside_a_name_without_points_say_that_a_line_may_be_lost()
    {
        var form = Small() with { Indicators = [Row("40", "40") with { Level3 = null }, new() { Level3 = Text("n") }, Row("50", "45")] };
        var lost = new Finding("forms[0].indicators[0].level3", FindingCodes.ValueMissing, FindingAbout.Reading, Severity.Warning, "no name");
        Assert.Equal(["forms[0].indicators", "forms[0].indicators[0]", "forms[0].indicators[1]"],
            new FormValidator(Repository.Definitions.Proof).Validate([form], [lost]).Findings.Select(f => f.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["forms[0].indicators[1]"], Validate(form).Findings.Select(f => f.Path));
    }

    [Fact]
    public void A_row_that_explains_both_surpluses_may_have_been_read_twice()
    {
        var form = Small() with { Indicators = [Row("40", "40"), Row("50", "45"), Row("50", "45")] };
        Assert.Equal(["forms[0].indicators[1]", "forms[0].indicators[2]"], Validate(form).Findings.Select(f => f.Path));
    }

    [Fact]
    public void Of_rows_that_explain_both_surpluses_those_like_debris_are_flagged()
    {
        var debris = Row("50", "45") with { Target = Text("10d(27)"), Normalised = new() { Target = new("word", null, null, null, "10d(27)") } };
        var real = Row("50", "45") with { Target = Text("有效"), Normalised = new() { Target = new("word", null, null, null, "有效") } };
        Assert.Equal(["forms[0].indicators[1]"], Validate(Small() with { Indicators = [Row("40", "40"), debris, real] }).Findings.Select(f => f.Path));
    }

    [Fact]
    public void Debris_with_the_points_of_the_money_block_does_not_pass_for_a_convention()
    {
        var debris = Row("10", "9.95") with { Normalised = new() { Target = new("word", null, null, null, "10d(27)") } };
        var form = Small() with { Indicators = [Row("40", "40"), debris, Row("50", "45")] };
        Assert.Equal(["forms[0].indicators[1]"], Validate(form).Findings.Select(f => f.Path));
    }

    [Fact]
    public void A_line_read_twice_with_the_points_of_the_money_block_is_seen()
    {
        var line = Row("10", "9.95") with { Target = Text("≥85%"), Actual = Text("86%") };
        var form = Small() with { Indicators = [Row("40", "40"), line, line, Row("40", "35.05")] };
        Assert.Equal(["forms[0].indicators[1]", "forms[0].indicators[2]"], Validate(form).Findings.Select(f => f.Path));
    }

    [Fact]
    public void Weights_and_scores_without_a_total_say_that_the_total_is_lost_or_taken_for_an_indicator()
    {
        var form = Small() with { TotalWeight = null, TotalScore = null };
        Assert.Equal(["forms[0].total.weight", "forms[0].total.score"], Validate(form).Findings.Select(f => f.Path));
        var taken = form with { Indicators = [.. form.Indicators, Row("100", "94.95")] };
        Assert.Contains(Validate(taken).Findings, f => f.Path == "forms[0].indicators[2]" && f.Code == FindingCodes.RowDoubtful);
    }

    [Fact]
    public void A_blank_beside_an_indicator_in_a_column_that_falls_short_is_a_lost_number()
    {
        var form = Small() with { Indicators = [Row("40", "40") with { Weight = null }, Row("50", "45")] };
        Assert.Equal(("forms[0].indicators[0].weight", FindingCodes.NumberLost), Validate(form).Findings.Select(f => (f.Path, f.Code)).Single());
    }

    [Fact]
    public void What_all_other_forms_print_and_one_lacks_is_missing_in_the_reading()
    {
        var forms = Enumerable.Range(0, 4).Select(_ => Small()).ToList();
        forms[1] = forms[1] with { TotalWeight = null, TotalScore = null, Funding = [forms[1].Funding[0]] };
        var findings = new FormValidator(Repository.Definitions.Proof).Validate(forms, []).Findings;
        Assert.Equal(["forms[1].funding", "forms[1].total.score", "forms[1].total.weight"], findings.Select(f => f.Path));
        Assert.All(findings, f => Assert.Equal((FindingAbout.Reading, Severity.Warning), (f.About, f.Severity)));
        forms.RemoveAt(0);
        Assert.DoesNotContain(new FormValidator(Repository.Definitions.Proof).Validate(forms, []).Findings, f => f.Path == "forms[0].funding");
    }

    [Fact]
    public void Three_forms_of_an_issuer_that_truncate_make_a_rounded_rate_fail()
    {
        var forms = new[] { "99.49", "99.49", "99.49", "99.50" }.Select(rate => Small() with { CompetentDepartment = Text("office"), Funding = [Money("total", "495.40", "492.92", rate)] }).ToList();
        Assert.Contains(new FormValidator(Repository.Definitions.Proof).Validate(forms, []).Findings, f => f.Path == "forms[3].funding[0].full_year_budget");
        forms.RemoveAt(0);
        Assert.DoesNotContain(new FormValidator(Repository.Definitions.Proof).Validate(forms, []).Findings, f => f.Message.StartsWith("execution_rate", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_number_changed_in_a_form_that_was_proved_is_no_longer_proved()
    {
        var form = Small();
        foreach (var (path, reading) in FormFields.Enumerate(form).Where(f => f.Reading is Reading<decimal>))
            foreach (var printed in NumberMutations.Of(reading.Evidence.Printed))
            {
                var mutated = Validate(NumberMutations.Apply(form, [path], printed)).Form;
                var proof = FormFields.Enumerate(mutated).Single(f => f.Path == path).Reading.Evidence.Proof;
                Assert.True(proof != Proof.Proved, $"{path} {reading.Evidence.Printed} -> {printed}");
            }
    }

    private static FormRecord Small() => new()
    {
        FormType = Text("project_self_evaluation"),
        Funding =
        [
            Money("total", "495.40", "492.92", "99.49") with { Weight = Number("10"), Score = Number("9.95") },
            Money("current_year_appropriation", "495.40", "492.92", "99.49"),
        ],
        Indicators = [Row("40", "40"), Row("50", "45")],
        TotalWeight = Number("100"),
        TotalScore = Number("94.95"),
    };

    private static FundingRow Money(string item, string budget, string executed, string rate) =>
        new() { Item = Text(item), Label = Text(item), FullYearBudget = Number(budget), Executed = Number(executed), ExecutionRate = Number(rate) };

    private static Indicator Row(string weight, string score, string? reviewer = null) =>
        new() { Level3 = Text("n"), Weight = Number(weight), Score = Number(score), ReviewerScore = reviewer is null ? null : Number(reviewer) };

    private static Reading<decimal> Number(string printed) => NumberMutations.Reading(printed);

    /// <summary>A number joined of two printed pieces.</summary>
    private static Reading<decimal> Repaired(string printed) =>
        Number(printed) with { Evidence = new([new(printed[..1], new()), new(printed[1..], new())], ["cut"]) };

    private static Reading<string> Text(string text) => new(text, new([new(text, new())], []));

    private static (FormRecord Form, IReadOnlyList<Finding> Findings) Validate(FormRecord form)
    {
        var validated = new FormValidator(Repository.Definitions.Proof).Validate([form], []);
        return (validated.Forms[0], validated.Findings);
    }

    private static IEnumerable<Evidence> Numbers(FormRecord form) => FormFields.Enumerate(form).Where(f => f.Reading is Reading<decimal>).Select(f => f.Reading.Evidence);
}
