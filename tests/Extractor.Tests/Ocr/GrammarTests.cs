using Extractor.Ocr.Judging;

namespace Extractor.Tests.Ocr;

/// <summary>What figures and texts can look like.</summary>
public sealed class GrammarTests
{
    [Theory]
    [InlineData("10:00", "10.00")]
    [InlineData("113.569,961.85", "113,569,961.85")]
    [InlineData("58.433.545.77", "58,433,545.77")]
    [InlineData("l00", "100")]
    [InlineData("9O%", "90%")]
    [InlineData("90°", "90%")]
    [InlineData("0.00", "0.00")]
    [InlineData("1,234.5", "1,234.5")]
    [InlineData("5,00", "5.00")]
    [InlineData("1,234", "1,234")]
    public void Signs_that_look_alike_are_taken_for_those_of_figures(string read, string figure) => Assert.Equal(figure, NumberGrammar.Mend(read));

    [Theory]
    [InlineData("2024年12月")]
    [InlineData("9:00-17:00")]
    [InlineData("12,3456")] // a thousand is not parted so, nor a decimal
    [InlineData("OK")]
    [InlineData("")]
    public void What_is_no_figure_stays(string text) => Assert.Equal(text, NumberGrammar.Mend(text));

    [Theory]
    [InlineData("外埠出差增多.", "外埠出差增多。")]
    [InlineData("按期完成．效果良好", "按期完成。效果良好")]
    [InlineData("提升1.5倍", "提升1.5倍")]
    [InlineData("第3.项", "第3.项")]
    public void A_point_after_a_chinese_character_is_a_full_stop(string read, string text) => Assert.Equal(text, TextGrammar.Mend(read));

    [Fact]
    public void Widths_and_shapes_of_one_sign_are_alike_and_others_are_not()
    {
        Assert.Equal(Alike.Of("（100）％≥“x”"), Alike.Of("(100)%⩾\"x\" "));
        Assert.NotEqual(Alike.Of("、"), Alike.Of("，"));
        Assert.NotEqual(Alike.Of(">"), Alike.Of("≥"));
    }
}
