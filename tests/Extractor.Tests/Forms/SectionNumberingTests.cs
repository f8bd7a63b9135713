using Extractor.Forms;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Tests.Forms;

/// <summary>A heading that the text before it swallowed is not lost in silence.</summary>
public class SectionNumberingTests
{
    [Theory]
    [InlineData("一、概况|（一）职能|负责有关工作 （二）机构设置 内设五个科室|（三）人员", 1)]
    [InlineData("一、概况|（一）职能|负责有关工作二、绩效情况 总体较好|三、问题", 1)]
    [InlineData("一、概况|（一）职能|负责有关工作，（二）机构设置", 1)]
    [InlineData("十、概况|（九）职能|负责（十）机构|十一、问题", 1)]
    public void ATextThatHoldsTheMissingNumberIsFlagged(string print, int section) =>
        Assert.Equal($"sections[{section}].text", Assert.Single(Flagged(print)));

    [Theory]
    [InlineData("一、概况|（一）职能|负责|（二）机构设置|五个科室|二、问题|无|（一）经费|三、建议")]
    [InlineData("一、概况|如第三部分（一）所述|二、问题")]
    [InlineData("一、概况|负责|三、问题")]
    [InlineData("一、概况|第一，负责；第二，执行|三、问题")]
    public void NumbersThatFollowAreNot(string print) => Assert.Empty(Flagged(print));

    // Headings and texts between bars; what begins with a number is a heading.
    private static IEnumerable<string?> Flagged(string print)
    {
        var draft = new FormDraft();
        foreach (var piece in print.Split('|'))
            if (SectionReader.IsHeading(Folding.Key(piece))) draft.Sections.Add(new(Read(piece), null));
            else draft.Sections[^1] = draft.Sections[^1] with { Text = Read(piece) };
        SectionNumbering.Check(draft);
        return draft.Findings.Select(f => f.Path);
    }

    private static Reading<string> Read(string text) => new(text, new([new Part(text, new Place(1))], []));
}
