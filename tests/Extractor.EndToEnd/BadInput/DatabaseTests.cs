using Extractor.Testing;

namespace Extractor.EndToEnd.BadInput;

/// <summary>A database that cannot be written, and a program that is cut off while it writes.</summary>
public sealed class DatabaseTests : IDisposable
{
    private static readonly string Seeds = Path.Combine(Repository.Corpus, "seeds");
    private static readonly string Dumps = Path.Combine(Repository.Corpus, "dumps");
    private readonly Scratch _scratch = new();

    [Fact]
    public void A_run_killed_at_any_moment_and_run_again_leaves_the_rows_of_one_run()
    {
        ExtractorProgram.Run("run", "--input", Seeds, Dumps, "--database", _scratch["whole.db"]);
        var whole = DatabaseFile.Dump(_scratch["whole.db"]);
        foreach (var (documents, seconds) in new[] { (1, "0"), (2, "0.05"), (5, "0.1") })
        {
            File.Delete(_scratch["cut.db"]);
            var cut = ExtractorProgram.Shell(_scratch.Folder, $"""
                "$EXTRACTOR" run --input '{Seeds}' '{Dumps}' --database cut.db >/dev/null 2>progress &
                until grep -q '^. *{documents} of' progress; do sleep 0.01; done
                sleep {seconds}; kill -9 $!; wait $!
                """);
            Assert.Equal(137, cut.ExitCode);
            ExtractorProgram.Run("run", "--input", Seeds, Dumps, "--database", _scratch["cut.db"]);

            Assert.Equal(whole, DatabaseFile.Dump(_scratch["cut.db"]));
            Assert.Equal(["ok"], DatabaseFile.Query(_scratch["cut.db"], "PRAGMA integrity_check"));
            Assert.Equal(["1|1", "0|1"], DatabaseFile.Query(_scratch["cut.db"], "SELECT finished IS NULL, documents BETWEEN 1 AND 16 FROM runs"));
        }
    }

    [SmallDiskFact]
    public void A_full_disk_is_told_and_leaves_the_database_intact()
    {
        var call = SmallDiskFactAttribute.Run(_scratch.Folder, "900k", $"""
            "$EXTRACTOR" run --input '{Seeds}' --database disk/records.db; code=$?; cp disk/records.db kept.db; exit $code
            """);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("the disk is full", call.Errors, StringComparison.Ordinal);
        Assert.Equal(["ok"], DatabaseFile.Query(_scratch["kept.db"], "PRAGMA integrity_check"));
        Assert.Contains(DatabaseFile.Query(_scratch["kept.db"], "SELECT count(*) FROM documents")[0], new[] { "1", "2", "3", "4" });
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

    public void Dispose() => _scratch.Dispose();
}
