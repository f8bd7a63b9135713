using Extractor.Testing;

namespace Extractor.EndToEnd.Durability;

/// <summary>extractor diff: what changed from run to run and from database to database, and why.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public void It_tells_which_values_changed_and_which_input_or_definition_did_it()
    {
        ExtractorProgram.Shell(_scratch.Folder, $"cp -r '{Repository.Pipelines}' pipelines; cp '{Scratch.Seed}' one.txt; cp '{Directory.GetFiles(Path.Combine(Repository.Corpus, "seeds"), "000*.txt")[0]}' other.txt");
        Load("one.txt", "other.txt");
        File.Copy(_scratch["records.db"], _scratch["then.db"]);
        File.AppendAllText(_scratch["pipelines/normalisation/units.yaml"], "# a note\n");
        File.WriteAllText(_scratch["one.txt"], File.ReadAllText(_scratch["one.txt"]).Replace("235次", "236次", StringComparison.Ordinal));
        Load("one.txt", "other.txt");

        var runs = ExtractorProgram.RunIn(_scratch.Folder, "diff", "--database", "records.db");
        Assert.Equal(3, runs.Lines.Count);

        var call = ExtractorProgram.RunIn(_scratch.Folder, "diff", "1", "2", "--database", "records.db");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("one.txt  replaced\n  because: the input changed: ", call.Output, StringComparison.Ordinal);
        Assert.Contains("    value    forms[0].indicators[0].actual  \"235次\" -> \"236次\"\n", call.Output, StringComparison.Ordinal);
        Assert.Contains("1 replaced, 1 rewritten", call.Output, StringComparison.Ordinal);

        // The later database holds the earlier content too.
        Assert.EndsWith("0 values differ; documents: 1 added, 2 unchanged\n", ExtractorProgram.RunIn(_scratch.Folder, "diff", "then.db", "records.db").Output, StringComparison.Ordinal);
        var json = ExtractorProgram.RunIn(_scratch.Folder, "diff", "1", "2", "--database", "records.db", "--format", "json");
        Assert.Contains(json.Lines, l => l.Contains("\"name\":\"other.txt\",\"outcome\":\"rewritten\",\"reasons\":[\"definitions: normalisation/units.yaml\"]", StringComparison.Ordinal));
    }

    public void Dispose() => _scratch.Dispose();

    private void Load(params string[] files) => ExtractorProgram.RunIn(_scratch.Folder, ["run", "--pipelines", "pipelines", "--database", "records.db", "--input", .. files]);
}
