using Extractor.Anomalies;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Anomalies;

/// <summary>Anomalies rest on nothing that the reading is not sure of, name their cells, and flag no reading.</summary>
public sealed class AnomalyFinderTests
{
    private static readonly AnomalyFinder Finder = new(Repository.Definitions);

    [Fact]
    public void A_finding_names_rule_and_cells_and_speaks_two_languages()
    {
        var finding = Assert.Single(Find(Form(Line(10, 7))));
        Assert.Equal((FindingCodes.UnexplainedLoss, "marks.lost_without_reason", FindingAbout.Form), (finding.Code, finding.Rule, finding.About));
        Assert.Equal(["forms[0].indicators[0].score", "forms[0].indicators[0].weight"], finding.Cells);
        Assert.Equal("line 1 \"培训次数\" has 7 of 10 points and gives no reason for the 3 that are lost", finding.Message);
        Assert.Equal("第1行“培训次数”分值10分，得7分，扣3分而未说明原因", finding.MessageZh);
    }

    [Theory]
    [InlineData("forms[0].indicators[0].score", Severity.Warning, 0)]
    [InlineData("forms[0].indicators[0].weight", Severity.Error, 0)]
    [InlineData("forms[0].indicators[0]", Severity.Warning, 0)]
    // A reason may be what was lost with the name of the line.
    [InlineData("forms[0].indicators[0].level3", Severity.Warning, 0)]
    [InlineData("forms[0].indicators[0].deviation", Severity.Warning, 0)]
    [InlineData("forms[0].indicators[0].score", Severity.Info, 1)]
    [InlineData("forms[0].indicators[1].score", Severity.Warning, 1)]
    [InlineData("forms[0].grade", Severity.Warning, 1)]
    public void Nothing_is_built_on_a_doubtful_value(string flagged, Severity severity, int findings) =>
        Assert.Equal(findings, Find([Form(Line(10, 7), Line(10, 10))], new Finding(flagged, FindingCodes.NumberDoubtful, FindingAbout.Reading, severity, "not clear")).Count);

    [Fact]
    public void A_text_of_a_doubtful_project_name_is_not_that_of_another_project()
    {
        var text = SampleResult.Text("全年各项任务按计划完成，资金使用规范，达到预期目标，群众满意度较高。");
        FormRecord[] forms = [.. new[] { "甲项目", "乙项目" }.Select(n => new FormRecord { FormType = SampleResult.Text("project_self_evaluation"), ProjectName = SampleResult.Text(n), Goals = [new(null, text)] })];
        Assert.Equal([FindingCodes.TextRepeated], Find(forms).Select(f => f.Code));
        Assert.Empty(Find(forms, new Finding("forms[1].project_name", FindingCodes.TextDoubtful, FindingAbout.Reading, Severity.Warning, "cut")));
    }

    [Fact]
    public void Findings_about_form_flag_no_value() =>
        Assert.Empty(FlaggedPaths.ByForm(1, Find(Form(Line(10, 7))))[0]);

    private static IReadOnlyList<Finding> Find(params FormRecord[] forms) => Finder.Find(forms, []);

    private static IReadOnlyList<Finding> Find(FormRecord[] forms, Finding earlier) => Finder.Find(forms, [earlier]);

    private static FormRecord Form(params Indicator[] lines) => new() { FormType = SampleResult.Text("project_self_evaluation"), Indicators = lines };

    private static Indicator Line(decimal weight, decimal score) =>
        new() { Level3 = SampleResult.Text("培训次数"), Weight = SampleResult.Number(weight), Score = SampleResult.Number(score), Actual = SampleResult.Text("7次"), Deviation = null };
}
