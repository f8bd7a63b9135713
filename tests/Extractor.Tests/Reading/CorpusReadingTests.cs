using Extractor.Model.Pages;
using Extractor.Testing;

namespace Extractor.Tests.Reading;

/// <summary>Every text of the corpus reads with the lines and cells that another CSV reader and a count by hand find.</summary>
public class CorpusReadingTests
{
    /// <summary>Path, division, lines, cells, cells with text.</summary>
    public static TheoryData<string, CellDivision, int, int, int> Documents => new()
    {
        { "dumps/city-project-forms.pdfplumber-lines.txt", CellDivision.Tabs, 114, 2071, 582 },
        { "dumps/city-project-forms.pdftotext-layout.txt", CellDivision.Blanks, 266, 758, 758 },
        { "dumps/city-project-forms.tabula-lattice.txt", CellDivision.Tabs, 109, 981, 582 },
        { "dumps/city-project-forms.tabula-stream.txt", CellDivision.Tabs, 255, 510, 329 },
        { "dumps/putuo-project-forms.pdfplumber-lines.txt", CellDivision.Tabs, 173, 2970, 898 },
        { "dumps/putuo-project-forms.pdftotext-layout.txt", CellDivision.Blanks, 326, 739, 739 },
        { "dumps/putuo-project-forms.tabula-lattice.txt", CellDivision.Tabs, 248, 1788, 926 },
        { "dumps/putuo-project-forms.tabula-stream.txt", CellDivision.Tabs, 410, 820, 508 },
        { "dumps/unit-self-evaluation.pdfplumber-lines.txt", CellDivision.Tabs, 36, 371, 157 },
        { "dumps/unit-self-evaluation.pdftotext-layout.txt", CellDivision.Blanks, 99, 192, 192 },
        { "dumps/unit-self-evaluation.tabula-lattice.txt", CellDivision.Tabs, 199, 1041, 213 },
        { "dumps/unit-self-evaluation.tabula-stream.txt", CellDivision.Tabs, 140, 649, 210 },
        { "seeds/000_fe319b84d2aa7d28.txt", CellDivision.Tabs, 42, 326, 173 },
        { "seeds/001_a203d4b834672a09.txt", CellDivision.Tabs, 140, 993, 594 },
        { "seeds/002_c9a193166346a5e1.txt", CellDivision.Tabs, 449, 4247, 2524 },
        { "seeds/003_e0794d83f7dd1d9f.txt", CellDivision.Tabs, 130, 574, 315 },
        { "seeds/004_66265a79e30ddeca.txt", CellDivision.Tabs, 70, 576, 281 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void ReadsWithItsLinesAndCells(string path, CellDivision division, int lines, int cells, int filled)
    {
        var result = Texts.Read(File.ReadAllBytes(Path.Combine(Repository.Corpus, path)));
        var read = Assert.Single(result.Pages).Lines;
        Assert.Empty(result.Findings);
        Assert.All(read, l => Assert.Equal(division, l.Division));
        Assert.Equal((lines, cells, filled), (read.Count, read.Sum(l => l.Cells.Count), read.Sum(l => l.Cells.Count(c => c.Text.Length > 0))));
    }

    [Fact]
    public void EveryTextIsListed() =>
        Assert.Subset(Documents.Select(t => (string)t[0]).ToHashSet(StringComparer.Ordinal),
            CorpusTexts.Paths.Select(p => Path.GetRelativePath(Repository.Corpus, p)).Where(p => p.StartsWith("seeds", StringComparison.Ordinal) || p.StartsWith("dumps", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal));

    [Theory]
    [InlineData("dumps/putuo-project-forms.tabula-lattice.txt")]
    [InlineData("dumps/putuo-project-forms.tabula-stream.txt")]
    [InlineData("dumps/putuo-project-forms.pdfplumber-lines.txt")]
    [InlineData("dumps/unit-self-evaluation.pdfplumber-lines.txt")]
    public void NoRadicalIsLeftAndNoCharacterThatAToolPutForOne(string path)
    {
        var text = string.Concat(Texts.Lines(File.ReadAllBytes(Path.Combine(Repository.Corpus, path))).SelectMany(l => l.Cells).Select(c => c.Text));
        Assert.DoesNotContain(text, c => c is >= '\u2E80' and <= '\u2FDF' or '戶');
    }

    /// <summary>The figures of one column end in one column: then the columns are counted as the tool counted them.</summary>
    [Fact]
    public void ColumnsOfFiguresStandStraightInALayoutDump()
    {
        var lines = Texts.Lines(File.ReadAllBytes(Path.Combine(Repository.Corpus, "dumps/city-project-forms.pdftotext-layout.txt")));
        var ends = lines.Skip(5).Take(3).Where(l => l.Cells.Count > 4).Select(l => string.Join(' ', l.Cells.Skip(1).Take(3).Select(c => c.End))).ToList();
        Assert.Equal(["34 46 59", "34 46 59"], ends);
    }

    [Theory]
    [InlineData("<br>")]
    [InlineData("<br>        ")]
    [InlineData("<p ")]
    [InlineData("&")]
    [InlineData("\"a\t\"\"x\t")]
    [InlineData("\"\"\"\t")]
    [InlineData("12.5  ")]
    [InlineData("\"\"\n")]
    public async Task TheTimeDoesNotGrowWithTheSquareOfTheLength(string piece)
    {
        var text = "项目\t" + string.Concat(Enumerable.Repeat(piece, 500_000));
        var lines = await Task.Run(() => Texts.Lines(text)).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.NotEmpty(lines);
    }
}
