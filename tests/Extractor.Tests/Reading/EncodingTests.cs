using System.Text;
using Extractor.Model.Findings;
using Extractor.Reading;

namespace Extractor.Tests.Reading;

/// <summary>Encodings by evidence, and bytes that are no text.</summary>
public class EncodingTests
{
    private const string Form = "项目名称\t专项工作业务经费\n年度资金总额\t409.90\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", false }, { "utf-16", true }, { "utf-16BE", false }, { "utf-16BE", true }, { "utf-32", true }, { "GB18030", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void EachEncodingReadsTheSame(string name, bool mark)
    {
        foreach (var text in new[] { Form, "绩效自评", "项目\t1", "㐀𠀀生僻字绩效目标申报表\t1" })
        {
            var result = Texts.Read(Encode(text, name, mark));
            Assert.Empty(result.Findings);
            Assert.Equal(Texts.Show(Texts.Lines(text)), Texts.Show(result.Pages.Single().Lines));
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    public void CorpusReadsTheSameInEachEncoding(string name)
    {
        foreach (var path in CorpusTexts.Paths)
        {
            var text = File.ReadAllText(path, Encoding.UTF8);
            var expected = Texts.Lines(text);
            var lines = Texts.Lines(Encode(text, name, mark: false));
            Assert.Equal(expected.SelectMany(l => l.Cells), lines.SelectMany(l => l.Cells));
        }
    }

    [Fact]
    public void DamagedBytesAreCountedWithTheirFirstLine()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Form), 0xE9, (byte)'\t', 0xFF, .. Encoding.UTF8.GetBytes(Form)];
        var result = Texts.Read(bytes);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((FindingCodes.EncodingDoubtful, FindingAbout.Reading), (finding.Code, finding.About));
        Assert.Contains("2 characters", finding.Message, StringComparison.Ordinal);
        Assert.Contains("line 3", finding.Message, StringComparison.Ordinal);
        Assert.Equal("\uFFFD|\uFFFD项目名称|专项工作业务经费", Texts.Cells(result.Pages.Single().Lines[2]));
    }

    [Fact]
    public void DamagedBytesOfGb18030AreToldToo()
    {
        byte[] bytes = [.. Encode(Form, "GB18030", mark: false), 0xFF, (byte)'1', .. Encode(Form, "GB18030", mark: false)];
        var result = Texts.Read(bytes);
        Assert.Contains("gb18030: 1 characters", Assert.Single(result.Findings).Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("\uFFFD1项目名称|专项工作业务经费", Texts.Cells(result.Pages.Single().Lines[2]));
    }

    [Theory]
    [InlineData(0xD800, "项目\uFFFD名称|1", "1 characters")]
    [InlineData(0, "项目名称|1", "1 NULs")]
    public void LoneSurrogatesAndNulsAreTold(int unit, string cells, string message)
    {
        var text = "项目" + (char)unit + "名称\t1\n预算\t2";
        var bytes = new byte[text.Length * 2];
        for (var i = 0; i < text.Length; i++) BitConverter.TryWriteBytes(bytes.AsSpan(2 * i), text[i]);
        var result = Texts.Read(bytes);
        Assert.Equal(cells, Texts.Cells(result.Pages.Single().Lines[0]));
        Assert.Contains(message, Assert.Single(result.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("20 0D 0A 09", "only blanks")]
    [InlineData("EF BB BF", "only blanks")]
    [InlineData("00 00 00 00 00 00", "no text")]
    [InlineData("25 50 44 46 2D 31 2E 34 0A", "damaged or cut short")]
    [InlineData("50 4B 03 04 14 00", "application/zip")]
    [InlineData("D0 CF 11 E0 A1 B1 1A E1 00 00", "application/x-ole-storage")]
    [InlineData("89 50 4E 47 0D 0A 1A 0A", "image/png")]
    [InlineData("7F 45 4C 46 02 01 01 00 00 00 00 00", "application/x-elf")]
    public void WhatCannotBeReadSaysWhy(string hex, string reason)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        var e = Assert.Throws<UnreadableDocumentException>(() => Texts.Read(bytes));
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BinaryNoiseIsNoText()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var noise = new byte[2_000 + seed];
            new Random(seed).NextBytes(noise);
            if (seed % 2 == 1) noise[0] = 0x20;
            var thrown = Record.Exception(() => Texts.Read(noise));
            Assert.True(thrown is UnreadableDocumentException, $"seed {seed}: {thrown}");
        }
    }

    private static byte[] Encode(string text, string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        return mark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
