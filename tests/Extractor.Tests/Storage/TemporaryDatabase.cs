using System.Text;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage;

/// <summary>A database file in a folder of its own, gone after the test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public static readonly ProgramStamp Stamp = new("1.0", "d0");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("extractor-storage-");

    public string File => Path.Combine(_folder.FullName, "records.db");

    public RecordStore Open() => RecordStore.Open(File);

    /// <summary>All rows of all tables as text; without the clock of runs unless asked for.</summary>
    public string Dump(bool runs = false)
    {
        SystemSqlite.Use();
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var dump = new StringBuilder();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").Where(t => runs || t != "runs"))
        {
            dump.AppendLine(table);
            foreach (var row in Rows(connection, $"SELECT * FROM {table}").Order(StringComparer.Ordinal)) dump.AppendLine(row);
        }
        return dump.ToString();
    }

    public List<string> Query(string sql)
    {
        SystemSqlite.Use();
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return [.. Rows(connection, sql)];
    }

    public static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : reader.GetString(i)));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
