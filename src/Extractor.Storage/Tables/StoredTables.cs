using Dapper;
using Extractor.Model;
using Extractor.Storage.Corrections;
using Extractor.Storage.Panel;
using Extractor.Storage.Records;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Tables;

/// <summary>The tables and views of a database, read one by one; nothing is changed. For one thread.</summary>
public sealed class StoredTables : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private StoredTables(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens a database for reading. Throws <see cref="StorageException"/>.</summary>
    public static StoredTables Open(string path) => new(Database.OpenForReading(path, Migration.All()), path);

    /// <summary>All tables and views by name, without what SQLite keeps for itself and for its full-text index.</summary>
    public IReadOnlyList<StoredTable> All() => Guard(() => _connection.Query<(string Name, string Type)>(
        """
        SELECT name, type FROM sqlite_master t WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
          AND NOT EXISTS (SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL TABLE%' AND substr(t.name, 1, length(v.name) + 1) = v.name || '_')
        ORDER BY name
        """).AsList().Select(t => Describe(t.Name, t.Type == "view")).ToList());

    /// <summary>The rows of a table or view: long, double, string or null in each column.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="columns">The columns, in the order in which they are wanted.</param>
    /// <param name="order">The columns by which the rows are ordered, texts by their bytes.</param>
    public IEnumerable<IReadOnlyList<object?>> Rows(string table, IReadOnlyList<string> columns, IReadOnlyList<string> order)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {Names(columns)} FROM {Name(table)} ORDER BY {Names(order)}";
        using var reader = Guard(command.ExecuteReader);
        while (Guard(reader.Read)) yield return [.. Enumerable.Range(0, columns.Count).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))];
    }

    /// <summary>The records of all documents by hash, one by one.</summary>
    public IEnumerable<ExtractionResult> Records() => Guard(() => _connection.Query<string>("SELECT sha256 FROM documents ORDER BY sha256").AsList())
        .Select(document => Guard(() => new RecordLoader(_connection, document).Load()!));

    /// <summary>Writes a copy of the whole database to a new file, packed: the same database gives the same bytes.</summary>
    public void CopyTo(string file)
    {
        try
        {
            _connection.Execute("VACUUM INTO @file", new { file });
        }
        catch (SqliteException e)
        {
            throw Database.IsFull(e) ? new StorageException($"no room for the copy {file}: the disk is full", e, noRoom: true) : Database.Explain(e, _path);
        }
    }

    /// <summary>False if what rests on all documents is not made yet: the panel, and the rows that corrections change.</summary>
    public bool IsMade() => Guard(() => !PanelFiller.IsNeeded(_connection) && CorrectedRows.Lacking(_connection).Count == 0);

    /// <summary>When the last run ended (UTC, ISO 8601); null if none ended.</summary>
    public string? LastRun() => Guard(() => _connection.ExecuteScalar<string?>("SELECT max(finished) FROM runs"));

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private StoredTable Describe(string name, bool isView)
    {
        var columns = _connection.Query<(string Name, string Type, bool Required, int Key)>("SELECT name, type, \"notnull\", pk FROM pragma_table_info(@name) ORDER BY cid", new { name }).AsList();
        var references = _connection.Query<(int Id, string Table, string Column)>("SELECT id, \"table\", \"from\" FROM pragma_foreign_key_list(@name) ORDER BY id DESC, seq", new { name });
        return new(
            name, isView, [.. columns.Select(c => new StoredColumn(c.Name, c.Type, c.Required))],
            [.. columns.Where(c => c.Key > 0).OrderBy(c => c.Key).Select(c => c.Name)],
            [.. references.GroupBy(r => (r.Id, r.Table)).Select(r => new StoredReference(r.Key.Table, [.. r.Select(c => c.Column)]))]);
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Name));

    private static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private T Guard<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException e)
        {
            throw Database.Explain(e, _path);
        }
    }
}
