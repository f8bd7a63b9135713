using Extractor.Model.Records;
using Extractor.Testing;
using Extractor.Validation.Tables;

namespace Extractor.Tests.Validation.Tables;

/// <summary>What the figures of one table must satisfy.</summary>
public sealed class TableCheckerTests
{
    private static readonly TableChecker Checker = new(Repository.Definitions);

    [Fact]
    public void Codes_in_one_column_add_up()
    {
        var table = Check(
            "#功能科目编码|功能科目名称|金额",
            "合计|<|100.5",
            "201|一般公共服务支出|70",
            "20103|政府办公厅（室）及相关机构事务|70",
            "2010301|行政运行|60",
            "2010302|一般行政管理事务|10",
            "208|社会保障和就业支出|30.5");
        Assert.Equal(["codes 201 一般公共服务支出, 金额: 70 = 70", "codes 20103 政府办公厅（室）及相关机构事务, 金额: 70 = 60 + 10", "total 合计, 金额: 100.5 = 70 + 30.5"], Show(table));
        Assert.True(table.Closes);
        Assert.Equal((6, 6), (table.Figures.Count, table.Bound));
    }

    [Theory]
    [InlineData("201| | |甲|70;201|03| |乙|70;201|03|01|丙|60;201|03|02|丁|10;合计|<|<|<|70")]
    [InlineData("201| | |甲|70; |03| |乙|70; | |01|丙|60; | |02|丁|10;合计|<|<|<|70")]
    [InlineData("201|^|^|甲|70;201|20103| |乙|70;201|20103|2010301|丙|60;201|20103|2010302|丁|10;合计|<|<|<|70")]
    [InlineData("201|<|<|甲|70;20103|<|<|乙|70;2010301|<|<|丙|60;2010302|<|<|丁|10; | | |合计|70")]
    [InlineData("201| | |甲|70;201|3| |乙|70;201|3|1|丙|60;201|3|2|丁|10; | | |合计|70")]
    public void Codes_in_three_columns_add_up(string rows) => Assert.Equal(
        ["70 = 70", "70 = 60 + 10", "70 = 70"],
        Check(["#科目编码|<|<|科目名称|预算数", "#类|款|项|^|^", .. rows.Split(';')]).Identities.Select(i => i.Equation));

    [Fact]
    public void A_label_of_an_outline_may_begin_left_of_its_columns()
    {
        var table = Check("#行次|采购品目大类|专项名称|采购物品名称|金额", "1|货物| | |10", "2| |甲专项| |10", "3| | |乙物品|10", "其他|<|<|<|5", "合计|<|<|<|15");
        Assert.Equal(["items 货物, 金额: 10 = 10", "items 甲专项, 金额: 10 = 10"], Show(table));
    }

    [Fact]
    public void A_row_of_an_outline_that_prints_the_labels_above_it_again_is_still_a_part()
    {
        var table = Check("#采购品目大类|专项名称|经济科目|采购物品名称|组织形式|金额", "合计| | | | |50", "货物| | | | |50", " |甲|购置| | |30", " |^|^|计算机|集中|20", " |甲|购置|路由器|集中|10", " |乙|印刷| | |20", " | | |复印纸|集中|20");
        Assert.Equal(["total 合计, 金额: 50 = 50", "items 货物, 金额: 50 = 30 + 20", "items 购置, 金额: 30 = 20 + 10", "items 印刷, 金额: 20 = 20"], Show(table));
    }

    [Fact]
    public void A_total_of_income_is_not_the_sum_of_expenditure_that_stands_behind_it() =>
        Assert.Empty(Show(Check("#年度|财政拨款|收入合计|一般公共服务支出|住房保障支出", "2017|13.6|13.6|10.5|1.5", "2018|15.8|15.8|12.7|2.1")));

    [Fact]
    public void A_wrong_figure_is_found_with_its_cell()
    {
        var table = Check("#科目编码|科目名称|金额", "201|甲|70", "20103|乙|60", "20104|丙|13", "合计|<|70");
        var failing = Assert.Single(table.Identities, i => i.State == IdentityState.Fails);
        Assert.Equal(("codes", 1, 2, "70 = 60 + 13, off by -3"), (failing.Rule, failing.Row, failing.Column, failing.Equation));
        Assert.Equal([new(2, 2), new(3, 2), new FigureCell(1, 2)], failing.Cells);
        Assert.False(table.Closes);
    }

    [Theory]
    // Half a unit of the last place for each figure: of three figures with one decimal 0.15.
    [InlineData("10.1", IdentityState.Rounded)]
    [InlineData("10.2", IdentityState.Fails)]
    [InlineData("10.0", IdentityState.Exact)]
    public void Rounding_is_told_from_failing(string whole, IdentityState state) =>
        Assert.Equal(state, Assert.Single(Check("#项目|金额", "一、甲|4.0", "二、乙|6.0", $"合计|{whole}").Identities).State);

    [Theory]
    [InlineData("元", IdentityState.Fails)]
    [InlineData("万元", IdentityState.Rounded)]
    [InlineData(null, IdentityState.Rounded)]
    public void Yuan_with_their_cents_are_not_rounded(string? unit, IdentityState state) =>
        Assert.Equal(state, Assert.Single(Assert.Single(Checker.Check([Drawn.Table(null, "#项目|金额", "甲|4.00", "乙|6.00", "合计|10.01") with { MoneyUnit = unit }])).Identities).State);

    [Fact]
    public void The_header_says_which_columns_add_up()
    {
        var table = Check(
            "#合计|“三公”经费|<|<|<|<|会议费",
            "#^|小计|因公出国（境）费|公务用车购置及运行费|<|<|^",
            "#^|^|^|小计|购置费|运行费|^",
            "20|15|3|12|2|10|5");
        Assert.Equal(["20 = 15 + 5", "15 = 3 + 12", "12 = 2 + 10"], table.Identities.Select(i => i.Equation));
    }

    [Fact]
    public void Columns_of_the_same_measure_belong_together() => Assert.Equal(
        ["9 = 4 + 5", "8 = 4 + 4", "4 = 1 + 3", "4 = 1 + 3"],
        Check("#合计|<|公务用车|<|<|<|<|<|公务接待费|<", "#^|^|小计|<|购置费|<|运行费|<|^|^", "#预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数", "9|8|4|4|1|1|3|3|5|4").Identities.Select(i => i.Equation));

    [Fact]
    public void Parts_and_rates_are_no_addends() => Assert.Equal(
        ["10 = 6 + 4"],
        Check("#科目名称|合计|基本支出|项目支出|其中：专项|完成率", "甲|10|6|4|3|99").Identities.Select(i => i.Equation));

    [Fact]
    public void A_balance_adds_its_items_and_ends_even()
    {
        var table = Check(
            "#收入|<|支出|<",
            "#项目|决算数|项目|决算数",
            "一、财政拨款收入|90|一、一般公共服务支出|60",
            "1.一般公共预算|70|二、外交支出|",
            "2.政府性基金|20|三、教育支出|35",
            "二、其他收入|10||",
            "本年收入合计|100|本年支出合计|95",
            "年初结转和结余|5|年末结转和结余|10",
            "总计|105|总计|105");
        Assert.Equal(
            ["items 一、财政拨款收入, 决算数: 90 = 70 + 20", "total 本年收入合计, 决算数: 100 = 90 + 10", "total 总计, 决算数: 105 = 100 + 5", "total 本年支出合计, 决算数: 95 = 60 + 35", "total 总计, 决算数: 105 = 95 + 10", "balance 总计, 总计: 105 = 105"],
            Show(table));
        Assert.Equal(table.Figures.Count, table.Bound);
    }

    [Fact]
    public void Sections_with_their_own_totals_add_to_the_whole() => Assert.Equal(
        ["7 = 3 + 4", "5 = 5", "12 = 7 + 5"],
        Check("#项目|金额", "甲|3", "乙|4", "人员小计|7", "丙|5", "公用小计|5", "合计|12").Identities.Select(i => i.Equation));

    [Fact]
    public void Numbers_of_lines_and_columns_are_no_money()
    {
        var table = Check("#收入|<|<|支出|<|<", "#项目|行次|决算数|项目|行次|决算数", "栏次||1|栏次||2", "一、甲|1|30|一、乙|6|20", "二、丙|2|5|二、丁|7|15", "合计|3|35|合计|8|35");
        Assert.Equal(["35 = 30 + 5", "35 = 20 + 15", "35 = 35"], table.Identities.Select(i => i.Equation));
    }

    [Fact]
    public void Codes_go_on_in_the_next_columns()
    {
        var table = Check(
            "#人员经费|<|<|公用经费|<|<|<|<|<",
            "#科目编码|科目名称|金额|科目编码|科目名称|金额|科目编码|科目名称|金额",
            "301|工资福利支出|9|302|商品和服务支出|6|30299|其他商品和服务支出|1",
            "30101|基本工资|5|30201|办公费|3|310|资本性支出|4",
            "30102|津贴补贴|4|30202|印刷费|2|31002|办公设备购置|4",
            "人员经费合计|<|9|公用经费合计|<|<|<|<|10");
        Assert.Equal(["9 = 5 + 4", "6 = 3 + 2 + 1", "4 = 4", "9 = 9", "10 = 6 + 4"], table.Identities.Select(i => i.Equation));
        Assert.Equal(table.Figures.Count, table.Bound);
    }

    [Fact]
    public void Groups_of_rows_add_to_their_subtotal() => Assert.Equal(
        ["18 = 18 + 0", "80 = 80", "98 = 18 + 80"],
        Check("#项目名称|<|金额", "收入总计|<|98", "一般公共预算资金|小计|18", "^|公共财政拨款|18", "^|专项收入|0", "政府性基金|小计|", "其他资金|小计|80", "^|其他收入|80").Identities.Select(i => i.Equation));

    [Fact]
    public void An_outline_adds_step_by_step() => Assert.Equal(
        ["30 = 10 + 20", "10 = 10", "10 = 4 + 6", "20 = 20", "20 = 20"],
        Check("#大类|专项|科目|物品|形式|总计", "合计|||||30", "一、货物|||||10", "|购置费|购置|||10", "|||电脑|分散|4", "|||打印机|分散|6", "二、服务|||||20", "|会议费|会议|||20", "|||会议|分散|20").Identities.Select(i => i.Equation));

    [Theory]
    // The label spans the rows below its own: they are its parts. A label that spans rows which have all their labels says nothing of sums.
    [InlineData("合计|||10;一、货物|||10;|购置费||10;|^|电脑|4;|^|打印机|6", "10 = 10/10 = 10/10 = 4 + 6")]
    [InlineData("合计|||10;货物|购置费|电脑|4;^|^|打印机|6", "10 = 4 + 6")]
    public void Labels_of_an_outline_may_span_rows(string rows, string equations) =>
        Assert.Equal(equations, string.Join('/', Check(["#大类|专项|物品|总计", .. rows.Split(';')]).Identities.Select(i => i.Equation)));

    [Fact]
    public void What_is_no_figure_is_told()
    {
        var table = Check("#项目|金额", "甲|3", "乙|三百", "丙|—", "合计|3");
        Assert.Equal("三百", Assert.Single(table.Unread).Text);
    }

    [Theory]
    [InlineData("#项目|金额;甲|;合计|")]
    [InlineData("#项目|金额;甲|0;合计|0.00")]
    [InlineData("#单位名称|备注;某局|本级")]
    [InlineData("#项目|金额;甲|12")]
    [InlineData("#Item|Amount;1.Alpha|5;(1)Beta|2;(2)Gamma|2")]
    public void Nothing_is_checked_where_nothing_is_stated(string rows)
    {
        var table = Check(rows.Split(';'));
        Assert.Empty(table.Identities);
        Assert.False(table.Closes);
    }

    private static CheckedTable Check(params string[] rows) => Assert.Single(Checker.Check([Drawn.Table(null, rows)]));

    private static IEnumerable<string> Show(CheckedTable table) => table.Identities.Select(i => $"{i.Rule} {i.Subject}: {i.Equation}");
}
