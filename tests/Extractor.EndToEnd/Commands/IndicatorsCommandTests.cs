using System.Text.Json;

namespace Extractor.EndToEnd.Commands;

/// <summary>indicators, from outside: clusters, near names, and what a change of the rules would change.</summary>
public sealed class IndicatorsCommandTests
{
    [Fact]
    public void Files_and_a_database_of_them_give_the_same_indicators()
    {
        using var scratch = new Scratch();
        var files = ExtractorProgram.Run("indicators", Scratch.Seed, "--format", "json");
        ExtractorProgram.Run("run", "--input", Scratch.Seed, "--database", scratch["a.sqlite"]);
        var stored = ExtractorProgram.Run("indicators", "--database", scratch["a.sqlite"], "--format", "json");
        Assert.Equal(0, files.ExitCode);
        Assert.Equal(files.Output, stored.Output);
        using var json = JsonDocument.Parse(files.Output);
        Assert.Equal(json.RootElement.GetProperty("rows").GetInt32(), json.RootElement.GetProperty("named_rows").GetInt32());
        Assert.Contains(json.RootElement.GetProperty("candidates").EnumerateArray(), c => c.GetProperty("guard").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public void A_change_of_the_rules_is_shown_line_by_line_before_it_changes_anything()
    {
        using var scratch = new Scratch();
        var pipelines = scratch["pipelines"];
        Copy(Path.Combine(AppContext.BaseDirectory, "pipelines"), pipelines);
        Assert.Contains("0 of 43 lines would change", ExtractorProgram.Run("indicators", Scratch.Seed, "--compare", pipelines).Lines);

        var catalogue = Path.Combine(pipelines, "normalisation", "catalogue.yaml");
        File.WriteAllText(catalogue, File.ReadAllText(catalogue) + "  公务外出保障次数: { en: Trips, also: [保障公务外出次数] }\n");
        var twice = ExtractorProgram.Run("indicators", Scratch.Seed, "--compare", pipelines);
        Assert.Equal(2, twice.ExitCode);
        Assert.Contains("catalogue.yaml", twice.Errors, StringComparison.Ordinal);

        File.WriteAllText(catalogue, File.ReadAllText(catalogue).Replace("  保障公务外出次数: Official trips supported\n", "", StringComparison.Ordinal));
        var change = ExtractorProgram.Run("indicators", Scratch.Seed, "--compare", pipelines);
        Assert.Equal(0, change.ExitCode);
        Assert.Contains(change.Lines, l => l.Contains(
            "level3 \"保障公务外出次数\": 保障公务外出次数 -> 公务外出保障次数  (indicator.catalogue -> indicator.catalogue)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_without_examples_does_not_load()
    {
        using var scratch = new Scratch();
        var pipelines = scratch["pipelines"];
        Copy(Path.Combine(AppContext.BaseDirectory, "pipelines"), pipelines);
        var rules = Path.Combine(pipelines, "normalisation", "indicators.yaml");
        File.WriteAllText(rules, File.ReadAllText(rules).Replace("rules:\n", "rules:\n  - id: mine\n    pattern: 'a'\n    to: b\n", StringComparison.Ordinal));
        var call = ExtractorProgram.Run("--pipelines", pipelines, "indicators", Scratch.Seed);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("normalisation/indicators.yaml:", call.Errors, StringComparison.Ordinal);
        Assert.Contains("'examples' must hold at least one example", call.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name either files or --database FILE")]
    [InlineData("there is no such database", "--database", "nowhere.sqlite")]
    [InlineData("there is no such file", "nowhere.txt")]
    public void Wrong_use_is_told(string error, params string[] arguments)
    {
        var call = ExtractorProgram.Run(["indicators", .. arguments]);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains(error, call.Errors, StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}
