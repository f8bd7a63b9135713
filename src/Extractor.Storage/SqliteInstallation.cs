using Extractor.Model;
using Extractor.Storage.Sqlite;
using SQLitePCL;

namespace Extractor.Storage;

/// <summary>Says whether the machine can keep databases.</summary>
public static class SqliteInstallation
{
    /// <summary>What is needed, found or not.</summary>
    public static IReadOnlyList<Requirement> Check() => [new("SQLite", "databases", Found(), "libsqlite3-0")];

    private static string? Found()
    {
        try
        {
            SystemSqlite.Use();
            return raw.sqlite3_libversion().utf8_to_string();
        }
        catch (StorageException)
        {
            return null;
        }
    }
}
