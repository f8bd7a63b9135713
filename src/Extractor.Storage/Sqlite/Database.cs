using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Opens the database file, made and brought to the present schema when needed, and says in words what SQLite reports in codes.</summary>
internal static class Database
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, TooBig = 18, Constraint = 19, Mismatch = 20, NotADatabase = 26;

    /// <summary>Opens a database for reading and writing. Throws <see cref="StorageException"/>.</summary>
    /// <param name="path">The file; it and its folder are made if missing.</param>
    /// <param name="migrations">The schema.</param>
    /// <param name="patience">How long to wait for another process that writes.</param>
    public static SqliteConnection Open(string path, IReadOnlyList<Migration> migrations, TimeSpan patience)
    {
        SystemSqlite.Use();
        MakeFolder(path);
        // synchronous stays FULL: what a run reports as stored survives a power cut. No pooling: a closed database must not keep its file open.
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, ForeignKeys = true, Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            UseMemory(connection);
            Migrator.Apply(connection, path, migrations);
            return connection;
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (e is SqliteException s) throw Explain(s, path);
            throw;
        }
    }

    // The keys are hashes: every document touches all parts of the trees. With the 2 MB that SQLite takes by itself most of them are read again for each.
    private static void UseMemory(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA cache_size = -65536"; // KB
        command.ExecuteNonQuery();
    }

    /// <summary>Opens a database for reading only; nothing is made or changed. Throws <see cref="StorageException"/> if it is missing or of another schema than the program's.</summary>
    public static SqliteConnection OpenForReading(string path, IReadOnlyList<Migration> migrations)
    {
        SystemSqlite.Use();
        if (!File.Exists(path)) throw new StorageException($"there is no database {path}; make it by: extractor run --database {path} --input FILES");
        Mend(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            Migrator.Require(connection, path, migrations);
            return connection;
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (e is SqliteException s) throw Explain(s, path);
            throw;
        }
    }

    // What a killed program left beside the database must be brought into it before one that only reads can open it. If it cannot be done here, opening says why.
    private static void Mend(string path)
    {
        if (!File.Exists(path + "-journal") && !File.Exists(path + "-wal")) return;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
            connection.Open();
            WriteAheadLog.Leave(connection);
        }
        catch (SqliteException)
        {
        }
    }

    /// <summary>True if the error comes from the rows that were offered, not from the database.</summary>
    public static bool IsAboutRows(SqliteException e) => e.SqliteErrorCode is TooBig or Constraint or Mismatch;

    /// <summary>True if the disk is full.</summary>
    public static bool IsFull(SqliteException e) => e.SqliteErrorCode == Full;

    /// <summary>The error in words.</summary>
    public static StorageException Explain(SqliteException e, string path) => new(e.SqliteErrorCode switch
    {
        Full => $"no room to write the database {path}: the disk is full. What was stored before is intact (in {path} and, where there is one, {path}-wal: they belong together); make room and run again",
        Busy or Locked => $"the database {path} is being written by another process; wait for it to end and run again",
        ReadOnly => $"the database {path} cannot be written: the file or its folder is read-only (also one that a killed run left to be mended cannot be read there: copy it and what stands beside it elsewhere)",
        CannotOpen => $"the database {path} cannot be opened: it is a folder, or there is no permission to read or make it",
        NotADatabase => $"{path} is not a database; name another file or move this one away",
        Corrupt => $"the database {path} is damaged ({e.Message}); move it away and run again to make it anew",
        InputOutput => $"the disk failed while the database {path} was read or written ({e.Message}). What was stored before is intact",
        _ => $"the database {path} reports: {e.Message}",
    }, e, noRoom: e.SqliteErrorCode == Full);

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"the folder of the database {path} cannot be made: {e.Message}", e);
        }
    }
}
