using Extractor.Definitions;
using Extractor.Testing;

namespace Extractor.Tests.Definitions;

/// <summary>The words of budget tables are read strictly.</summary>
public sealed class TableWordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-pipelines-").FullName;

    [Fact]
    public void Every_rule_speaks_of_kinds_and_measures_that_are_stated()
    {
        var words = Repository.Definitions.Tables;
        Assert.NotEmpty(words.Same);
        Assert.All(words.Same, s => Assert.Contains(words.Kinds, k => k.Code == s.Of.Kind));
        Assert.All(words.Same, s => Assert.Contains(words.Measures, m => m.Name == s.In.Measure));
        Assert.Equal(words.Same.Count, words.Same.Select(s => s.Rule).Distinct().Count());
    }

    [Theory]
    [InlineData("captions:", "capshuns:", "unknown key 'capshuns'; allowed: captions, kinds")]
    [InlineData("levels: [类, 款, 项]", "level: [类]", "unknown key 'level'; allowed: levels, codes")]
    [InlineData("kind: income, measure", "kind: incoming, measure", "unknown 'incoming'; allowed: three_public")]
    [InlineData("side: income, measure", "side: left, measure", "unknown 'left'; allowed: income, expenditure")]
    [InlineData("rows: classes", "rows: some", "unknown 'some'; allowed: total, classes")]
    [InlineData("totals: [小计, 合计, 总计]", "totals: 合计", "must be a list of words")]
    [InlineData("length: 40", "length: long", "'long' must be a number")]
    public void A_mistake_is_told_with_file_and_line(string right, string wrong, string message)
    {
        Copy();
        var file = Path.Combine(_folder, "tables", "budget.yaml");
        var text = File.ReadAllText(file);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(right, wrong, StringComparison.Ordinal));
        var error = Assert.Throws<DefinitionException>(() => PipelineDefinitions.Load(_folder));
        Assert.StartsWith("tables/budget.yaml:", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.True(error.Line > 1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Copy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Pipelines, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder, Path.GetRelativePath(Repository.Pipelines, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
