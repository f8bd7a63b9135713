using System.Text.Json;
using Extractor.Testing;
using Extractor.Testing.Archives;
using Extractor.Testing.Ofd;

namespace Extractor.EndToEnd.Commands;

/// <summary>Archives, and folders in which everything is mixed, through the commands.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly Scratch _scratch = new();

    /// <summary>A locked file beside the forms: the archive has something to say.</summary>
    private static readonly RawEntry LockedEntry = new("locked.txt"u8.ToArray(), "x"u8.ToArray(), Flags: 1);

    [Fact]
    public void A_zipped_form_gives_the_record_of_the_form()
    {
        var seed = File.ReadAllBytes(Scratch.Seed);
        using var plain = JsonDocument.Parse(ExtractorProgram.Run("extract", Scratch.Seed).Output);
        using var zipped = JsonDocument.Parse(ExtractorProgram.Run("extract", _scratch.Write("a.zip", ArchiveMaker.Zip(("表/form.txt", seed)))).Output);
        Assert.Equal("a.zip!/表/form.txt", zipped.RootElement.GetProperty("document").GetProperty("name").GetString());
        foreach (var name in (string[])["forms", "tables", "evidence", "findings"])
            Assert.Equal(plain.RootElement.GetProperty(name).GetRawText(), zipped.RootElement.GetProperty(name).GetRawText());
    }

    [Fact]
    public void Several_files_are_several_lines_the_archive_first_if_something_was_left_out()
    {
        var archive = RawZip.Write(new("b.txt"u8.ToArray(), File.ReadAllBytes(Scratch.Seed)), LockedEntry, new("a.txt"u8.ToArray(), "no form\n"u8.ToArray()), new("c.exe"u8.ToArray(), [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0]));
        var call = ExtractorProgram.Run("extract", _scratch.Write("a.zip", archive));
        Assert.Equal(1, call.ExitCode);
        var names = call.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("document").GetProperty("name").GetString());
        Assert.Equal(["a.zip", "a.zip!/a.txt", "a.zip!/b.txt"], names);
        Assert.Contains("a.zip!/locked.txt: it is locked with a password", call.Lines[0], StringComparison.Ordinal);
        Assert.Contains("a.zip!/c.exe: the file is application/x-elf", call.Lines[0], StringComparison.Ordinal);
        Assert.Equal(["a.zip  ", "a.zip!/a.txt", "a.zip!/b.txt"], Tables("a.zip").Select(l => l.Split("  ")[0] is "a.zip" ? "a.zip  " : l.Split("  ")[0]));
    }

    [Theory]
    [InlineData("tables")]
    [InlineData("check-tables")]
    [InlineData("extract")]
    public void An_archive_that_cannot_be_opened_says_why(string command)
    {
        var call = ExtractorProgram.Run(command, _scratch.Write("a.zip", "PK\u0003\u0004 and nothing else"u8.ToArray()));
        Assert.Equal(2, call.ExitCode);
        Assert.Contains($"error: {_scratch["a.zip"]}: the archive (application/zip) cannot be read: it is cut off or damaged", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_that_look_at_documents_take_those_of_an_archive()
    {
        var archive = _scratch.Write("a.zip", ArchiveMaker.Zip(("b/form.txt", File.ReadAllBytes(Scratch.Seed))));
        const string Field = "forms[0].project_name";
        var explained = ExtractorProgram.Run("explain", Scratch.Seed, "--field", Field);
        Assert.Equal(explained.Output, ExtractorProgram.Run("explain", archive + "!/b/form.txt", "--field", Field).Output);
        Assert.Equal(explained.Output, ExtractorProgram.Run("explain", archive, "--field", Field).Output);
        var missing = ExtractorProgram.Run("explain", archive + "!/c.txt", "--field", Field);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains(archive + "!/b/form.txt", missing.Errors, StringComparison.Ordinal);
        foreach (var command in new[] { "units", "conventions", "indicators" }) Assert.Equal(ExtractorProgram.Run(command, Scratch.Seed).Output, ExtractorProgram.Run(command, archive).Output);
        Assert.Equal(ExtractorProgram.Run("findings", Scratch.Seed).Lines.Skip(1), ExtractorProgram.Run("findings", archive).Lines.Skip(1)); // the first names the document
    }

    [Fact]
    public void A_folder_of_everything_is_loaded_in_sorted_order()
    {
        Directory.CreateDirectory(_scratch["in/2023/deep"]);
        var seed = File.ReadAllBytes(Scratch.Seed);
        _scratch.Write("in/b.zip", RawZip.Write(new("form.txt"u8.ToArray(), seed), LockedEntry));
        _scratch.Write("in/2023/deep/a.rar", StoredRar.Write(("note.txt", "no form\n"u8.ToArray()), ("page.ofd", new OfdFile().Objects(OfdFile.Text(10, 20, 4, "通知", [4, 4])).Write())));
        _scratch.Write("in/2023/page.ofd", new OfdFile().Objects(OfdFile.Text(10, 20, 4, "公告", [4, 4])).Write());
        File.Copy(Path.Combine(Repository.Corpus, "documents", "city-project-forms.pdf"), _scratch["in/c.pdf"]);
        _scratch.Write("in/d.bin", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xFF, 0xFE]);
        _scratch.Write("in/e.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 0]);

        var call = ExtractorProgram.Run("run", "--input", _scratch["in"], "--database", _scratch["records.db"], "--format", "json");

        Assert.Equal(2, call.ExitCode); // e.7z claims to be an archive and is none
        using var summary = JsonDocument.Parse(call.Output);
        Assert.Equal(["e.7z"], Paths(summary, "failures"));
        Assert.Equal(["d.bin"], Paths(summary, "skipped"));
        Assert.Equal(["2023/deep/a.rar!/note.txt", "2023/deep/a.rar!/page.ofd", "2023/page.ofd", "b.zip", "b.zip!/form.txt", "c.pdf", "e.7z"], DatabaseFile.Query(_scratch["records.db"], "SELECT name FROM documents ORDER BY name"));
        Assert.Equal(["member_skipped"], DatabaseFile.Query(_scratch["records.db"], "SELECT f.code FROM findings f JOIN documents d ON d.sha256 = f.document WHERE d.name = 'b.zip'"));
        var order = call.Errors.Split('\n').Where(l => l.StartsWith('[')).Select(l => l[(l.IndexOf(']', StringComparison.Ordinal) + 2)..].Split(':')[0]);
        Assert.Equal(["2023/deep/a.rar!/note.txt", "2023/deep/a.rar!/page.ofd", "2023/page.ofd", "b.zip", "b.zip!/form.txt", "c.pdf", "d.bin", "e.7z"], order);

        var again = ExtractorProgram.Run("run", "--input", _scratch["in"], "--database", _scratch["records.db"]);
        Assert.Contains("(0 written, ", again.Output, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => _scratch.Dispose();

    private IEnumerable<string> Tables(string name) => ExtractorProgram.Run("tables", _scratch[name]).Lines.Where(l => l.StartsWith(name, StringComparison.Ordinal));

    private static IEnumerable<string> Paths(JsonDocument summary, string list) => summary.RootElement.GetProperty(list).EnumerateArray().Select(s => Path.GetFileName(s.GetProperty("path").GetString()!));
}
