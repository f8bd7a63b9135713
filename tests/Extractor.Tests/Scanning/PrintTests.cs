using Extractor.Evaluation;
using Extractor.Extraction;
using Extractor.Garbling;
using Extractor.Model;
using Extractor.Scanning.Measuring;
using Extractor.Scanning.Paper;
using Extractor.Testing;

namespace Extractor.Tests.Scanning;

/// <summary>Forms printed as PDF in three fonts and many styles come back exactly, page breaks through merged cells included.</summary>
public class PrintTests
{
    private readonly ScanMeasurement _measurement = new(new DocumentExtractor(Repository.Definitions), TextWriter.Null);

    [Theory]
    [InlineData(716985900628)] // the label of a merged cell stands on the page behind its first rows
    [InlineData(835366444383)] // so does the weight of a level-1 label
    [InlineData(884847664793)] // figures too long for their columns stand on two lines
    public void What_once_went_wrong_stays_right(ulong seed) => AssertExact(seed);

    [Fact]
    public void Forms_of_any_style_are_read_exactly()
    {
        for (var i = 0; i < 40; i++) AssertExact(Dice.Mix(5, "print", i));
    }

    private void AssertExact(ulong seed)
    {
        var paper = PaperCase.Make(seed, faintLines: false);
        var score = _measurement.Compare(paper, SourceDocument.Of("print.pdf", paper.Pdf));
        Assert.True(score.Differences.Count == 0, $"seed {seed}: {string.Join("; ", score.Differences.Take(5).Select(ScorePrinter.Line))}");
        Assert.Equal(0, score.RightButFlagged);
        Assert.Equal(score.Rows.Expected, score.Rows.Here);
        Assert.True(score.Numbers.Of >= 15);
    }
}
