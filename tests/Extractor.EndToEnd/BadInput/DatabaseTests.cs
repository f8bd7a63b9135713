using Extractor.Testing;

namespace Extractor.EndToEnd.BadInput;

/// <summary>A database that cannot be written.</summary>
public sealed class DatabaseTests : IDisposable
{
    private static readonly string Seeds = Path.Combine(Repository.Corpus, "seeds");
    private readonly Scratch _scratch = new();

    [SmallDiskFact]
    public void A_full_disk_is_told_and_leaves_the_database_intact()
    {
        var call = SmallDiskFactAttribute.Run(_scratch.Folder, "1800k", $"""
            "$EXTRACTOR" run --input '{Seeds}' --database disk/records.db; code=$?; cp -r disk kept; exit $code
            """);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("the disk is full", call.Errors, StringComparison.Ordinal);
        Assert.Equal(["ok"], DatabaseFile.Query(_scratch["kept/records.db"], "PRAGMA integrity_check"));
        Assert.Contains(DatabaseFile.Query(_scratch["kept/records.db"], "SELECT count(*) FROM documents")[0], new[] { "1", "2", "3", "4" });
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        var file = _scratch.Write("notes.db", "my notes, and no database at all: more than sixteen bytes"u8.ToArray());
        var before = File.ReadAllBytes(file);

        var call = ExtractorProgram.Run("run", "--input", Scratch.Seed, "--database", file);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains($"error: {file} is not a database", call.Errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [UnprivilegedFact]
    public void A_place_without_permission_is_told()
    {
        ExtractorProgram.Shell(_scratch.Folder, "chmod 711 . && mkdir -m 555 closed");

        var call = ExtractorProgram.Shell("/", $"{UnprivilegedFactAttribute.Prefix} \"$EXTRACTOR\" run --input '{Scratch.Seed}' --database '{_scratch["closed/records.db"]}'");

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("cannot be opened", call.Errors, StringComparison.Ordinal);
    }

    [UnprivilegedFact]
    public void A_database_in_a_read_only_folder_is_read_and_not_written()
    {
        ExtractorProgram.Run("run", "--input", Scratch.Seed, "--database", _scratch["shelf/records.db"]);
        var before = File.ReadAllBytes(_scratch["shelf/records.db"]);
        ExtractorProgram.Shell(_scratch.Folder, "chmod 711 . && chmod 444 shelf/records.db && chmod 555 shelf");

        Assert.Equal("1\n", Unprivileged("query 'SELECT count(*) AS n FROM documents' --format csv").Output.Replace("n\n", "", StringComparison.Ordinal));
        Assert.Equal(0, Unprivileged("db check").ExitCode);
        var run = Unprivileged($"run --input '{Directory.GetFiles(Seeds, "000*.txt")[0]}'");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be written: the file or its folder is read-only", run.Errors, StringComparison.Ordinal);

        ExtractorProgram.Shell(_scratch.Folder, "chmod 755 shelf");
        Assert.Equal(before, File.ReadAllBytes(_scratch["shelf/records.db"]));
        Assert.Single(Directory.GetFiles(_scratch["shelf"]));
    }

    public void Dispose() => _scratch.Dispose();

    private Call Unprivileged(string line) =>
        ExtractorProgram.Shell("/", $"{UnprivilegedFactAttribute.Prefix} \"$EXTRACTOR\" {line} --database '{_scratch["shelf/records.db"]}'");
}
