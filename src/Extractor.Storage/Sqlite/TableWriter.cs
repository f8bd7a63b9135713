using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Inserts rows into one table by one prepared statement.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Prepares the statement; where a <paramref name="key"/> is named, a row that stands there with the same one takes over the new values.</summary>
    public TableWriter(SqliteConnection connection, string table, IEnumerable<string> columns, params string[] key)
    {
        var names = columns.ToList();
        _command = connection.CreateCommand();
        _command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})" +
            // Not INSERT OR REPLACE: that removes the row first, and all tables that refer to it are searched.
            (key.Length > 0 ? $" ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET {string.Join(", ", names.Except(key).Select(n => $"\"{n}\" = excluded.\"{n}\""))}" : "");
        for (var i = 0; i < names.Count; i++) _command.Parameters.AddWithValue($"@p{i}", DBNull.Value);
        _command.Prepare();
    }

    /// <summary>Inserts one row; values in the order of the columns. A decimal goes in as the nearest REAL, a bool as 0 or 1.</summary>
    public void Write(params IEnumerable<object?> values)
    {
        var i = 0;
        foreach (var value in values)
            _command.Parameters[i++].Value = value switch
            {
                null => DBNull.Value,
                decimal d => Real.Of(d),
                bool b => b ? 1 : 0,
                _ => value,
            };
        if (i != _command.Parameters.Count) throw new ArgumentException($"{i} values for {_command.Parameters.Count} columns", nameof(values));
        _command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();
}
