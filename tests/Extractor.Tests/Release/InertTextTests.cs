using Extractor.Release;
using Extractor.Release.Csv;
using Extractor.Testing;

namespace Extractor.Tests.Release;

/// <summary>Texts that a spreadsheet would run or change are made inert, and come back as they were; numbers are plain and whole.</summary>
public sealed class InertTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("=100.00%")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-5")]
    [InlineData("-")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("　=1")]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(1)")]
    [InlineData("'=1")]
    [InlineData("''")]
    [InlineData("100.00%")]
    [InlineData("00123")]
    [InlineData("310107000000000000001")]
    [InlineData("1-2")]
    [InlineData("3/4")]
    [InlineData("2021-12")]
    [InlineData("--12-31")]
    [InlineData("2021年12月")]
    [InlineData("8:30")]
    [InlineData("1E5")]
    [InlineData("12345678e90123")]
    [InlineData("(5)")]
    [InlineData("¥1,000.00")]
    [InlineData("１２３％")]
    [InlineData("TRUE")]
    [InlineData("MAR1")]
    [InlineData("1-Sep-21")]
    public void What_a_spreadsheet_would_run_or_change_gets_an_apostrophe(string text)
    {
        Assert.Equal("'" + text, InertText.Guard(text));
        Assert.Equal(text, InertText.Unguard(InertText.Guard(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("≥200(次)")]
    [InlineData("235次")]
    [InlineData("优")]
    [InlineData("年")]
    [InlineData("forms[0].indicators[2].weight")]
    [InlineData("output_quantity")]
    [InlineData("a=1")]
    [InlineData("decision")]
    [InlineData("marks_disagree")]
    [InlineData("2024年度目标")]
    public void Other_texts_stay_as_they_are(string text)
    {
        Assert.Equal(text, InertText.Guard(text));
        Assert.Equal(text, InertText.Unguard(text));
    }

    [Fact]
    public void Texts_made_at_random_come_back_and_no_guarded_one_begins_like_a_formula()
    {
        const string Alphabet = "=+-@'\"\t\r\n ,;|0129.%年月/:Ee次aT＝　";
        var dice = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, dice.Next(1, 7)).Select(_ => Alphabet[dice.Next(Alphabet.Length)])]);
            var safe = InertText.Guard(text);
            Assert.Equal(text, InertText.Unguard(safe));
            Assert.False(safe.TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal), safe);
        }
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(409.9, "409.9")]
    [InlineData(0.1, "0.1")]
    [InlineData(113569961.85, "113569961.85")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(1.2345678901234567E+19, "12345678901234567000")]
    [InlineData(-1.5e-7, "-0.00000015")]
    [InlineData(1.5e16, "15000000000000000")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    public void A_number_is_a_plain_decimal(double value, string text) => Assert.Equal(text, PlainNumber.Of(value));

    [Fact]
    public void Numbers_made_at_random_are_read_back_bit_by_bit()
    {
        var dice = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(dice.NextInt64());
            if (!double.IsFinite(value)) continue;
            var text = PlainNumber.Of(value);
            Assert.DoesNotContain('E', text);
            Assert.Equal(value, double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("409.9", true)]
    [InlineData("409.90", false)]
    [InlineData("12345678901234567890.12345", false)]
    public void Digits_that_a_double_would_lose_are_known(string digits, bool held) => Assert.Equal(held, PlainNumber.HoldsAllDigits(digits));
}
