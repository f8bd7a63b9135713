using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>Questions to a database in SQL; nothing can be changed.</summary>
public sealed class RecordQuery : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private RecordQuery(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens a database for reading. Throws <see cref="StorageException"/>.</summary>
    public static RecordQuery Open(string path) => new(Database.OpenForReading(path, Migration.All()), path);

    /// <summary>The answer to one statement; its rows are read as they are asked for. Throws <see cref="FormatException"/> if the SQL is wrong, <see cref="StorageException"/> if the database is.</summary>
    public QueryAnswer Ask(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            var reader = command.ExecuteReader();
            return new([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], Rows(command, reader));
        }
        catch (SqliteException e)
        {
            command.Dispose();
            throw Refused(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private IEnumerable<IReadOnlyList<object?>> Rows(SqliteCommand command, SqliteDataReader reader)
    {
        // The command closes the reader when it goes.
        using (command)
        using (reader)
            while (Next(reader)) yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))];
    }

    private bool Next(SqliteDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (SqliteException e)
        {
            throw Refused(e);
        }
    }

    private Exception Refused(SqliteException e) => e.SqliteErrorCode switch
    {
        1 => new FormatException($"the query is wrong: {e.Message}", e),
        8 => new FormatException("the query would change the database; only questions can be asked", e),
        _ => Database.Explain(e, _path),
    };
}

/// <summary>The answer to a query.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows, read once: long, double, string or null in each column.</param>
public sealed record QueryAnswer(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
