using System.Text;
using Extractor.Reading;
using Extractor.Testing;
using Xunit.Abstractions;

namespace Extractor.Tests.Reading;

/// <summary>Any bytes give lines or an <see cref="UnreadableDocumentException"/>, in time.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(20261121)]
    [InlineData(7)]
    public void MutatedTextsReadOrAreRefused(int seed)
    {
        output.WriteLine($"seed {seed}");
        var mutator = new ByteMutator([.. CorpusTexts.Paths.Select(File.ReadAllBytes)], seed);
        int read = 0, refused = 0;
        for (var i = 0; i < 300; i++)
        {
            var bytes = mutator.Next();
            try
            {
                var lines = Texts.Lines(bytes);
                read++;
                Assert.All(lines, l => Assert.Equal(Enumerable.Range(0, l.Cells.Count), l.Cells.Select(c => c.Index)));
                Assert.All(lines, l => Assert.DoesNotContain(l.Cells, c => c.Start > c.End || c.Text.Contains('\t') || c.Text.Contains('\0')));
                Assert.True(lines.Zip(lines.Skip(1)).All(p => p.First.Number <= p.Second.Number));
            }
            catch (UnreadableDocumentException)
            {
                refused++;
            }
        }
        output.WriteLine($"{read} read, {refused} refused");
        Assert.True(read > 0);
    }

    [Fact]
    public void EveryCharacterOfATabbedTextStandsInSomeCell()
    {
        foreach (var path in CorpusTexts.Paths)
        {
            var text = File.ReadAllText(path, Encoding.UTF8);
            var lines = Texts.Lines(text);
            if (lines[0].Division == Extractor.Model.Pages.CellDivision.Blanks) continue;
            Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), lines.Sum(l => l.Cells.Sum(c => c.Printed.Count(p => !char.IsWhiteSpace(p)))));
        }
    }
}
