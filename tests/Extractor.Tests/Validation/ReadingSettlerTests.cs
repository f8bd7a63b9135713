using Extractor.Testing;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Validation;

namespace Extractor.Tests.Validation;

/// <summary>Numbers that readers of pixels doubted: settled by sums, proved, or flagged.</summary>
public sealed class ReadingSettlerTests
{
    [Fact]
    public void The_reading_that_the_sums_want_is_taken_and_marked()
    {
        var form = Form(executed: Doubtful("402.92", "492.92", "492.02"));
        var settled = Assert.Single(new ReadingSettler().Settle([form], []));
        Assert.Equal(492.92m, settled.Funding[0].Executed!.Value);
        Assert.Equal(["other_reading_by_sums"], settled.Funding[0].Executed!.Evidence.Repairs);
        Assert.Equal("402.92", settled.Funding[0].Executed!.Evidence.Printed);
    }

    [Fact]
    public void A_form_whose_sums_hold_is_left_alone()
    {
        var form = Form(executed: Doubtful("492.92", "402.92"));
        Assert.Same(form, Assert.Single(new ReadingSettler().Settle([form], [])));
    }

    [Fact]
    public void Two_readings_that_mend_the_same_leave_it_open_and_flagged()
    {
        var form = Form(executed: Doubtful("402.92", "492.92", "492.91"));
        Assert.Equal(402.92m, Assert.Single(new ReadingSettler().Settle([form], [])).Funding[0].Executed!.Value);
        Assert.Contains(Findings(form), f => f is { Path: "forms[0].funding[0].executed", Severity: Severity.Warning, About: FindingAbout.Reading });
    }

    [Fact]
    public void A_doubtful_number_that_the_sums_prove_is_not_flagged_and_one_in_no_sum_is()
    {
        var row = new FundingRow { Item = Text("total"), FullYearBudget = Sure("200.00"), Executed = Sure("100.00"), ExecutionRate = Doubtful("50.00") };
        var form = Form(Sure("1")) with { Funding = [row], TotalScore = Doubtful("94.95") };
        Assert.Equal(["forms[0].total.score"], Findings(form).Where(f => f.Code == FindingCodes.NumberDoubtful).Select(f => f.Path));
    }

    [Fact]
    public void A_doubtful_name_is_flagged_with_what_else_it_may_be()
    {
        var name = new Reading<string>("提供女经费", new([new Part("提供女经费", new(1)) { Confidence = 0.7, Others = ["提供好经费"] }], []));
        var finding = Assert.Single(Findings(Form(Sure("492.92")) with { ProjectName = name }), f => f.Code == FindingCodes.TextDoubtful);
        Assert.Equal(("forms[0].project_name", 1), (finding.Path, finding.Page));
        Assert.Contains("提供好经费", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_scan_a_column_that_nobody_read_is_told_and_of_clean_text_it_is_not()
    {
        FormRecord Without(Reading<decimal> executed) => Form(executed) with
        {
            FormType = Text("project_self_evaluation"), Funding = [new() { Item = Text("total"), FullYearBudget = Sure("10"), Executed = executed }],
        };
        Assert.Contains(Findings(Without(Doubtful("5"))), f => f is { Path: "forms[0].funding[0].execution_rate", Code: FindingCodes.ValueMissing });
        Assert.DoesNotContain(Findings(Without(Sure("5"))), f => f.Path == "forms[0].funding[0].execution_rate");
    }

    private static IReadOnlyList<Finding> Findings(FormRecord form) => new FormValidator(Repository.Definitions.Proof).Validate([form], []).Findings;

    private static FormRecord Form(Reading<decimal> executed) => new()
    {
        FormType = Text("x"),
        Funding = [new() { Item = Text("total"), FullYearBudget = Sure("495.40"), Executed = executed, ExecutionRate = Sure("99.49") }],
    };

    private static Reading<decimal> Sure(string printed) => new(decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture), new([new(printed, new(1))], []));

    private static Reading<decimal> Doubtful(string printed, params string[] others) =>
        Sure(printed) with { Evidence = new([new Part(printed, new(1)) { Confidence = 0.7, Others = others }], []) };

    private static Reading<string> Text(string text) => new(text, new([new(text, new(1))], []));
}
