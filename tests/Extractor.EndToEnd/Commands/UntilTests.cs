using System.Text.Json;

namespace Extractor.EndToEnd.Commands;

/// <summary>extract --until, from outside.</summary>
public sealed class UntilTests
{
    [Fact]
    public void Words_are_the_lines_of_a_text_and_grids_their_rows()
    {
        var cell = Until("words").GetProperty("pages")[0].GetProperty("lines")[7].GetProperty("cells")[0];
        Assert.Equal("主管部门", cell.GetProperty("text").GetString());
        var row = Until("grids").GetProperty("grids")[0].GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("line").GetInt32() == 8);
        Assert.Equal("主管部门", row.GetProperty("cells")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void Forms_are_records_without_typed_values_and_proof()
    {
        var evidence = Until("forms").GetProperty("evidence").GetProperty("forms[0].indicators[0].weight");
        Assert.False(evidence.TryGetProperty("proof", out _));
        Assert.Equal(6, Until("forms").GetProperty("forms").GetArrayLength());
    }

    [Fact]
    public void Several_files_give_one_line_each_and_an_unreadable_one_is_said()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("extract", Scratch.Seed, scratch.Write("empty", []), Scratch.Seed, "--until", "words");
        Assert.Equal(2, call.Lines.Count);
        Assert.Contains("empty: ", call.Errors, StringComparison.Ordinal);
        Assert.Equal(2, call.ExitCode);
    }

    [Fact]
    public void The_table_for_people_shows_records_only() =>
        Assert.Contains("--until prints JSON", ExtractorProgram.Run("extract", Scratch.Seed, "--until", "words", "--format", "table").Errors, StringComparison.Ordinal);

    private static JsonElement Until(string stage)
    {
        var call = ExtractorProgram.Run("extract", Scratch.Seed, "--until", stage);
        Assert.Equal("", call.Errors);
        return JsonDocument.Parse(call.Output).RootElement;
    }
}
