using Extractor.Model.Pages;

namespace Extractor.Tests.Reading;

/// <summary>Lines, pages, and cells by tabs, with and without quotes.</summary>
public class LineTests
{
    [Theory]
    [InlineData("a\tb\nc", "1:a|b / 2:c")]
    [InlineData("a\tb\r\nc\r\n", "1:a|b / 2:c")]
    [InlineData("a\tb\rc\td\r", "1:a|b / 2:c|d")]
    [InlineData("a\n\n \nb", "1:a / 2: / 3: / 4:b")]
    [InlineData("a\t\t\n\t\tb", "1:a|| / 2:||b")]
    [InlineData("a\n\fb\n", "1:a / *2:b")]
    [InlineData("a\fb", "1:a / *1:b")]
    [InlineData("a\n\f", "1:a")]
    [InlineData("a\n\f\nb", "1:a / *2: / 3:b")]
    [InlineData("年度\r总体\t1\n\t2\n", "1:年度 总体|1 / 2:|2")]
    // Quotes of a writer.
    [InlineData("\"\"\ta\r\n", "1:|a")]
    [InlineData("\"年度\r总体\"\ta\r\n\"\"\tb", "1:年度 总体|a / 2:|b")]
    [InlineData("\"年度\n总体\"\ta\nb\tc", "1:年度 总体|a / 3:b|c")]
    [InlineData("\"\"\t\"提升\"\"一网\"\"能力\"\t1", "1:|提升\"一网\"能力|1")]
    [InlineData("\"\"\"一网\"\"工作\"\t1", "1:\"一网\"工作|1")]
    [InlineData("\"a\"\t\"b\"\n\"c\"\t\"d\"", "1:a|b / 2:c|d")]
    [InlineData("\"\"\t\"x\ny\"\n\"c 未完\td\n\"\"\te", "1:|x y / 3:\"c 未完|d / 4:|e")]
    // Quotes of the text.
    [InlineData("提升\"一网通办\"能力\t1", "1:提升\"一网通办\"能力|1")]
    [InlineData("\"一网通办\"相关\t1\n\"智联\"\t2\n办\"理\t3", "1:\"一网通办\"相关|1 / 2:\"智联\"|2 / 3:办\"理|3")]
    [InlineData("\"一网\t1\n通办\"\t2\n一\"a\t3", "1:\"一网|1 / 2:通办\"|2 / 3:一\"a|3")]
    [InlineData("\"一网通办\"\n标题\t1\t2\t3\n", "1:\"一网通办\" / 2:标题|1|2|3")]
    // CSV: each row has as many cells; in prose the lines differ, and a tab divides where one stands.
    [InlineData("a,b,c\r\nd,,\r\n\"x, y\",\"1,234.00\",\"说\"\"好\"\"\"\r\n", "1:a|b|c / 2:d|| / 3:x, y|1,234.00|说\"好\"")]
    [InlineData("a,b,c\n\"d\ne\",1,2\n,,3\n", "1:a|b|c / 2:d e|1|2 / 4:||3")]
    [InlineData("a,b,c\nd,e,f\ng,h", "1:a,b,c / 2:d,e,f / 3:g,h")]
    [InlineData("a,b,c\nd,e,f", "1:a,b,c / 2:d,e,f")]
    [InlineData("a,b,c\nd,e,f\n1,2\t3,4\n", "1:a,b,c / 2:d,e,f / 3:1,2|3,4")]
    public void CellsOfLines(string text, string expected) => Assert.Equal(expected, Texts.Show(Texts.Lines(text)));

    [Fact]
    public void CellsKnowTheirPrintAndPlace()
    {
        var cells = Texts.Lines("\"\"\t\"年度\r总体\"\t 数量 ")[0].Cells;
        Assert.Equal([(0, "", "\"\"", 0, 2), (1, "年度 总体", "\"年度\r总体\"", 3, 10), (2, "数量", " 数量 ", 11, 15)],
            cells.Select(c => (c.Index, c.Text, c.Printed, c.Start, c.End)));
    }

    [Theory]
    // Right edges of the figures meet if a character is one column: pdftotext -layout.
    [InlineData("年度资金总额     409.90    10\n其中：财政      409.90    10\nabc        409.90    10\n", "11-17")]
    // They meet if a CJK character is two columns wide.
    [InlineData("年度资金总额     409.90    10\n其中：财政       409.90    10\n其他             409.90    10\n", "17-23")]
    public void ColumnsAreCountedAsTheTextWasAligned(string text, string figures)
    {
        var lines = Texts.Lines(text);
        Assert.All(lines, l => Assert.Equal(figures, $"{l.Cells[1].Start}-{l.Cells[1].End}"));
    }

    [Fact]
    public void ColumnsOfBlanksDivideAndProseDoesNot()
    {
        var lines = Texts.Lines("项目名称      专项 经费\n  一行文字，没有列。\n\n\f分值    得分\n");
        Assert.Equal("1:项目名称|专项 经费 / 2:一行文字，没有列。 / 3: / *4:分值|得分", Texts.Show(lines));
        Assert.All(lines, l => Assert.Equal(CellDivision.Blanks, l.Division));
        Assert.Equal(2, lines[1].Cells[0].Start);
    }

    [Fact]
    public void TabsWinOverBlanksInsideCells() =>
        Assert.Equal("1:a  b|c / 2:d|e", Texts.Show(Texts.Lines("a  b\tc\nd\te\n")));
}
