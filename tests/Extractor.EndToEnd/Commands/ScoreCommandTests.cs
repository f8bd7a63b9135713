using System.Text;
using System.Text.Json;

namespace Extractor.EndToEnd.Commands;

/// <summary>score and accuracy, from outside.</summary>
public sealed class ScoreCommandTests
{
    private const string Truth = """{"forms":[{"form_type":"project_self_evaluation","title":"自评表","funding":[],"indicators":[{"level3":"次数","weight":10},{"level3":"天数","weight":20}]}]}""";
    private const string Wrong = """{"forms":[{"form_type":"project_self_evaluation","title":"自评表","funding":[],"indicators":[{"level3":"次数","weight":11},{"level3":"天数","weight":20}]}]}""";

    [Fact]
    public void Figures_come_a_line_each_and_differences_after_them()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("score", Write(scratch, "t.json", Truth), Write(scratch, "e.json", Wrong), "--show", "5");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("numbers_right        1", call.Lines);
        Assert.Contains("silent_errors        1", call.Lines);
        Assert.Equal("numbers forms[0].indicators[0].weight | truth: 10 | got: 11", call.Lines[^1]);
    }

    [Fact]
    public void A_record_as_extracted_is_its_own_truth()
    {
        using var scratch = new Scratch();
        var record = Write(scratch, "r.json", ExtractorProgram.Run("extract", Scratch.Seed).Output);
        using var figures = JsonDocument.Parse(ExtractorProgram.Run("score", record, record, "--format", "json").Output);
        Assert.Equal(6, figures.RootElement.GetProperty("forms_found").GetInt32());
        Assert.Equal(0, figures.RootElement.GetProperty("silent_errors").GetInt32());
    }

    [Theory]
    [InlineData("{", "is no JSON")]
    [InlineData("{}", "holds no \"forms\"")]
    public void A_truth_that_is_none_is_refused(string truth, string message)
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("score", Write(scratch, "t.json", truth), Write(scratch, "e.json", Wrong));
        Assert.Equal(2, call.ExitCode);
        Assert.Contains(message, call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Accuracy_measures_the_documents_of_a_folder_and_their_total()
    {
        using var scratch = new Scratch();
        Write(scratch, "doc.txt", File.ReadAllText(Scratch.Seed));
        Write(scratch, "doc.truth.json", File.ReadAllText(Path.ChangeExtension(Scratch.Seed, ".truth.json")));
        var table = ExtractorProgram.Run("accuracy", scratch.Folder);
        Assert.Equal(0, table.ExitCode);
        Assert.Equal(3, table.Lines.Count);
        Assert.StartsWith("doc ", table.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("all ", table.Lines[2], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(ExtractorProgram.Run("accuracy", scratch.Folder, "--format", "json").Output);
        Assert.Equal(67, json.RootElement.GetProperty("documents").GetProperty("doc").GetProperty("rows_expected").GetInt32());
        Assert.Equal(67, json.RootElement.GetProperty("total").GetProperty("rows_expected").GetInt32());
    }

    [Fact]
    public void A_document_of_which_a_page_is_not_read_has_no_figures_and_is_named()
    {
        using var scratch = new Scratch();
        scratch.Write("noise.bmp", Noise(600));
        Write(scratch, "noise.truth.json", Truth);
        var call = ExtractorProgram.Run("accuracy", scratch.Folder);
        Assert.Equal(1, call.ExitCode);
        Assert.Matches("^noise +not read$", call.Lines[1]);
        Assert.StartsWith("all  ", call.Lines[2], StringComparison.Ordinal);
        Assert.StartsWith("error: noise: page 1", call.Errors, StringComparison.Ordinal);
    }

    // A picture of black and white grains: no reader sees print in it.
    private static byte[] Noise(int side)
    {
        var header = new byte[54];
        "BM"u8.CopyTo(header);
        (int At, int Value)[] fields = [(2, 54 + (side * side * 3)), (10, 54), (14, 40), (18, side), (22, side), (26, 1 | (24 << 16)), (34, side * side * 3), (38, 7874), (42, 7874)];
        foreach (var (at, value) in fields) BitConverter.TryWriteBytes(header.AsSpan(at), value);
        var state = 1u;
        return [.. header, .. Enumerable.Range(0, side * side).SelectMany(_ => Enumerable.Repeat(((state = (state * 1664525) + 1013904223) >> 31) == 0 ? byte.MinValue : byte.MaxValue, 3))];
    }

    [Fact]
    public void A_folder_without_truth_or_with_a_truth_alone_is_refused()
    {
        using var scratch = new Scratch();
        Assert.Contains("holds no NAME.truth.json", ExtractorProgram.Run("accuracy", scratch.Folder).Errors, StringComparison.Ordinal);
        Write(scratch, "doc.truth.json", Truth);
        var call = ExtractorProgram.Run("accuracy", scratch.Folder);
        Assert.Contains("the document is missing beside it", call.Errors, StringComparison.Ordinal);
        Assert.Equal(2, call.ExitCode);
    }

    private static string Write(Scratch scratch, string name, string text) => scratch.Write(name, Encoding.UTF8.GetBytes(text));
}
