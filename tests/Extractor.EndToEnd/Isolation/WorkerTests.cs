using System.Text.Json;
using Extractor.Testing;

namespace Extractor.EndToEnd.Isolation;

/// <summary>PDF files are read in processes of their own; what happens to one of these costs its document.</summary>
public sealed class WorkerTests
{
    private static readonly string Sound = Path.Combine(Repository.Corpus, "documents", "city-project-forms.pdf");

    [Fact]
    public void A_worker_that_is_killed_costs_its_document()
    {
        using var scratch = new Scratch();
        using var program = new RunningProgram("extract", scratch.Write("endless.pdf", HostilePdf.Endless()), "--memory-limit", "6000");
        RunningProgram.Signal("KILL", program.AwaitWorkers(1)[0]);
        var call = program.End();
        Assert.Equal("reader_crashed", Assert.Single(Codes(call.Output)));
        Assert.Equal((1, ""), (call.ExitCode, call.Errors));
    }

    [Fact]
    public void A_file_that_takes_too_much_memory_costs_its_own_record()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("extract", Sound, scratch.Write("endless.pdf", HostilePdf.Endless()), Sound, "--memory-limit", "150");
        Assert.Equal("reader_timed_out", Assert.Single(Codes(call.Lines[1])));
        Assert.Contains("150 MB", call.Lines[1], StringComparison.Ordinal);
        Assert.Equal([6, 0, 6], call.Lines.Select(Forms));
        Assert.Equal(1, call.ExitCode);
    }

    [Fact]
    public void A_file_that_takes_too_much_time_is_given_up()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("extract", scratch.Write("endless.pdf", HostilePdf.Endless()), "--time-limit", "1", "--memory-limit", "6000");
        Assert.Equal("reader_timed_out", Assert.Single(Codes(call.Output)));
        Assert.Matches("longer than the 1(\\.1)? seconds", call.Output);
        Assert.Equal(1, call.ExitCode);
    }

    [Fact]
    public void Records_stand_in_the_order_of_the_files_and_are_the_same_with_any_number_of_workers()
    {
        using var scratch = new Scratch();
        string[] files = [.. Directory.GetFiles(Path.GetDirectoryName(Sound)!, "*.pdf").Order(StringComparer.Ordinal), scratch.Write("empty.pdf", []), Scratch.Seed, Sound, scratch.Write("copy.pdf", File.ReadAllBytes(Sound))];
        var (one, three) = (ExtractorProgram.Run(["extract", .. files, "--workers", "1"]), ExtractorProgram.Run(["extract", .. files, "--workers", "3"]));
        Assert.Equal(one, three);
        Assert.Equal(files.Where(f => !f.EndsWith("empty.pdf", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)), one.Lines.Select(Name));
    }

    [Fact]
    public void A_long_document_is_read_in_ranges_that_are_the_same_with_any_number_of_workers()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("long.pdf", HostilePdf.Long(401));
        var (one, two) = (ExtractorProgram.Run("extract", path, "--workers", "1"), ExtractorProgram.Run("extract", path, "--workers", "2"));
        Assert.Equal(one, two);
        Assert.Equal(["text_doubtful", "no_known_form"], Codes(one.Output));
        Assert.Contains("\"page_count\": 401", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_listed_by_workers_too()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("tables", scratch.Write("endless.pdf", HostilePdf.Endless()), Sound, "--format", "jsonl", "--memory-limit", "150");
        Assert.Contains("\"error\":\"", call.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"error\":null", call.Lines[1], StringComparison.Ordinal);
        Assert.Contains("endless.pdf: the document was given up", call.Errors, StringComparison.Ordinal);
        Assert.Equal(2, call.ExitCode);
    }

    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    public void No_worker_outlives_the_program(string signal)
    {
        using var scratch = new Scratch();
        using var program = new RunningProgram("extract", scratch.Write("endless.pdf", HostilePdf.Endless()), "--memory-limit", "6000");
        var workers = program.AwaitWorkers(1);
        program.Signal(signal);
        program.End();
        RunningProgram.AwaitGone(workers);
    }

    [Fact]
    public void Ctrl_C_ends_all_and_stores_nothing_of_the_document_at_hand()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("endless.pdf", HostilePdf.Endless());
        using var program = new RunningProgram("run", "--input", path, "--database", scratch["a.sqlite"], "--memory-limit", "6000");
        var workers = program.AwaitWorkers(1);
        program.SignalAll("INT");
        Assert.Equal(130, program.End().ExitCode);
        RunningProgram.AwaitGone(workers);
        var again = ExtractorProgram.Run("run", "--input", path, "--database", scratch["a.sqlite"], "--format", "json", "--memory-limit", "150");
        using var json = JsonDocument.Parse(again.Output);
        Assert.Equal(1, json.RootElement.GetProperty("written").GetInt32());
    }

    [Fact]
    public void Definitions_that_are_wrong_are_said_by_the_worker()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("extract", Sound, "--pipelines", scratch.Folder);
        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith("error: the definitions are wrong: ", call.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Codes(string record)
    {
        using var json = JsonDocument.Parse(record);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString())];
    }

    private static int Forms(string record)
    {
        using var json = JsonDocument.Parse(record);
        return json.RootElement.GetProperty("forms").GetArrayLength();
    }

    private static string? Name(string record)
    {
        using var json = JsonDocument.Parse(record);
        return json.RootElement.GetProperty("document").GetProperty("name").GetString();
    }
}
