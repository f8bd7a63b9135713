using System.Text.Json;

namespace Extractor.EndToEnd.Commands;

/// <summary>explain, from outside.</summary>
public sealed class ExplainCommandTests
{
    [Fact]
    public void A_value_is_shown_with_its_print_place_and_rules()
    {
        var call = ExtractorProgram.Run("explain", Scratch.Seed, "--field", "forms[0].indicators[4].target");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal("forms[0].indicators[4].target", call.Lines[0]);
        Assert.Contains(call.Lines, l => l.Contains("line 21, cell 4: \"≥90%\"", StringComparison.Ordinal));
        Assert.Contains(call.Lines, l => l.Contains("operator \"≥\", value 90, unit \"%\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_holds_the_same_evidence_as_the_record()
    {
        const string path = "forms[0].indicators[4].score";
        using var explained = JsonDocument.Parse(ExtractorProgram.Run("explain", Scratch.Seed, "--field", path, "--format", "json").Output);
        using var record = JsonDocument.Parse(ExtractorProgram.Run("extract", Scratch.Seed).Output);
        Assert.True(JsonElement.DeepEquals(record.RootElement.GetProperty("evidence").GetProperty(path), explained.RootElement.GetProperty("evidence")));
    }

    [Fact]
    public void An_unknown_path_lists_the_nearest()
    {
        var call = ExtractorProgram.Run("explain", Scratch.Seed, "--field", "forms[0].indicators[0].traget");
        Assert.Equal(2, call.ExitCode);
        Assert.Equal("", call.Output);
        Assert.Contains("\n  forms[0].indicators[0].target\n", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_must_be_named()
    {
        var call = ExtractorProgram.Run("explain", Scratch.Seed);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("--field", call.Errors, StringComparison.Ordinal);
    }
}
