using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Grids;
using Extractor.Model.Records;
using Extractor.Forms;
using Extractor.Forms.Exact;
using Extractor.Testing;
using Extractor.Validation;

namespace Extractor.Tests.Validation;

/// <summary>Doubts about forms read from pixels.</summary>
public sealed class ScanDoubtTests
{
    [Theory]
    [InlineData("≥90%", "95", "actual")]
    [InlineData("≥90", "95%", "target")]
    [InlineData("≥90%", "95%", null)]
    [InlineData("≥90", "95", null)]
    [InlineData("≥90%", "95人", null)]
    public void A_percent_sign_that_one_of_target_and_actual_value_has_may_be_lost_by_the_other(string target, string actual, string? doubted)
    {
        var findings = Validate(Scanned(target, actual, []));
        Assert.Equal(doubted is null ? [] : [$"forms[0].indicators[0].{doubted}"], findings.Where(f => f.Code == FindingCodes.TextDoubtful).Select(f => f.Path));
    }

    [Fact]
    public void A_row_told_by_places_alone_is_doubted_where_labels_are_lost_and_one_between_lines_is_not()
    {
        Assert.Contains(Validate(Scanned("及时", "及时", ["cells_by_alignment"])), f => f is { Path: "forms[0].indicators[0]", Code: FindingCodes.RowDoubtful });
        Assert.DoesNotContain(Validate(Scanned("及时", "及时", [])), f => f.Code == FindingCodes.RowDoubtful);
        var form = Scanned("及时", "及时", ["cells_by_alignment"]);
        var labelled = form with { Indicators = [form.Indicators[0] with { Normalised = new() { Level1Code = "output", Level2Code = "quantity" } }] };
        Assert.DoesNotContain(Validate(labelled), f => f.Code == FindingCodes.RowDoubtful);
    }

    [Fact]
    public void A_scan_of_which_no_line_was_read_may_have_lost_its_grade_too()
    {
        Assert.Contains(Validate(Scanned("及时", "及时", []) with { Indicators = [] }), f => f is { Path: "forms[0].grade", Code: FindingCodes.ValueMissing });
        Assert.DoesNotContain(Validate(Scanned("及时", "及时", [])), f => f.Path == "forms[0].grade");
    }

    [Theory]
    [InlineData("·得分", 0.99, "得分")]
    [InlineData("年度资金总额：·", 0.99, "年度资金总额")]
    [InlineData("·得分", 1, "·得分")] // what is printed is printed
    public void Specks_of_a_scan_are_no_part_of_a_heading(string text, double confidence, string key) =>
        Assert.Equal(key, new ExactCell(new(0, text, [new Part(text, new Place(1, new Box(0, 0, 10, 10))) { Confidence = confidence }]), 0).Key);

    [Theory]
    [InlineData("项目支出绩效自评表", 0.99, true)]
    [InlineData("项目支出绩效自评表", 1, false)] // print that mentions a form
    [InlineData("关于开展自评的通知", 0.99, false)]
    public void A_scan_that_shows_no_more_of_a_form_than_its_title_says_so(string title, double confidence, bool isLost)
    {
        var cell = new GridCell(0, title, [new Part(title, new Place(1, new Box(100, 50, 300, 70))) { Confidence = confidence }]);
        var recognised = new FormRecogniser(Repository.Definitions).Recognise([new(1, [new([cell], 1, false, 1, false)]) { Kind = GridKind.Text }]);
        Assert.Equal(isLost, recognised.Findings.Any(f => f is { Path: "forms", Severity: Severity.Error }));
    }

    private static IReadOnlyList<Finding> Validate(FormRecord form) => new FormValidator(Repository.Definitions.Proof).Validate([form], []).Findings;

    private static FormRecord Scanned(string target, string actual, string[] repairs)
    {
        Reading<string> Text(string value) => new(value, new Evidence([new Part(value, new Place(1, new Box(0, 0, 10, 10))) { Confidence = 0.99 }], repairs));
        return new() { FormType = Text("project_self_evaluation"), Indicators = [new() { Level3 = Text("完成率"), Target = Text(target), Actual = Text(actual) }] };
    }
}
