using System.Text;
using Extractor.Reading;
using Xunit.Abstractions;

namespace Extractor.Tests.Reading;

/// <summary>Any bytes give lines or an <see cref="UnreadableDocumentException"/>, in time.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const string Spice = "\t\n\r\f\"\"<>&;#\0\uFEFF ";

    [Theory]
    [InlineData(20261121)]
    [InlineData(7)]
    public void MutatedTextsReadOrAreRefused(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var texts = CorpusTexts.Paths.Select(File.ReadAllBytes).ToList();
        int read = 0, refused = 0;
        for (var i = 0; i < 300; i++)
        {
            var bytes = Mutated(texts[random.Next(texts.Count)], random);
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

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var n = random.Next(1, 30); n > 0; n--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(5))
            {
                case 0: mutated[at] = (byte)random.Next(256); break;
                case 1: mutated.InsertRange(at, Encoding.UTF8.GetBytes([Spice[random.Next(Spice.Length)]])); break;
                case 2: mutated.RemoveRange(at, Math.Min(random.Next(100), mutated.Count - at - 1)); break;
                case 3: mutated.InsertRange(at, mutated.GetRange(at, Math.Min(random.Next(200), mutated.Count - at))); break;
                default:
                    var noise = new byte[random.Next(400)];
                    random.NextBytes(noise);
                    mutated.InsertRange(at, noise);
                    break;
            }
        }
        return [.. mutated];
    }
}
