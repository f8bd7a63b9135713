using Dapper;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Checking;

/// <summary>Proves that a database is whole: its pages, keys and schema; that each record is its JSON and each value has its evidence; that corrections are as they were made, and that the search and the panel say what the records say.
/// Nothing is changed.</summary>
public sealed class DatabaseCheck : IDisposable
{
    private readonly SqliteConnection _connection;

    private DatabaseCheck(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a database for checking. Throws <see cref="StorageException"/>.</summary>
    public static DatabaseCheck Open(string path) => new(Database.OpenForReading(path, Migration.All()));

    /// <summary>The checks one after the other. A check that the damage itself ends is a fault of its own.</summary>
    public IEnumerable<CheckResult> Run()
    {
        yield return Try(new("integrity", "pages"), Integrity);
        yield return Try(new("foreign_keys", "tables"), ForeignKeys);
        yield return Try(new("schema", "tables, indexes, views and triggers"), faults => SchemaCheck.Run(_connection, faults));
        yield return Try(new("orphans", "kinds of references without a foreign key"), faults => OrphanCheck.Run(_connection, faults));
        yield return Try(new("records", "documents"), faults => new RecordCheck(_connection, faults).Run());
        yield return Try(new("corrections", "corrections"), faults => CorrectionCheck.Run(_connection, faults));
        yield return Try(new("search", "texts"), faults => SearchCheck.Run(_connection, faults));
        yield return Try(new("panel", "rows"), faults => PanelCheck.Run(_connection, faults));
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static CheckResult Try(FaultList faults, Action<FaultList> check)
    {
        try
        {
            check(faults);
        }
        catch (Exception e) when (e is SqliteException or StorageException or InvalidCastException or FormatException)
        {
            faults.Add("database", $"the check could not be ended: {e.Message}");
        }
        return faults.Result;
    }

    private void Integrity(FaultList faults)
    {
        faults.Looked = _connection.ExecuteScalar<long>("PRAGMA page_count");
        foreach (var line in _connection.Query<string>("PRAGMA integrity_check").Where(l => l != "ok")) faults.Add("pages", line);
    }

    private void ForeignKeys(FaultList faults)
    {
        faults.Looked = _connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND sql LIKE '%REFERENCES%'");
        foreach (var (table, parent, count) in _connection.Query<(string, string, long)>("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2"))
            faults.Add(table, $"{count} rows refer to rows of {parent} that are not there");
    }
}
