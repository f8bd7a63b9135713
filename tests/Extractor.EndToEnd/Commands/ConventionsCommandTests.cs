using System.Text.Json;

namespace Extractor.EndToEnd.Commands;

/// <summary>extractor conventions: the habits of issuers, from documents and from a database.</summary>
public sealed class ConventionsCommandTests
{
    [Fact]
    public void Files_and_a_database_of_them_say_the_same()
    {
        using var scratch = new Scratch();
        var files = ExtractorProgram.Run("conventions", Scratch.Seed, Scratch.Seed);
        ExtractorProgram.Run("run", "--input", Scratch.Seed, "--database", scratch["a.sqlite"]);
        Assert.Equal(0, files.ExitCode);
        Assert.Equal(files.Output, ExtractorProgram.Run("conventions", "--database", scratch["a.sqlite"]).Output);
        Assert.Equal("上海市人民政府办公厅  project_self_evaluation", files.Lines[0]);
        Assert.Contains("  rate_rounding  truncated             5    0        established", files.Lines);

        var lines = ExtractorProgram.Run("conventions", "--database", scratch["a.sqlite"], "--format", "json").Lines;
        var rule = lines.Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement).Single(r => r.GetProperty("kind").GetString() == "rate_rounding" && r.GetProperty("established").GetBoolean());
        Assert.Equal(("truncated", 5, 0), (rule.GetProperty("rule").GetString(), rule.GetProperty("forms_for").GetInt32(), rule.GetProperty("forms_against").GetInt32()));
    }

    [Theory]
    [InlineData("name either files or --database FILE")]
    [InlineData("there is no such database", "--database", "nowhere.sqlite")]
    [InlineData("there is no such file", "nowhere.txt")]
    public void Wrong_use_is_told(string error, params string[] arguments)
    {
        var call = ExtractorProgram.Run(["conventions", .. arguments]);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains(error, call.Errors, StringComparison.Ordinal);
    }
}
