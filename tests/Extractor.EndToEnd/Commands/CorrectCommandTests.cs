using System.Text.Json;

namespace Extractor.EndToEnd.Commands;

/// <summary>extractor correct and corrections: what people say lasts, is told apart from what was read, and travels.</summary>
public sealed class CorrectCommandTests : IDisposable
{
    private const string Name = "001_a203d4b834672a09.txt";
    private const string Weight = "forms[0].indicators[0].weight";
    private readonly Scratch _scratch = new();

    public CorrectCommandTests() => Assert.Equal(0, Load("records.db").ExitCode);

    [Fact]
    public void A_correction_that_breaks_a_sum_is_kept_with_its_warning_and_outlives_new_definitions()
    {
        var said = Correct("--value", "21");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("it breaks total_weight: the weights add to the printed total: 10 + 21 + 10 + 10 + 15 + 15 + 5 + 15 = 101 ≠ 100", said.Output, StringComparison.Ordinal);
        Assert.Contains("state     applied", said.Output, StringComparison.Ordinal);

        Assert.Contains("1 written, 0 already there", LoadWithOtherDefinitions().Output, StringComparison.Ordinal);
        Assert.Equal(said.Output + "1 corrections, 1 applied\n", ExtractorProgram.RunIn(_scratch.Folder, "corrections", "--database", "records.db").Output);
        var rows = ExtractorProgram.RunIn(_scratch.Folder, "query", "--database", "records.db", "--format", "csv",
            "SELECT read_value, printed, effective_value, source, made_by, json_array_length(warnings) FROM corrected_values");
        Assert.Equal(["read_value,printed,effective_value,source,made_by,json_array_length(warnings)", "20,20,21,corrected,ann,1"], rows.Lines);
    }

    [Fact]
    public void A_query_prints_every_column_that_was_asked_for_and_says_when_no_row_answers()
    {
        string Ask(string sql) => ExtractorProgram.RunIn(_scratch.Folder, "query", sql, "--database", "records.db").Output;
        Assert.Equal("form  unit_name  n\n0                1\n", Ask("SELECT form, unit_name, 1 AS n FROM forms WHERE form = 0"));
        Assert.Equal("form  n\n(no rows)\n", Ask("SELECT form, 1 AS n FROM forms WHERE form = 99"));
    }

    [Fact]
    public void Two_databases_that_share_their_corrections_hold_the_same()
    {
        Correct("--value", "21");
        Correct("--confirm");
        Correct("--confirm", "--by", "bo");
        var mine = ExtractorProgram.RunIn(_scratch.Folder, "corrections", "--database", "records.db", "--export", "mine.jsonl");
        Assert.Equal("mine.jsonl: 3 corrections\n", mine.Output);

        Load("other.db");
        Assert.Equal("mine.jsonl: 3 added, 0 known; of the added 0 in conflict, 0 disputed, 0 waiting for their documents; 0 of those here are replaced by them\n", Import("other.db").Output);
        Assert.Equal("mine.jsonl: 0 added, 3 known; of the added 0 in conflict, 0 disputed, 0 waiting for their documents; 0 of those here are replaced by them\n", Import("other.db").Output);
        ExtractorProgram.RunIn(_scratch.Folder, "corrections", "--database", "other.db", "--export", "theirs.jsonl");
        Assert.Equal(File.ReadAllBytes(_scratch["mine.jsonl"]), File.ReadAllBytes(_scratch["theirs.jsonl"]));
        foreach (var line in File.ReadLines(_scratch["mine.jsonl"])) Assert.Equal(Weight, JsonDocument.Parse(line).RootElement.GetProperty("path").GetString());
    }

    [Fact]
    public void A_file_changed_on_its_way_is_refused_as_a_whole()
    {
        Correct("--value", "21");
        Correct("--value", "22", "--by", "bo");
        ExtractorProgram.RunIn(_scratch.Folder, "corrections", "--database", "records.db", "--export", "mine.jsonl");
        File.WriteAllText(_scratch["mine.jsonl"], File.ReadAllText(_scratch["mine.jsonl"]).Replace("\"value\":22", "\"value\":23", StringComparison.Ordinal));
        Load("other.db");
        var refused = Import("other.db");
        Assert.Equal(2, refused.ExitCode);
        Assert.Matches("^error: mine.jsonl, line [12]: it is not as it was exported.*nothing was added\n$", refused.Errors);
        Assert.Equal("0 corrections\n", ExtractorProgram.RunIn(_scratch.Folder, "corrections", "--database", "other.db").Output);
    }

    [Theory]
    [InlineData(new[] { "--value", "two" }, "is a number: \"two\" is not one")]
    [InlineData(new[] { "--field", "forms[0].indicators[99].weight", "--confirm" }, "has no value at forms[0].indicators[99].weight")]
    [InlineData(new[] { "--document", "none.txt", "--confirm" }, "holds no document none.txt; its names: 001_")]
    [InlineData(new[] { "--withdraw" }, "there is no correction of ann to withdraw")]
    [InlineData(new[] { "--confirm", "--unreadable" }, "say one thing")]
    [InlineData(new[] { "--confirm", "--at", "yesterday" }, "is no day")]
    [InlineData(new[] { "--confirm", "--database", "none.db" }, "there is no such database")]
    public void What_cannot_be_is_said(string[] said, string because)
    {
        var refused = Correct(said);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(because, refused.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_scratch["none.db"]));
        Assert.Equal("0 corrections\n", ExtractorProgram.RunIn(_scratch.Folder, "corrections", "--database", "records.db").Output);
    }

    public void Dispose() => _scratch.Dispose();

    private Call Load(string database) => ExtractorProgram.RunIn(_scratch.Folder, "run", "--database", database, "--input", Scratch.Seed);

    private Call Import(string database) => ExtractorProgram.RunIn(_scratch.Folder, "corrections", "--database", database, "--import", "mine.jsonl");

    private Call LoadWithOtherDefinitions()
    {
        ExtractorProgram.Shell(_scratch.Folder, $"cp -r '{Testing.Repository.Pipelines}' other && echo '# another day' >> other/validation/proof.yaml");
        return ExtractorProgram.RunIn(_scratch.Folder, "run", "--pipelines", "other", "--database", "records.db", "--input", Scratch.Seed);
    }

    /// <summary>Calls correct with what is usual, unless it is given.</summary>
    private Call Correct(params string[] said)
    {
        var arguments = new List<string> { "correct" };
        foreach (var (option, usual) in new[] { ("--document", Name), ("--field", Weight), ("--by", "ann"), ("--why", "looked at the paper"), ("--at", "2026-11-21"), ("--database", "records.db") })
            if (!said.Contains(option)) arguments.AddRange([option, usual]);
        return ExtractorProgram.RunIn(_scratch.Folder, [.. arguments, .. said]);
    }
}
