using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// The way of writing while a run writes: readers are not kept waiting, and a document costs one wait for the disk. A database at rest is out of it again: one
/// file that can be copied, and be read where nothing can be written beside it, which SQLite refuses for a database that stays in this way.
/// </summary>
internal static class WriteAheadLog
{
    private const int Seconds = 1;

    /// <summary>Enters it before the first write of a connection. Where that cannot be (another process reads just now, a network disk), the database is written by a rollback journal, as safe and slower.</summary>
    public static void Enter(SqliteConnection connection)
    {
        if (Mode(connection) != "wal") TrySet(connection, "WAL");
    }

    /// <summary>Brings what stands in the log into the database and removes it. Where another process reads, or no room is left, it stays: the last one who closes the database does it, and nothing is lost.</summary>
    public static void Leave(SqliteConnection connection)
    {
        if (connection.State == System.Data.ConnectionState.Open && Mode(connection) == "wal") TrySet(connection, "DELETE");
    }

    /// <summary>wal or delete.</summary>
    public static string Mode(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        return (string)command.ExecuteScalar()!;
    }

    private static void TrySet(SqliteConnection connection, string mode)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA journal_mode = {mode}";
            command.CommandTimeout = Seconds;
            command.ExecuteScalar();
        }
        catch (SqliteException)
        {
            // Both ways are safe; the write that follows tells what is wrong with the disk.
        }
    }
}
