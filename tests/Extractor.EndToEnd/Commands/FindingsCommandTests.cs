using System.Text.Json;
using Extractor.Testing;

namespace Extractor.EndToEnd.Commands;

/// <summary>findings, from outside: files and database say the same, every number stands beside its place.</summary>
public sealed class FindingsCommandTests
{
    private static readonly string Report = Path.Combine(Repository.Corpus, "seeds", "003_e0794d83f7dd1d9f.txt");

    [Fact]
    public void A_sentence_in_either_language_stands_above_its_values_and_their_places()
    {
        var english = ExtractorProgram.Run("findings", Report, "--severity", "warning", "--about", "form");
        Assert.Equal(
            [
                "003_e0794d83f7dd1d9f.txt", "  forms[0]  上海市闵行区地区工作办公室（汇总）  2021  unit_self_evaluation_report",
                "    warning  rate_disagrees  line 4 \"预算完成率\" says 100%, while 7255205.14 of 8485146 元 were spent, which is 85.5 %",
                "             forms[0].indicators[3].actual  \"100%\"  line 64, cell 6",
                "             forms[0].funding[0].full_year_budget  \"8485146\"  line 43, cell 1",
                "             forms[0].funding[0].executed  \"7255205.14\"  line 43, cell 2",
                "             forms[0].funding[0].execution_rate  \"85.50\"  line 43, cell 3",
            ],
            english.Lines);
        var chinese = ExtractorProgram.Run("findings", Report, "--code", "rate_disagrees", "--language", "zh");
        Assert.Contains("第4行“预算完成率”填报100%，而资金执行情况为预算8485146元、执行7255205.14元，执行率85.5%", chinese.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_lists_what_its_documents_say()
    {
        using var scratch = new Scratch();
        var database = scratch["records.sqlite"];
        Assert.Equal(0, ExtractorProgram.Run("run", "--input", Report, "--database", database).ExitCode);
        var (files, stored) = (ExtractorProgram.Run("findings", Report, "--format", "json"), ExtractorProgram.Run("findings", "--database", database, "--format", "json"));
        Assert.Equal(files.Lines, stored.Lines);
        using var json = JsonDocument.Parse(stored.Lines.First(l => l.Contains("rate_disagrees", StringComparison.Ordinal)));
        Assert.Equal("rate.indicator_and_money", json.RootElement.GetProperty("finding").GetProperty("rule").GetString());
        Assert.Equal(64, json.RootElement.GetProperty("values")[0].GetProperty("where").GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("findings --database nowhere.sqlite")]
    [InlineData("findings a.txt --database records.sqlite")]
    [InlineData("findings a.txt --code nonsense")]
    public void Wrong_use_is_told(string line)
    {
        var call = ExtractorProgram.Run(line.Split(' '));
        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith("error: ", call.Errors, StringComparison.Ordinal);
    }
}
