using Dapper;

namespace Extractor.Tests.Storage;

/// <summary>The schema itself shows that every table keeps its types and has a declared key, and that every reference is declared where it can be.</summary>
public sealed class KeyTests : IDisposable
{
    /// <summary>The full-text index is FTS5's own.</summary>
    private const string Own = "name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite_%'";

    /// <summary>Tables without a foreign key, and why.</summary>
    private static readonly Dictionary<string, string> Free = new(StringComparer.Ordinal)
    {
        ["documents"] = "the root", ["runs"] = "the root of the journal", ["schema_version"] = "of the program", ["proof_words"] = "words for all documents",
        ["definition_files"] = "facts about a fingerprint, which many runs share", ["program_parts"] = "the same",
        ["run_documents"] = "refers to runs; its documents may be rewritten, the journal stays",
        ["dataset_findings"] = "made of all documents", ["dataset_search"] = "one row or none", ["panel_filled"] = "one row or none",
        ["panel_years"] = "made of all documents; emptied by triggers when one is written, checked by db check", ["panel_left_out"] = "the same",
        ["panel_continuity_candidates"] = "the same", ["corrections"] = "outlives the rows of its document", ["releases"] = "outlives the rows of its documents",
    };

    /// <summary>Tables without a key: one row or none.</summary>
    private static readonly string[] Keyless = ["dataset_search"];

    private readonly TemporaryDatabase _database = new();

    [Fact]
    public void Every_table_is_strict_and_has_a_declared_key()
    {
        using var store = _database.Open();
        var tables = store.Connection.Query<(string Name, string Sql)>($"SELECT name, sql FROM sqlite_master WHERE type = 'table' AND {Own}").ToList();
        Assert.True(tables.Count > 30);
        Assert.Empty(tables.Where(t => !store.Connection.ExecuteScalar<bool>("SELECT strict FROM pragma_table_list WHERE name = @Name", new { t.Name })).Select(t => t.Name));
        Assert.Equal(Keyless, tables.Where(t => store.Connection.ExecuteScalar<int>($"SELECT count(*) FROM pragma_table_info('{t.Name}') WHERE pk > 0") == 0).Select(t => t.Name));
        Assert.Empty(tables.SelectMany(t => store.Connection.Query<string>($"SELECT '{t.Name}.' || name FROM pragma_table_info('{t.Name}') WHERE pk > 0 AND \"notnull\" = 0")));
    }

    [Fact]
    public void Every_reference_to_a_row_that_stays_is_a_foreign_key()
    {
        using var store = _database.Open();
        var free = store.Connection.Query<string>($"SELECT name FROM sqlite_master t WHERE type = 'table' AND {Own} AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f.\"table\" <> 'runs')");
        Assert.DoesNotContain(free, t => !Free.ContainsKey(t));
    }

    [Fact]
    public void Foreign_keys_are_kept_and_a_database_at_rest_is_one_file()
    {
        using (var store = _database.Open())
        {
            Assert.Equal(1, store.Connection.ExecuteScalar<int>("PRAGMA foreign_keys"));
            Assert.Equal("delete", store.Connection.ExecuteScalar<string>("PRAGMA journal_mode"));
            store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(Testing.FullRecord.Of());
            Assert.Equal("wal", store.Connection.ExecuteScalar<string>("PRAGMA journal_mode"));
            // Another one reads meanwhile, and sees what is done.
            using var other = Extractor.Storage.RecordQuery.Open(_database.File);
            Assert.Equal(1L, other.Ask("SELECT count(*) FROM documents").Rows.Single()[0]);
        }
        Assert.Equal([_database.File], Directory.GetFiles(Path.GetDirectoryName(_database.File)!));
        Assert.Equal(["delete"], _database.Query("PRAGMA journal_mode"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_killed_run_left_is_read_before_it_is_run_again(bool withSharedMemory)
    {
        using var copy = new TemporaryDatabase();
        using (var store = _database.Open())
        {
            store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(Testing.FullRecord.Of());
            foreach (var end in withSharedMemory ? new[] { "", "-wal", "-shm" } : ["", "-wal"]) File.Copy(_database.File + end, copy.File + end);
        }
        using (var reader = Extractor.Storage.RecordQuery.Open(copy.File)) Assert.Equal(1L, reader.Ask("SELECT count(*) FROM documents").Rows.Single()[0]);
        Assert.Equal([copy.File], Directory.GetFiles(Path.GetDirectoryName(copy.File)!));
    }

    public void Dispose() => _database.Dispose();
}
