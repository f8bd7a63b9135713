namespace Extractor.Tests.Reading;

/// <summary>The readable text of a cell, rule by rule.</summary>
public class CellTextTests
{
    [Theory]
    // Radicals and compatibility ideographs.
    [InlineData("主管部⻔", "主管部门")]
    [InlineData("⼈⺠政府意⻅⻓⻛", "人民政府意见长风")]
    [InlineData("⽤⼾体验", "用户体验")]
    [InlineData("项⽬⽀出⾦⾏⼯", "项目支出金行工")]
    [InlineData("年\uF98E度\uFA01", "年年度度")]
    [InlineData("用戶", "用戶")]
    [InlineData("主管部⻔用戶", "主管部门用户")]
    [InlineData("主管部⻔⽤⼾用戶", "主管部门用户用戶")]
    // Tags go, comparison signs stay.
    [InlineData("<p>全年目标。</p>", "全年目标。")]
    [InlineData("<p>一。</p><p>二。</p>", "一。\n二。")]
    [InlineData("<P class=\"x\">一</P>", "一")]
    [InlineData("<i>\\$</i> h } ∕<", "\\$ h } ∕<")]
    [InlineData("<u> </u>", "")]
    [InlineData("10m<sup>2</sup>", "10m2")]
    [InlineData("<=5%", "<=5%")]
    [InlineData("<5", "<5")]
    [InlineData("<5且>3", "<5且>3")]
    [InlineData("<p", "<p")]
    [InlineData("a<b且c>d", "a<b且c>d")]
    [InlineData("年度<br>总体<br/>目标", "年度 总体 目标")]
    [InlineData("完成一项。<br>完成二项", "完成一项。\n完成二项")]
    [InlineData("目标1<br />（二）目标2", "目标1\n（二）目标2")]
    [InlineData("单价<br>2.5元", "单价 2.5元")]
    // Entities.
    [InlineData("&lt;5%&nbsp;&amp;&#x20;A&#20803;", "<5% & A元")]
    [InlineData("&lt;p&gt;", "<p>")]
    [InlineData("R&D;经费", "R&D;经费")]
    [InlineData("A&B", "A&B")]
    // Blanks and what cannot be seen.
    [InlineData(" 满意度\u00A0指标\u3000", "满意度 指标")]
    [InlineData("满\u200B意\uFEFF度\u00AD", "满意度")]
    [InlineData("满意度\0服务对象\u0007满意度指标群众满意度指标", "满意度服务对象满意度指标群众满意度指标")]
    [InlineData("数量  指标", "数量  指标")]
    // Headings.
    [InlineData("### 《自评表》", "《自评表》")]
    [InlineData("# 自评表", "自评表")]
    [InlineData("##自评表", "自评表")]
    [InlineData("#1机组", "#1机组")]
    [InlineData("###", "###")]
    [InlineData("####### 七", "####### 七")]
    public void TextIsReadable(string printed, string text)
    {
        var cell = Texts.Lines(printed + "\t1")[0].Cells[0];
        Assert.Equal((text, printed), (cell.Text, cell.Printed));
    }

    [Fact]
    public void HeadingMarksStayInOtherCells() => Assert.Equal("a|# b", Texts.Cells(Texts.Lines("a\t# b")[0]));
}
