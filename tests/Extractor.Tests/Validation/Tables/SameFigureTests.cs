using System.Globalization;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;
using Extractor.Validation.Tables;

namespace Extractor.Tests.Validation.Tables;

/// <summary>Figures that stand in several tables of a document.</summary>
public sealed class SameFigureTests
{
    private static readonly TableChecker Checker = new(Repository.Definitions);

    [Theory]
    [InlineData("2025年部门财务收支预算总表", "balance")]
    [InlineData("收入支出决算总表", "balance")]
    [InlineData("部门收入总体情况表", "income")]
    [InlineData("2025年部门支出预算总表", "expenditure")]
    [InlineData("财政拨款收支总体情况表", "appropriation_balance")]
    [InlineData("一般公共预算财政拨款支出决算表", "general_budget")]
    [InlineData("一般公共预算基本支出情况表", "general_budget_basic")]
    [InlineData("政府性基金预算财政拨款收入支出决算表", "government_fund")]
    [InlineData("“三公”经费和机关运行经费预算表", "three_public")]
    [InlineData("一般公共预算机关运行经费支出预算表", "running_costs")]
    [InlineData("部门支出总体情况表", "expenditure")]
    [InlineData("部门收支总体情况表", "balance")]
    [InlineData("一般公共预算支出情况表", "general_budget")]
    [InlineData("财政拨款收入支出决算总表", "appropriation_balance")]
    [InlineData("财政拨款支出预算表（功能科目）", "appropriation")]
    [InlineData("国有资本经营预算支出表", "state_capital")]
    [InlineData("政府购买服务支出预算表", "procurement")]
    [InlineData("部门项目支出预算表", null)]
    [InlineData("基本支出经济分类预算表", null)]
    [InlineData("财政专户管理资金预算支出表", null)]
    [InlineData("非税收入计划表", null)]
    [InlineData("人员编制一览表", null)]
    [InlineData(null, null)]
    public void The_title_says_which_table_it_is(string? title, string? kind) => Assert.Equal(kind, KindFinder.Find(title, Repository.Definitions.Tables));

    [Fact]
    public void The_tables_of_a_budget_agree()
    {
        var tables = Checker.Check(Budget());
        Assert.All(tables, t => Assert.True(t.Closes, t.Table.Caption));
        Assert.All(tables, t => Assert.Equal(t.Figures.Count, t.Bound));
        Assert.Equal(
            ["expenditure_classes 201 一般公共服务支出 as in 收支预算总表: 60.00 = 60.00", "expenditure_classes 205 教育支出 as in 收支预算总表: 40.00 = 40.00", "expenditure_total 合计 as in 收支预算总表: 100.00 = 100.00"],
            tables[2].Identities.Where(i => i.Rule.StartsWith("expenditure", StringComparison.Ordinal)).Select(i => $"{i.Rule} {i.Subject}: {i.Equation}").Order(StringComparer.Ordinal));
        Assert.Empty(Checker.Findings(Budget()));
    }

    [Fact]
    public void Any_figure_that_is_changed_breaks_an_identity()
    {
        var budget = Budget();
        for (var t = 0; t < budget.Count; t++)
            foreach (var place in Checker.Check(budget)[t].Figures)
            {
                var mutated = budget.ToList();
                mutated[t] = budget[t] with { Cells = [.. budget[t].Cells.Select(c => (c.Row, c.Column) == (place.Row, place.Column) ? c with { Text = Raised(c.Text) } : c)] };
                Assert.True(Checker.Findings(mutated).Count > 0, $"{budget[t].Caption} row {place.Row}, column {place.Column}");
            }
    }

    [Fact]
    public void A_finding_names_the_table_and_speaks_of_the_form()
    {
        var finding = Assert.Single(Checker.Findings([Drawn.Table("收入预算表", "#项目|金额", "甲|1.00", "乙|2.00", "合计|4.00")]));
        Assert.Equal(("tables[0]", FindingCodes.TableIdentityFails, FindingAbout.Form, 1), (finding.Path, finding.Code, finding.About, finding.Page));
        Assert.Equal("total: 合计, 金额: 4.00 = 1.00 + 2.00, off by 1.00", finding.Message);
    }

    [Fact]
    public void Units_are_converted()
    {
        var balance = Drawn.Table("收支预算总表", "#收入|<|支出|<", "#项目|预算数|项目|预算数", "一、甲|1.00|一、教育支出|1.00", "收入总计|1.00|支出总计|1.00") with { MoneyUnit = "万元" };
        var expenditure = Drawn.Table("支出预算表", "#科目编码|科目名称|合计|基本支出|项目支出", "205|教育支出|10,000|10,000|", "合计|<|10,000|10,000|") with { MoneyUnit = "元" };
        Assert.All(Checker.Check([balance, expenditure]), t => Assert.True(t.Closes));
        Assert.Contains(Checker.Check([balance, expenditure with { MoneyUnit = "万元" }]), t => !t.Closes);
    }

    private static IReadOnlyList<TableRecord> Budget() =>
    [
        Drawn.Table("收支预算总表", "#收入|<|支出|<", "#项目|预算数|项目|预算数", "一、财政拨款收入|90.00|一、一般公共服务支出|60.00", "二、其他收入|10.00|二、教育支出|40.00", "收入总计|100.00|支出总计|100.00"),
        Drawn.Table("收入预算总表", "#科目编码|科目名称|合计|财政拨款收入|其他收入", "201|一般公共服务支出|60.00|50.00|10.00", "205|教育支出|40.00|40.00|", "合计|<|100.00|90.00|10.00"),
        Drawn.Table("支出预算总表", "#科目编码|科目名称|合计|基本支出|项目支出", "201|一般公共服务支出|60.00|50.00|10.00", "20103|政府办公厅|60.00|50.00|10.00", "205|教育支出|40.00|40.00|", "合计|<|100.00|90.00|10.00"),
    ];

    private static string Raised(string text) => (decimal.Parse(text, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
}
