using Extractor.EndToEnd.BadInput;
using Extractor.Testing;

namespace Extractor.EndToEnd.Release;

/// <summary>A database of two documents of the corpus, loaded once.</summary>
public sealed class LoadedDatabase : IDisposable
{
    internal Scratch Scratch { get; } = new();

    internal string Database => Scratch["records.db"];

    public LoadedDatabase() => Assert.True(
        ExtractorProgram.Run("run", "--input", Scratch.Seed, Path.Combine(Repository.Corpus, "seeds", "003_e0794d83f7dd1d9f.txt"), "--database", Database).ExitCode < 2);

    public void Dispose() => Scratch.Dispose();
}

/// <summary>extractor release as a shell calls it: other programs read what it makes, and what goes wrong is told.</summary>
public sealed class ReleaseCommandTests(LoadedDatabase loaded) : IClassFixture<LoadedDatabase>, IDisposable
{
    private readonly Scratch _scratch = new();

    private static string Reader => Path.Combine(Repository.Root, "tests", "Extractor.EndToEnd", "Release", "read_release.py");

    [Fact]
    public void Checksums_are_verified_by_sha256sum_and_a_second_release_of_the_same_name_is_refused()
    {
        var call = Make("out");
        Assert.Equal((0, ""), (call.ExitCode, call.Errors));
        Assert.Contains("indicators                   97", call.Lines);
        Assert.Equal(0, ExtractorProgram.Shell(_scratch["out"], "sha256sum -c --quiet SHA256SUMS").ExitCode);

        var again = Make("out");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("exists already: a release is never changed", again.Errors, StringComparison.Ordinal);
    }

    [PythonFact("sqlite3")]
    public void Python_reads_every_value_back_and_notices_a_lost_one()
    {
        Assert.Equal(0, Make("out").ExitCode);
        var read = ExtractorProgram.Shell(_scratch.Folder, $"{PythonFactAttribute.Find("sqlite3")} '{Reader}' out");
        Assert.True(read.ExitCode == 0, read.Output + read.Errors);
        Assert.Matches(@"^3\d tables, \d{5,} values compared by csv and sqlite3, 0 differences\n$", read.Output);

        var file = _scratch[Path.Combine("out", "csv", "funding.csv")];
        File.WriteAllText(file, File.ReadAllText(file).Replace("492.92", "492.93", StringComparison.Ordinal));
        Assert.Equal(1, ExtractorProgram.Shell(_scratch.Folder, $"{PythonFactAttribute.Find("sqlite3")} '{Reader}' out").ExitCode);
    }

    [PythonFact("pandas")]
    public void Pandas_reads_every_value_back_with_its_type()
    {
        Assert.Equal(0, Make("out").ExitCode);
        var read = ExtractorProgram.Shell(_scratch.Folder, $"{PythonFactAttribute.Find("pandas")} '{Reader}' out pandas");
        Assert.True(read.ExitCode == 0, read.Output + read.Errors);
        Assert.Matches(@"^3\d tables, \d{5,} values compared by pandas .*, 0 differences\n$", read.Output);
    }

    [SmallDiskFact]
    public void A_full_disk_is_told_and_leaves_nothing_behind()
    {
        var call = SmallDiskFactAttribute.Run(_scratch.Folder, "3m", $"""
            "$EXTRACTOR" release --database '{loaded.Database}' --out disk/out; code=$?; ls -A disk > left; exit $code
            """);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("full", call.Errors, StringComparison.Ordinal);
        Assert.Equal("", File.ReadAllText(_scratch["left"]));
        Assert.Equal(["ok"], DatabaseFile.Query(loaded.Database, "PRAGMA integrity_check"));
    }

    [UnprivilegedFact]
    public void A_folder_without_permission_is_told()
    {
        var call = ExtractorProgram.Shell(_scratch.Folder, $"""
            mkdir closed; chmod 755 . closed; chmod a+rx "$(dirname '{loaded.Database}')"; chmod a+r '{loaded.Database}'
            {UnprivilegedFactAttribute.Prefix} "$EXTRACTOR" release --database '{loaded.Database}' --out closed/out
            """);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("the folder closed/out cannot be made", call.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_scratch["closed"]));
    }

    [Theory]
    [InlineData("write a day as YYYY-MM-DD", "--date", "3.2.2026")]
    [InlineData("is no release", "--previous", "nowhere")]
    [InlineData("there is no database", "--database", "nothing.db")]
    public void A_wrong_word_is_told(string message, params string[] words)
    {
        var call = ExtractorProgram.RunIn(_scratch.Folder, ["release", "--out", "out", "--database", loaded.Database, .. words]);
        if (words[0] == "--database") call = ExtractorProgram.RunIn(_scratch.Folder, ["release", "--out", "out", .. words]);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains(message, call.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_scratch.Folder));
    }

    public void Dispose() => _scratch.Dispose();

    private Call Make(string folder) => ExtractorProgram.RunIn(_scratch.Folder, "release", "--database", loaded.Database, "--out", folder, "--version", "1.0");
}
