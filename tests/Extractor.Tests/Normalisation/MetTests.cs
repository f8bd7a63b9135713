using Extractor.Model.Records;
using Extractor.Normalisation;
using Extractor.Testing;

namespace Extractor.Tests.Normalisation;

/// <summary>Whether an actual value meets its target: true, false, or null where that cannot be told.</summary>
public sealed class MetTests
{
    private static readonly Normaliser Normaliser = new(Repository.Definitions);

    [Theory]
    [InlineData("≥200(次)", "235次", true)]
    [InlineData("≥90(%)", "99.49%", true)]
    [InlineData("=0%", "2.5%", false)]
    [InlineData("≤5%", "0%", true)]
    [InlineData("≥50%", "38%", false)]
    [InlineData(">=1份", ">=1份", true)]
    [InlineData("≥90%", "≥85%", null)]
    [InlineData("=700人", "1600人次", null)]
    [InlineData(">=1场", "0", false)]
    [InlineData("≥90%", "0.95", null)]
    [InlineData("80%-90%", "85%", true)]
    [InlineData("80%-90%", "95%", null)]
    [InlineData("≥35(亿次)", "40(亿次)", true)]
    [InlineData("≥35(亿次)", "360000万次", true)]
    [InlineData("≥2800(万)", "3000", null)]
    [InlineData("≤150万元", "1400000元", true)]
    public void Numbers_are_compared(string target, string actual, bool? met) => Assert.Equal(met, Met(target, actual));

    [Theory]
    [InlineData("≤150万元", "1400000", null)]
    [InlineData("≥5公里", "4800米", false)]
    [InlineData("≤2天", "24小时", true)]
    [InlineData("≤2天", "1个工作日", null)]
    [InlineData("≥3场", "4次", null)]
    [InlineData("≥12个项目", "12个", true)]
    [InlineData("每月1次", "1次/月", true)]
    [InlineData("每年不少于4次", "4次/年", true)]
    [InlineData("=5个", "6个", null)]
    [InlineData("=5个", "4个", false)]
    [InlineData("=0次", "1次", false)]
    [InlineData("≥98%以上", "百分之百", true)]
    [InlineData("一次", "1次", true)]
    [InlineData("≥90%且≤95%", "93%", true)]
    [InlineData("90%-95%", "100%", null)]
    [InlineData("90%-95%", "89%", false)]
    [InlineData("=0%", "-2%", null)]
    [InlineData("≥100人", "100余人", null)]
    [InlineData("≥95百分比", "96%", true)]
    public void Numbers_of_other_units_are_compared_where_they_can_be(string target, string actual, bool? met) => Assert.Equal(met, Met(target, actual));

    [Theory]
    [InlineData("前五名", "前五名", true)]
    [InlineData("前五名", "第三名", true)]
    [InlineData("前五名", "前十名", false)]
    [InlineData("前五名", "5", null)]
    [InlineData("健全", "达成指标", true)]
    [InlineData("≥90%", "达成预期指标", true)]
    [InlineData("≥90%", "未开展", false)]
    [InlineData("有效提升", "有效提升", true)]
    [InlineData("有效提升", "提升", null)]
    [InlineData("是", "否", false)]
    [InlineData("是", "是", true)]
    [InlineData("及时", "未及时", false)]
    [InlineData("良好", "优", true)]
    [InlineData("优", "良好", false)]
    public void Words_and_ranks_are_compared(string target, string actual, bool? met) => Assert.Equal(met, Met(target, actual));

    [Theory]
    [InlineData("11月", "10月", true)]
    [InlineData("2季度", "4季度", false)]
    [InlineData("2021年12月底前", "2021年11月", true)]
    [InlineData("2021年12月底前", "11月", null)]
    [InlineData("6月30日前", "6月", null)]
    [InlineData("12月31日前", "2024年12月", null)]
    [InlineData("2024年12月31日前", "2024-12-15", true)]
    public void Dates_are_compared(string target, string actual, bool? met) => Assert.Equal(met, Met(target, actual));

    [Fact]
    public void Less_than_a_cost_is_no_failure()
    {
        Assert.Null(Met("100万元", "90万元", "成本指标"));
        Assert.False(Met("100万元", "90万元", "产出指标"));
    }

    [Theory]
    [InlineData("公文出错率", "=5%", "1%", null)]
    [InlineData("公文出错率", "=5%", "6%", null)]
    [InlineData("公文出错率", "≤5%", "6%", false)]
    [InlineData("安全事故发生数", "=0起", "1起", false)]
    [InlineData("“三公经费”控制率", "=100%", "90%", null)]
    [InlineData("“三公经费”控制率", "≤100%", "90%", true)]
    [InlineData("公文完成率", "=100%", "90%", false)]
    public void Less_of_what_is_bad_is_no_failure(string name, string target, string actual, bool? met) => Assert.Equal(met, Met(target, actual, level3: name));

    private static bool? Met(string target, string actual, string? level1 = null, string? level3 = null)
    {
        var row = new Indicator { Level3 = level3 is null ? null : SampleResult.Text(level3), Level1 = level1 is null ? null : SampleResult.Text(level1), Target = SampleResult.Text(target), Actual = SampleResult.Text(actual) };
        return Normaliser.Normalise(new() { FormType = SampleResult.Text("project_self_evaluation"), Indicators = [row] }).Indicators[0].Normalised!.Met;
    }
}
