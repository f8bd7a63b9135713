using System.Text.Json;
using Extractor.Testing;

namespace Extractor.EndToEnd.Commands;

/// <summary>extract, from outside.</summary>
public sealed class ExtractCommandTests
{
    private static readonly string Other = Path.Combine(Repository.Corpus, "seeds", "000_fe319b84d2aa7d28.txt");

    [Fact]
    public void One_file_gives_one_object()
    {
        var call = ExtractorProgram.Run("extract", Scratch.Seed);
        using var json = JsonDocument.Parse(call.Output);
        Assert.Equal(6, json.RootElement.GetProperty("forms").GetArrayLength());
        Assert.Equal("", call.Errors);
        Assert.Equal(0, call.ExitCode);
    }

    [Fact]
    public void Several_files_give_one_line_each()
    {
        var call = ExtractorProgram.Run("extract", Scratch.Seed, Other, "--format", "json");
        Assert.Equal([Path.GetFileName(Scratch.Seed), Path.GetFileName(Other)], call.Lines.Select(Name));
    }

    [Fact]
    public void The_same_file_gives_the_same_bytes_from_any_folder_and_language()
    {
        var here = ExtractorProgram.Run("extract", Other);
        using var scratch = new Scratch();
        var there = ExtractorProgram.Shell(scratch.Folder, $"LANG=tr_TR.ISO-8859-9 LC_ALL=zh_CN.GB18030 TZ=Asia/Shanghai \"$EXTRACTOR\" extract '{Other}'");
        Assert.Equal(here.Output, there.Output);
    }

    [Fact]
    public void The_table_shows_forms_money_and_indicators()
    {
        var call = ExtractorProgram.Run("extract", Scratch.Seed, "--format", "table");
        Assert.Contains("6 forms", call.Lines[0], StringComparison.Ordinal);
        Assert.Equal(6, call.Lines.Count(l => l.StartsWith("forms[", StringComparison.Ordinal)));
        Assert.Contains(call.Lines, l => l.Contains("年度资金总额", StringComparison.Ordinal) && l.Contains("495.40", StringComparison.Ordinal));
        Assert.Contains(call.Lines, l => l.Contains("服务对象满意度指标", StringComparison.Ordinal));
        Assert.Contains("  total: 94.95 of 100", call.Lines);
    }

    [Fact]
    public void A_full_disk_is_said_and_fails()
    {
        var call = ExtractorProgram.Shell(Repository.Root, $"\"$EXTRACTOR\" extract '{Scratch.Seed}' > /dev/full");
        Assert.StartsWith("error: No space left on device", call.Errors, StringComparison.Ordinal);
        Assert.Equal(2, call.ExitCode);
    }

    [Fact]
    public void A_reader_that_hangs_up_is_no_failure()
    {
        var call = ExtractorProgram.Shell(Repository.Root, $"set -o pipefail; \"$EXTRACTOR\" extract '{Scratch.Seed}' '{Other}' | head -c 10");
        Assert.Equal("", call.Errors);
    }

    private static string? Name(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("document").GetProperty("name").GetString();
    }
}
