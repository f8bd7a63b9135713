using System.Text.Json;
using Extractor.Testing;

namespace Extractor.EndToEnd.Commands;

/// <summary>extractor run: what it loads, what it leaves alone, what it says.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public void A_second_run_writes_no_byte()
    {
        var first = Load(Scratch.Seed);
        var bytes = File.ReadAllBytes(_scratch["records.db"]);
        var second = Load(Scratch.Seed);

        Assert.Contains("documents       1 (1 written, 0 already there)", first.Output, StringComparison.Ordinal);
        Assert.Contains("documents       1 (0 written, 1 already there)", second.Output, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(_scratch["records.db"]));
        Assert.Equal(Figure(first, "indicators"), Figure(second, "indicators"));
        Assert.Equal(first.ExitCode, second.ExitCode);
        Assert.Contains("[1 of 1] 001_", first.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_are_what_extract_prints()
    {
        Load(Scratch.Seed);
        using var printed = JsonDocument.Parse(ExtractorProgram.Run("extract", Scratch.Seed).Output);
        var weights = printed.RootElement.GetProperty("forms").EnumerateArray().SelectMany(f => f.GetProperty("indicators").EnumerateArray())
            .Select(i => $"{i.GetProperty("level3").GetString() ?? "NULL"}|{(i.GetProperty("weight").ValueKind == JsonValueKind.Null ? "NULL" : i.GetProperty("weight").GetDouble())}");

        Assert.Equal(43, weights.Count());
        Assert.Equal(weights, DatabaseFile.Query(_scratch["records.db"], "SELECT level3, format('%g', weight) FROM indicator_view"));
    }

    [Fact]
    public void A_folder_is_loaded_with_all_below_it_and_what_is_no_document_is_passed_over()
    {
        Directory.CreateDirectory(_scratch["in/below"]);
        File.Copy(Scratch.Seed, _scratch["in/below/b.txt"]);
        File.Copy(Scratch.Seed, _scratch["in/c.txt"]);
        _scratch.Write("in/a.txt", "no form at all\n"u8.ToArray());
        _scratch.Write("in/a.truth.json", "{}"u8.ToArray());
        _scratch.Write("in/notes.json", "{}"u8.ToArray());
        _scratch.Write("in/.hidden.txt", "x"u8.ToArray());
        _scratch.Write("in/image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        Directory.CreateSymbolicLink(_scratch["in/loop"], _scratch["in"]);

        var call = Load(_scratch["in"], "--format", "json");

        using var summary = JsonDocument.Parse(call.Output);
        Assert.Equal(2, summary.RootElement.GetProperty("documents").GetInt32());
        Assert.Equal(1, summary.RootElement.GetProperty("duplicates").GetInt32());
        Assert.Equal(["a.truth.json", "image.png", "loop", "notes.json"],
            summary.RootElement.GetProperty("skipped").EnumerateArray().Select(s => Path.GetFileName(s.GetProperty("path").GetString()!)).Order(StringComparer.Ordinal));
        Assert.Empty(summary.RootElement.GetProperty("failures").EnumerateArray());
        Assert.Equal(["a.txt", "below/b.txt"], DatabaseFile.Query(_scratch["records.db"], "SELECT name FROM documents ORDER BY name"));
    }

    [Fact]
    public void One_bad_document_costs_only_itself()
    {
        var empty = _scratch.Write("empty.txt", []);
        var call = ExtractorProgram.Run("run", "--input", _scratch["missing.txt"], empty, Scratch.Seed, "--database", _scratch["records.db"]);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains($"error: {_scratch["missing.txt"]}: there is no such file", call.Errors, StringComparison.Ordinal);
        Assert.Contains($"error: {empty}: ", call.Errors, StringComparison.Ordinal);
        Assert.Equal(["43"], DatabaseFile.Query(_scratch["records.db"], "SELECT count(*) FROM indicators"));
    }

    [Fact]
    public void A_document_of_a_folder_is_named_by_its_path_below_it()
    {
        foreach (var unit in new[] { "财政局", "民政局" }) Directory.CreateDirectory(_scratch["in/" + unit]);
        File.Copy(Scratch.Seed, _scratch["in/财政局/附件1.txt"]);
        File.WriteAllText(_scratch["in/民政局/附件1.txt"], File.ReadAllText(Scratch.Seed).Replace("235次", "236次", StringComparison.Ordinal));
        ExtractorProgram.Run("run", "--input", _scratch["in"], "--database", _scratch["records.db"]);
        Assert.Equal(["民政局/附件1.txt", "财政局/附件1.txt"], DatabaseFile.Query(_scratch["records.db"], "SELECT name FROM documents ORDER BY name"));

        string[] say = ["correct", "--field", "forms[0].total.score", "--confirm", "--by", "me", "--why", "seen", "--database", _scratch["records.db"], "--document"];
        Assert.Contains("forms[0].total.score  民政局/附件1.txt", ExtractorProgram.Run([.. say, "民政局/附件1.txt"]).Output, StringComparison.Ordinal);
        Assert.Contains("财政局/附件1.txt", ExtractorProgram.Run([.. say, "附件1.txt"]).Errors, StringComparison.Ordinal); // two of them: both are named
    }

    [Fact]
    public void What_has_no_bytes_in_a_folder_is_named_and_not_waited_for()
    {
        Directory.CreateDirectory(_scratch["in"]);
        File.Copy(Scratch.Seed, _scratch["in/a.txt"]);
        _scratch.Write("in/lost.pdf", []);
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_scratch["in/pipe"]])) make.WaitForExit();

        var call = ExtractorProgram.Run("run", "--input", _scratch["in"], "--database", _scratch["records.db"]);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains($"error: {_scratch["in/lost.pdf"]}: the file is empty (0 bytes); get it again", call.Errors, StringComparison.Ordinal);
        Assert.Contains($"{_scratch["in/pipe"]}: the file is empty", call.Output, StringComparison.Ordinal);
        Assert.Equal(["a.txt"], DatabaseFile.Query(_scratch["records.db"], "SELECT name FROM documents"));
    }

    [Fact]
    public void The_exit_code_is_that_of_extract()
    {
        foreach (var seed in Directory.GetFiles(Path.Combine(Repository.Corpus, "seeds"), "*.txt"))
            Assert.Equal(ExtractorProgram.Run("extract", seed).ExitCode, ExtractorProgram.Run("run", "--input", seed, "--database", _scratch[Path.GetFileName(seed) + ".db"]).ExitCode);
    }

    [Fact]
    public void A_pipeline_says_what_to_load_and_where()
    {
        File.Copy(Scratch.Seed, _scratch["document.txt"]);
        File.WriteAllText(_scratch["mine.yaml"], "inputs: [document.txt]\ndatabase: below/mine.db\n");

        var call = ExtractorProgram.RunIn(_scratch.Folder, "run", "mine.yaml");

        Assert.Equal(0, call.ExitCode);
        Assert.Equal(["document.txt"], DatabaseFile.Query(_scratch["below/mine.db"], "SELECT name FROM documents"));
    }

    [Fact]
    public void Another_way_to_read_scans_makes_the_rows_anew()
    {
        Load(Scratch.Seed);
        Assert.Contains("1 written", Load(Scratch.Seed, "--ocr", "fast").Output, StringComparison.Ordinal);
        Assert.Contains("0 written", Load(Scratch.Seed, "--ocr", "fast").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_definition_makes_the_rows_anew()
    {
        ExtractorProgram.Shell(_scratch.Folder, $"cp -r '{Repository.Pipelines}' pipelines");
        Load(Scratch.Seed, "--pipelines", _scratch["pipelines"]);
        File.AppendAllText(_scratch["pipelines/lexicon.txt"], "# a note\n");

        Assert.Contains("1 written", Load(Scratch.Seed, "--pipelines", _scratch["pipelines"]).Output, StringComparison.Ordinal);
        Assert.Equal(["1|2"], DatabaseFile.Query(_scratch["records.db"], "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM runs)"));
    }

    [Theory]
    [InlineData("run nosuch", "there is no such pipeline; there are: default")]
    [InlineData("run --input .", "there is no document in: .")]
    [InlineData("run --input --oops", "unknown option '--oops'")]
    [InlineData("run --format xml", "'xml' not recognized")]
    public void Wrong_use_is_refused_and_makes_no_database(string line, string message)
    {
        var call = ExtractorProgram.RunIn(_scratch.Folder, line.Split(' '));

        Assert.Contains(message, call.Errors, StringComparison.Ordinal);
        Assert.Equal(2, call.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_scratch.Folder));
    }

    public void Dispose() => _scratch.Dispose();

    private Call Load(params string[] arguments) => ExtractorProgram.Run(["run", "--database", _scratch["records.db"], "--input", .. arguments]);

    private static string Figure(Call call, string name) => call.Lines.First(l => l.StartsWith(name + " ", StringComparison.Ordinal));
}
