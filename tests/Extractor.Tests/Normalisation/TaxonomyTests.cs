using Extractor.Normalisation;
using Extractor.Testing;

namespace Extractor.Tests.Normalisation;

/// <summary>Labels of level 1 and level 2 bear codes of the taxonomy, each for itself; what is printed stays.</summary>
public sealed class TaxonomyTests
{
    private static readonly Normaliser Normaliser = new(Repository.Definitions);

    [Theory]
    [InlineData("产出指标", "数量指标", "output", "output_quantity")]
    [InlineData("产 出 指 标", "数 量 指 标", "output", "output_quantity")]
    [InlineData("产出指标（50分）", "时效指标(10分)", "output", "output_timeliness")]
    [InlineData("项目完成指标", "进度指标", "output", "output_timeliness")]
    [InlineData("效果指标", "环境效益指标", "benefit", "benefit_ecological")]
    [InlineData("效益指标", "可持续影响", "benefit", "benefit_sustainability")]
    [InlineData("效益指标", "服务对象满意度指标", "benefit", "satisfaction_served")]
    [InlineData("满意度指标", "社会公众或服务对象满意度指标", "satisfaction", "satisfaction_served")]
    [InlineData("满意度指标", "校园用户满意度", "satisfaction", "satisfaction_served")]
    [InlineData("成本指标", "经济成本指标", "cost", "cost_economic")]
    [InlineData("产出指标", "经济成本指标", "output", "cost_economic")]
    [InlineData("成本指标", "生态环境成本指标", "cost", "cost_ecological")]
    [InlineData("产出指标", "成本指标", "output", "output_cost")]
    [InlineData("投入管理指标", "预算信息化", "input_management", "budget_informatisation")]
    [InlineData("投入管理指标", "部门结转结余资金管理", "input_management", "carry_over_management")]
    [InlineData("项目决策(10)", "项目立项", "decision", "decision_establishment")]
    [InlineData("项目管理(25)", "资金管理", "management", "process_funds")]
    [InlineData("过程", "组织实施", "process", "process_organisation")]
    [InlineData("项目产出", "产出数量", "output", "output_quantity")]
    [InlineData("项目效益(35分)", "项目效益", "benefit", "benefit_general")]
    [InlineData("（50分）", "其他", null, null)]
    public void A_label_bears_its_code(string level1, string level2, string? code1, string? code2)
    {
        var form = Normaliser.Normalise(new()
        {
            FormType = SampleResult.Text("project_self_evaluation"), Indicators = [new() { Level1 = SampleResult.Text(level1), Level2 = SampleResult.Text(level2) }],
        });
        Assert.Equal((code1, code2), (form.Indicators[0].Normalised!.Level1Code, form.Indicators[0].Normalised!.Level2Code));
        Assert.Equal((level1, level2), (form.Indicators[0].Level1!.Value, form.Indicators[0].Level2!.Value));
    }

    [Fact]
    public void Every_label_of_the_corpus_has_a_code_and_every_name_an_indicator()
    {
        var lines = TruthLoader.Paths.SelectMany(TruthLoader.Load).SelectMany(f => Normaliser.Normalise(f).Indicators).ToList();
        Assert.Empty(lines.Where(l => l.Level1 is not null && l.Normalised!.Level1Code is null).Select(l => l.Level1!.Value));
        Assert.Empty(lines.Where(l => l.Level2 is not null && l.Normalised!.Level2Code is null).Select(l => l.Level2!.Value));
        // The one text in the place of a name that names nothing: the template's note.
        Assert.Equal(
            ["根据沪财绩【2022】13号文的规定要求设置三级指标和指标值"],
            lines.Where(l => l.Level3 is not null && l.Normalised!.IndicatorId is null).Select(l => l.Level3!.Value).Distinct());
    }
}
