using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Storage.Sqlite;

/// <summary>All or nothing.</summary>
internal static class Transaction
{
    /// <summary>Does something in one transaction.</summary>
    /// <remarks>Not by SqliteTransaction: SQLite itself rolls back when the disk is full, and that class then fails at rolling back what is no more.</remarks>
    public static void Run(SqliteConnection connection, Action write)
    {
        // Immediate: the lock is taken before the first read, so that waiting for another writer cannot end in a deadlock.
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            write();
            connection.Execute("COMMIT");
        }
        catch
        {
            RollBack(connection);
            throw;
        }
    }

    private static void RollBack(SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) != 0) return;
        try
        {
            connection.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The first error is the one to tell. The journal stays, and whoever opens the database next rolls back by it.
        }
    }
}
