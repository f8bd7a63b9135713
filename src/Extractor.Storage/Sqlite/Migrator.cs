using Dapper;
using Extractor.Storage.Search;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Brings a database to the present schema. The table schema_version lists the steps that it has taken.</summary>
internal static class Migrator
{
    /// <summary>Takes the missing steps, all in one transaction; a database at the present schema is only read.</summary>
    public static void Apply(SqliteConnection connection, string path, IReadOnlyList<Migration> migrations)
    {
        connection.CreateFunction("search_grams", (string text) => Grams.Of(SearchFolding.Fold(text)), isDeterministic: true); // used by 015_search_grams.sql
        if (VersionOf(connection, path, migrations) == migrations.Count) return;
        // The version is read again behind the lock: another process may have migrated in between.
        Transaction.Run(connection, () => TakeSteps(connection, VersionOf(connection, path, migrations), migrations));
    }

    /// <summary>Throws <see cref="StorageException"/> unless a database has the present schema.</summary>
    public static void Require(SqliteConnection connection, string path, IReadOnlyList<Migration> migrations)
    {
        var version = VersionOf(connection, path, migrations);
        if (version < migrations.Count)
            throw new StorageException($"the database {path} was made by an older program (schema {version}; this program reads {migrations.Count}): bring it up to date by: extractor run --database {path} --input FILES");
    }

    private static void TakeSteps(SqliteConnection connection, int version, IReadOnlyList<Migration> migrations)
    {
        if (version == 0) connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT");
        foreach (var step in migrations.Skip(version))
        {
            connection.Execute(step.Sql);
            connection.Execute("INSERT INTO schema_version (version, name) VALUES (@Version, @Name)", step);
        }
    }

    private static int VersionOf(SqliteConnection connection, string path, IReadOnlyList<Migration> migrations)
    {
        var tables = connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table'").ToList();
        if (tables.Count == 0) return 0;
        if (!tables.Contains("schema_version"))
            throw new StorageException($"{path} is a database of another program (tables {string.Join(", ", tables.Order(StringComparer.Ordinal).Take(3))} …); name another file");
        var version = connection.ExecuteScalar<int>("SELECT coalesce(max(version), 0) FROM schema_version");
        if (version > migrations.Count)
            throw new StorageException($"the database {path} was made by a newer program (schema {version}; this program knows up to {migrations.Count}): use the newer program, or name another file");
        return version;
    }
}
