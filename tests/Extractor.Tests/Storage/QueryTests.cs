using Extractor.Storage;
using Extractor.Testing;

namespace Extractor.Tests.Storage;

/// <summary>Questions in SQL: the recipes of the cookbook answer, and nothing can be changed.</summary>
public sealed class QueryTests(SearchTests.Corpus corpus) : IClassFixture<SearchTests.Corpus>
{
    public static TheoryData<string, int, string> Recipes => new()
    {
        // The recipe, rows that it must give at least on the seeds, and a value that must stand among them.
        { "budget-changes", 5, "4954000" },
        { "carried-over", 0, "" },
        { "failing-sums", 0, "" },
        { "findings-by-unit", 1, "" },
        { "indicator-over-years", 0, "" },
        { "low-execution", 0, "" },
        { "missed-targets", 0, "" },
        { "over-achievement", 1, "" },
        { "satisfaction", 10, "满意度" },
        { "scores-by-unit", 2, "上海市人民政府办公厅" },
        { "unproved-money", 0, "" },
        { "weights-by-level", 3, "output" },
    };

    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_recipe_answers(string name, int rows, string value)
    {
        using var query = RecordQuery.Open(corpus.Database.File);
        var answer = query.Ask(File.ReadAllText(Path.Combine(Repository.Root, "pipelines", "cookbook", name + ".sql")));
        var lines = answer.Rows.Select(r => string.Join('|', r)).ToList();
        Assert.True(lines.Count >= rows, $"{name}: {lines.Count} rows");
        Assert.True(value.Length == 0 || lines.Any(l => l.Contains(value, StringComparison.Ordinal)), $"{name}: no {value} in\n{string.Join('\n', lines)}");
    }

    [Fact]
    public void Every_recipe_is_tested_and_says_its_question_twice()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "pipelines", "cookbook"));
        Assert.Equal(Recipes.Select(r => (string)r[0]).Order(StringComparer.Ordinal), files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.All(File.ReadLines(f).Take(2), l => Assert.StartsWith("-- ", l, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SELECT nothing FROM forms", "the query is wrong")]
    [InlineData("DELETE FROM forms", "only questions can be asked")]
    public void What_is_no_question_is_refused(string sql, string why)
    {
        using var query = RecordQuery.Open(corpus.Database.File);
        Assert.Contains(why, Assert.Throws<FormatException>(() => query.Ask(sql).Rows.Count()).Message, StringComparison.Ordinal);
    }
}
