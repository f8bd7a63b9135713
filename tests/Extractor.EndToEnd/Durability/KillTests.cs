using Extractor.Testing;
using Extractor.Testing.Faults;

namespace Extractor.EndToEnd.Durability;

/// <summary>The real program is killed while it writes a database, and run again.</summary>
public sealed class KillTests : IDisposable
{
    private static readonly string[] Seeds = Directory.GetFiles(Path.Combine(Repository.Corpus, "seeds"), "000*.txt");
    private readonly Scratch _scratch = new();

    [Fact]
    public void Killed_before_each_wait_for_the_disk_and_run_again_it_leaves_the_rows_of_one_run()
    {
        var (_, steps) = Program("whole.db").Run();
        var whole = DatabaseFile.Dump(_scratch["whole.db"]);
        Assert.InRange(steps["sync"], 8, 40);
        var killed = new List<string>();
        foreach (var step in Enumerable.Range(1, steps["sync"]))
        {
            var name = $"cut-{step}.db";
            Assert.Equal(DoomedProgram.Killed, Program(name).KillBefore("sync", step));
            AssertMended(name, whole);
            killed.Add(DatabaseFile.Query(_scratch[name], "SELECT coalesce(group_concat(coalesce(finished <> '', 0) || ':' || documents, ' '), '') FROM runs")[0]);
        }
        // The steps met the making of the database, each document, and the end of the run.
        Assert.Superset(new HashSet<string> { "1:1", "0:1 1:0" }, killed.ToHashSet());
    }

    [Fact]
    public void Killed_at_a_random_time_and_run_again_it_leaves_the_rows_of_one_run()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Program("whole.db").Run();
        var time = watch.Elapsed;
        var whole = DatabaseFile.Dump(_scratch["whole.db"]);
        var dice = new Random(7);
        Program("cut.db").KillAfter(time * (0.4 + (0.6 * dice.NextDouble())));
        AssertMended("cut.db", whole);
    }

    public void Dispose() => _scratch.Dispose();

    private DoomedProgram Program(string database) => new(ExtractorProgram.Path, ["run", "--input", .. Seeds, "--database", _scratch[database]]);

    // Run again, the program mends what is left to mend.
    private void AssertMended(string name, string whole)
    {
        ExtractorProgram.Run(["run", "--input", .. Seeds, "--database", _scratch[name]]);
        Assert.Equal([name], Directory.GetFiles(_scratch.Folder, name + "*").Select(Path.GetFileName));
        Assert.Equal(whole, DatabaseFile.Dump(_scratch[name]));
        Assert.Equal(["ok"], DatabaseFile.Query(_scratch[name], "PRAGMA integrity_check"));
        Assert.Empty(DatabaseFile.Query(_scratch[name], "PRAGMA foreign_key_check"));
    }
}
