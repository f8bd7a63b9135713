using Extractor.Model.Corrections;
using Extractor.Release;
using Extractor.Storage;
using Extractor.Storage.Corrections;
using Extractor.Testing;
using Extractor.Tests.Storage;

namespace Extractor.Tests.Release;

/// <summary>A release is the same for the same database, is made whole or not at all, and tells what changed and why.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly ReleaseFixture _release = new();

    [Fact]
    public void The_same_database_gives_the_same_bytes()
    {
        _release.Make("again", version: "first");
        Assert.Equal(Files(_release.Folder), Files(_release.Of("again")));
        Assert.All(Files(_release.Folder), f => Assert.Equal(File.ReadAllBytes(_release.File(f)), File.ReadAllBytes(Path.Combine(_release.Of("again"), f))));
    }

    [Fact]
    public void The_same_documents_in_another_order_give_the_same_tables_records_and_workbook()
    {
        using var other = new TemporaryDatabase();
        using (var store = other.Open())
        {
            // One run each: only the journal, which stands in the copy alone, knows of it.
            store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(ReleaseFixture.Injected("hostile.txt", '7'));
            store.Corrections.Add([Answer(store, "≥5", "2026-01-02", "printed so")]);
            store.Corrections.PutIn(r => r);
            var last = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
            last.Save(FullRecord.Of());
            last.Finish();
        }
        new ReleaseMaker(ReleaseFixture.Dictionary).Make(new(other.File, _release.Of("other"), "0.0") { Date = new DateOnly(2026, 2, 3), Version = "first" });
        Assert.Equal(
            ["SHA256SUMS", "datapackage.json", "records.sqlite"],
            Files(_release.Folder).Where(f => !File.ReadAllBytes(_release.File(f)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_release.Of("other"), f)))));
    }

    [Fact]
    public void Without_a_date_the_day_of_the_last_run_is_taken()
    {
        var request = new ReleaseRequest(_release.Database, _release.Of("dated"), "0.0");
        new ReleaseMaker(ReleaseFixture.Dictionary).Make(request);
        var day = DatabaseFile.Query(_release.Database, "SELECT substr(max(finished), 1, 10) FROM runs")[0];
        Assert.Contains($"date-released: \"{day}\"\n", File.ReadAllText(Path.Combine(request.Folder, "CITATION.cff")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_exists_is_refused_and_left_alone()
    {
        var before = Files(_release.Folder);
        var error = Assert.Throws<ReleaseException>(() => _release.Make("first"));
        Assert.Contains("exists already", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Files(_release.Folder));
    }

    [Fact]
    public void A_release_that_fails_leaves_nothing_and_what_a_killed_one_left_is_cleared()
    {
        Directory.CreateDirectory(_release.Of("next.partial"));
        File.WriteAllText(Path.Combine(_release.Of("next.partial"), "records.sqlite"), "half");
        Assert.Contains("is no release", Assert.Throws<ReleaseException>(() => _release.Make("next", previous: "nowhere")).Message, StringComparison.Ordinal);
        Assert.Contains("no database", Assert.Throws<StorageException>(() => new ReleaseMaker(ReleaseFixture.Dictionary).Make(new(_release.Of("nothing.db"), _release.Of("next"), "0.0"))).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_release.Of("next")) || Directory.Exists(_release.Of("next.partial")));
        _release.Make("next");
        Assert.False(Directory.Exists(_release.Of("next.partial")));
    }

    [Fact]
    public void The_first_release_and_the_same_database_again_have_no_changes()
    {
        _release.Make("again", previous: "first");
        Assert.Contains("The first release", File.ReadAllText(_release.File("CHANGES.md")), StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(_release.File("csv/changes.csv")));
        Assert.Single(File.ReadAllLines(Path.Combine(_release.Of("again"), "csv", "changes.csv")));
        Assert.DoesNotContain("The first release", File.ReadAllText(Path.Combine(_release.Of("again"), "CHANGES.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_are_told_value_by_value_with_their_reasons()
    {
        _release.Save(TemporaryDatabase.Stamp, [ReleaseFixture.Injected("goes.txt", '8'), ReleaseFixture.Injected("edited.txt", 'a'), ReleaseFixture.Injected("program.txt", 'c'), ReleaseFixture.Injected("rules.txt", 'd')]);
        _release.Make("before");

        DatabaseFile.Query(_release.Database, $"DELETE FROM documents WHERE sha256 IN ('{new string('8', 64)}', '{new string('a', 64)}')");
        _release.Save(TemporaryDatabase.Stamp, [ReleaseFixture.Injected("comes.txt", '9'), ReleaseFixture.Injected("edited.txt", 'b', "=2*2")]);
        _release.Save(new("2.0", TemporaryDatabase.Stamp.DefinitionsSha256), [ReleaseFixture.Injected("program.txt", 'c', "≥7")]);
        _release.Save(new(TemporaryDatabase.Stamp.Version, "d1"), [ReleaseFixture.Injected("rules.txt", 'd', "≥8")]);
        Correct("≥6");
        _release.Make("after", previous: "before");

        var changes = File.ReadAllLines(Path.Combine(_release.Of("after"), "csv", "changes.csv"));
        AssertChange("documents", '9', ",\"\",added,,,input_added");
        AssertChange("documents", '8', ",\"\",removed,,,input_removed");
        AssertChange("documents", 'a', ",\"\",removed,,,input_replaced");
        AssertChange("documents", 'b', ",\"\",added,,,input_replaced");
        AssertChange("indicators", 'c', ",target,changed,=1*1,≥7,program");
        AssertChange("indicators", 'd', ",target,changed,=1*1,≥8,definition");
        AssertChange("indicators_corrected", '7', ",target,changed,≥5,≥6,correction");
        Assert.DoesNotContain(changes, c => c.StartsWith("indicators,", StringComparison.Ordinal) && c.Contains(new string('7', 64), StringComparison.Ordinal));
        var report = File.ReadAllText(Path.Combine(_release.Of("after"), "CHANGES.md"));
        foreach (var line in new[] { "| 新增 | added | 1 |", "| 移除 | removed | 1 |", "- goes.txt\n", "- comes.txt\n", "- edited.txt\n", "Program: `1.0` → `1.0`, `2.0`", "definition 1" }) Assert.Contains(line, report, StringComparison.Ordinal);

        void AssertChange(string table, char hash, string rest) =>
            Assert.Contains(changes, c => c.StartsWith($"{table},\"[\"\"{new string(hash, 64)}\"\"", StringComparison.Ordinal) && c.EndsWith(rest, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public void Dispose() => _release.Dispose();

    private void Correct(string value)
    {
        using var store = RecordStore.Open(_release.Database);
        store.Corrections.Add([Answer(store, value, "2026-01-03", "looked again")]);
        store.Corrections.PutIn(r => r);
    }

    private static Correction Answer(RecordStore store, string value, string at, string why) =>
        store.Corrections.Draft(new(new string('7', 64), "hostile.txt", "forms[0].indicators[0].target", Says.Value, value, "tester", at, why));

    private static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
