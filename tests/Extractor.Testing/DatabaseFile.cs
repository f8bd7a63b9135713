using System.Security.Cryptography;
using System.Text;
using Extractor.Storage.History;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Testing;

/// <summary>Looks into a database of records as a stranger would: by SQL.</summary>
public static class DatabaseFile
{
    /// <summary>All rows of all tables as text, ordered; without the pages of the full-text index, and without the journal of runs unless asked for.</summary>
    public static string Dump(string path, bool runs = false)
    {
        using var connection = Open(path);
        var dump = new StringBuilder();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            .Where(t => (runs || !RunJournal.Tables.Contains(t)) && !t.StartsWith("search_index", StringComparison.Ordinal)).ToList())
        {
            dump.AppendLine(table);
            foreach (var row in Rows(connection, $"SELECT * FROM {table}").Order(StringComparer.Ordinal)) dump.AppendLine(row);
        }
        return dump.ToString();
    }

    /// <summary>The rows of a query, columns divided by "|".</summary>
    public static IReadOnlyList<string> Query(string path, string sql)
    {
        using var connection = Open(path);
        return [.. Rows(connection, sql)];
    }

    private static string Text(SqliteDataReader reader, int column) => reader.GetValue(column) switch
    {
        DBNull => "NULL",
        byte[] bytes => Convert.ToHexString(SHA256.HashData(bytes)),
        _ => reader.GetString(column),
    };

    private static SqliteConnection Open(string path)
    {
        SystemSqlite.Use();
        // Not read-only: what a killed program left half written must be rolled back before it can be read.
        var connection = new SqliteConnection($"Data Source={path};Mode=ReadWrite;Pooling=False");
        connection.Open();
        return connection;
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader, i)));
    }
}
