using Extractor.Definitions;
using Extractor.Testing;

namespace Extractor.Tests.Definitions;

public sealed class PipelineFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-pipelines-").FullName;

    [Fact]
    public void The_default_pipeline_names_folders_of_the_corpus()
    {
        var pipeline = PipelineFile.Load(Path.Combine(Repository.Pipelines, "default.yaml"));

        Assert.Equal(["corpus/seeds", "corpus/dumps"], pipeline.Inputs);
        Assert.All(pipeline.Inputs, i => Assert.True(Directory.Exists(Path.Combine(Repository.Root, i))));
        Assert.Equal("artifacts/records.sqlite", pipeline.Database);
        Assert.Equal(["default"], PipelineFile.NamesIn(Repository.Pipelines));
    }

    [Theory]
    [InlineData("inputs: [a]\ndatabase: b\nworkers: 3", 3, "unknown key 'workers'; allowed: inputs, database")]
    [InlineData("inputs: [a]", 1, "key 'database' is missing")]
    [InlineData("database: b", 1, "key 'inputs' is missing")]
    [InlineData("database: b\ninputs: []", 2, "at least one")]
    [InlineData("database: b\ninputs: a", 2, "must be a list")]
    [InlineData("database: ''\ninputs: [a]", 1, "must name a file")]
    public void A_mistake_is_told_with_its_line(string yaml, int line, string message)
    {
        var error = Assert.Throws<DefinitionException>(() => PipelineFile.Load(Write("mine.yaml", yaml)));

        Assert.Equal(line, error.Line);
        Assert.StartsWith("mine.yaml:", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_changes_with_any_definition_and_with_no_pipeline()
    {
        Write("vocabulary.yaml", "level1: {}");
        Write("forms/a.yaml", "layout: V1");
        var before = DefinitionsFingerprint.Of(_folder);

        Write("mine.yaml", "inputs: [a]\ndatabase: b");
        Assert.Equal(before, DefinitionsFingerprint.Of(_folder));

        var seen = new HashSet<string> { before };
        foreach (var (name, content) in new[] { ("forms/a.yaml", "layout: V2"), ("forms/b.yaml", "layout: V2"), ("lexicon.txt", "绩效"), ("vocabulary.yaml", "level2: {}") })
        {
            Write(name, content);
            Assert.True(seen.Add(DefinitionsFingerprint.Of(_folder)), $"{name} changed and the fingerprint did not");
        }
        File.Move(Path.Combine(_folder, "forms/b.yaml"), Path.Combine(_folder, "forms/c.yaml"));
        Assert.True(seen.Add(DefinitionsFingerprint.Of(_folder)), "a new name of a file counts");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
