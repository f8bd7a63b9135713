using Extractor.Testing;

namespace Extractor.EndToEnd.Durability;

/// <summary>The same inputs make the same rows, in whatever order they come and however many workers read them.</summary>
public sealed class OrderTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public void The_order_of_inputs_the_number_of_workers_and_of_runs_do_not_matter()
    {
        var inputs = Inputs();
        Run("one.db", "1", inputs);
        var dump = DatabaseFile.Dump(_scratch["one.db"]);
        Assert.Equal(["b copy.txt", "b.html"], DatabaseFile.Query(_scratch["one.db"], "SELECT name FROM documents WHERE name LIKE 'b%' ORDER BY name"));

        new Random(20).Shuffle(inputs);
        Run("shuffled.db", "2", inputs);
        Assert.Equal(dump, DatabaseFile.Dump(_scratch["shuffled.db"]));

        Run("two.db", "2", inputs[4..]);
        Run("two.db", "1", inputs);
        Assert.Equal(dump, DatabaseFile.Dump(_scratch["two.db"]));

        var bytes = File.ReadAllBytes(_scratch["two.db"]);
        Array.Reverse(inputs);
        Assert.Contains("(0 written,", Run("two.db", "2", inputs).Output, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(_scratch["two.db"]));
    }

    public void Dispose() => _scratch.Dispose();

    private Call Run(string database, string workers, string[] inputs) => ExtractorProgram.Run(["run", "--workers", workers, "--database", _scratch[database], "--input", .. inputs]);

    // Texts, files that workers read, three copies of one content under other names, and one that no reader knows, named like a document and not.
    private string[] Inputs()
    {
        var seed = File.ReadAllBytes(Scratch.Seed);
        Directory.CreateDirectory(_scratch["in/below"]);
        var garbage = new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 };
        _scratch.Write("in/below/a.bin", garbage);
        return
        [
            _scratch.Write("in/c.txt", seed), _scratch.Write("in/b copy.txt", seed), _scratch.Write("in/x.txt", seed), _scratch["in/below"], _scratch.Write("z.txt", garbage),
            _scratch.Write("b.html", "<html><body><table><tr><th>项目</th></tr><tr><td>甲</td></tr></table></body></html>"u8.ToArray()),
            _scratch.Write("d.html", "<html><body><table><tr><th>科目</th><th>金额</th></tr><tr><td>乙</td><td>12.50</td></tr></table></body></html>"u8.ToArray()),
            .. Directory.GetFiles(Path.Combine(Repository.Corpus, "seeds"), "000*.txt"),
        ];
    }
}
