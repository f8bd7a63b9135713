using Dapper;
using Extractor.Model.Findings;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Testing;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage;

public sealed class RobustnessTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    [Fact]
    public void A_second_run_writes_no_byte()
    {
        var record = FullRecord.Of();
        using (var store = _database.Open())
        {
            var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
            run.Save(record);
            run.Finish();
        }
        var before = File.ReadAllBytes(_database.File);
        using (var store = _database.Open())
        {
            var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
            Assert.True(store.Holds(record.Document.Sha256, TemporaryDatabase.Stamp));
            _ = store.Figures(record.Document.Sha256);
            run.Finish();
            Assert.Equal(0, store.Connection.ExecuteScalar<int>("SELECT total_changes()"));
        }

        Assert.Equal(before, File.ReadAllBytes(_database.File));
        Assert.Equal("1", Assert.Single(_database.Query("SELECT documents FROM runs WHERE finished IS NOT NULL")));
    }

    [Fact]
    public void A_full_disk_costs_only_the_document_that_found_it_full()
    {
        using var store = _database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        var (first, second) = (FullRecord.Of("first"), FullRecord.Of("second"));
        run.Save(first);
        var before = _database.Dump(runs: true);
        store.Connection.Execute($"PRAGMA max_page_count = {store.Connection.ExecuteScalar<long>("PRAGMA page_count") + 3}");

        var error = Assert.Throws<StorageException>(() => run.Save(second));

        Assert.Contains("the disk is full", error.Message, StringComparison.Ordinal);
        Assert.Equal("ok", store.Connection.ExecuteScalar<string>("PRAGMA integrity_check"));
        Assert.Equal(before, _database.Dump(runs: true));
        store.Connection.Execute("PRAGMA max_page_count = 1000000");
        run.Save(second);
        Assert.NotNull(store.Load(second.Document.Sha256));
    }

    [Fact]
    public void Rows_that_break_a_rule_are_refused_and_leave_the_earlier_rows()
    {
        using var store = _database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        var record = FullRecord.Of();
        run.Save(record);
        var before = _database.Dump(runs: true);

        Assert.Throws<RefusedRecordException>(() => run.Save(record with { Forms = [record.Forms[0] with { FormType = new("letter", record.Forms[0].FormType.Evidence) }] }));

        Assert.Equal(before, _database.Dump(runs: true));
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        File.WriteAllText(_database.File, new string('x', 5000));
        AssertRefused("is not a database");
        Assert.Equal(new string('x', 5000), File.ReadAllText(_database.File));
    }

    [Fact]
    public void A_folder_is_no_database()
    {
        Directory.CreateDirectory(_database.File);
        AssertRefused("cannot be opened");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said()
    {
        File.WriteAllText(_database.File, "a file where the folder should be");
        var error = Assert.Throws<StorageException>(() => RecordStore.Open(Path.Combine(_database.File, "records.db")));
        Assert.Contains("cannot be made", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_program_s_database_is_left_alone()
    {
        MakeByHand("CREATE TABLE shopping (item TEXT)");
        AssertRefused("another program");
        Assert.Equal(["shopping"], _database.Query("SELECT name FROM sqlite_master"));
    }

    [Fact]
    public void A_newer_schema_is_refused()
    {
        _database.Open().Dispose();
        MakeByHand("INSERT INTO schema_version (version, name) VALUES (99, '099_future.sql')");
        AssertRefused("newer program");
    }

    [Fact]
    public void An_older_schema_is_brought_up_and_keeps_its_rows()
    {
        var document = new string('a', 64);
        using (var old = RecordStore.Open(_database.File, [.. Migration.All().Take(1)], TimeSpan.FromSeconds(1)))
            old.Connection.Execute(
                """
                INSERT INTO documents VALUES (@document, 'old.txt', 'text/plain', NULL, 'flat-text', '0.1', 'd0');
                INSERT INTO findings VALUES (@document, 0, NULL, NULL, NULL, NULL, NULL, 'no_known_form', 'reading', 'info', 'no layout fits', NULL);
                """,
                new { document });
        Assert.Empty(_database.Query("SELECT name FROM sqlite_master WHERE type = 'view'"));

        using var store = _database.Open();

        Assert.Equal(Migration.All().Count, store.Connection.ExecuteScalar<int>("SELECT max(version) FROM schema_version"));
        Assert.Equal([new(null, FindingCodes.NoKnownForm, FindingAbout.Reading, Severity.Info, "no layout fits")], store.Load(document)!.Findings.Select(f => f with { Cells = [] }));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_old_schema()
    {
        _database.Open().Dispose();
        var before = _database.Dump();
        IReadOnlyList<Migration> broken = [.. Migration.All(), new(Migration.All().Count + 1, "broken", "CREATE TABLE half (a TEXT); INSERT INTO nothing VALUES (1);")];

        Assert.Throws<StorageException>(() => RecordStore.Open(_database.File, broken, TimeSpan.FromSeconds(1)));

        Assert.Equal(before, _database.Dump());
    }

    [Fact]
    public void Migrations_are_numbered_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, Migration.All().Count), Migration.All().Select(m => m.Version));

    [Fact]
    public void A_locked_database_is_waited_for_and_then_said()
    {
        using var other = _database.Open();
        using var store = RecordStore.Open(_database.File, Migration.All(), TimeSpan.FromSeconds(1));
        using (other.Connection.BeginTransaction(deferred: false))
        {
            var error = Assert.Throws<StorageException>(() => store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(FullRecord.Of()));
            Assert.Contains("another process", error.Message, StringComparison.Ordinal);
        }
        store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(FullRecord.Of());
    }

    [Fact]
    public void The_order_of_loading_does_not_matter()
    {
        using var other = new TemporaryDatabase();
        Save(_database, "a", "b", "c");
        Save(other, "c", "a", "b");
        Assert.Equal(_database.Dump(), other.Dump());
    }

    public void Dispose() => _database.Dispose();

    private static void Save(TemporaryDatabase database, params string[] contents)
    {
        using var store = database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        foreach (var content in contents) run.Save(FullRecord.Of(content));
    }

    private void AssertRefused(string because)
    {
        var error = Assert.Throws<StorageException>(_database.Open);
        Assert.Contains(because, error.Message, StringComparison.Ordinal);
        Assert.Contains(_database.File, error.Message, StringComparison.Ordinal);
    }

    private void MakeByHand(string sql)
    {
        SystemSqlite.Use();
        using var connection = new SqliteConnection($"Data Source={_database.File};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
