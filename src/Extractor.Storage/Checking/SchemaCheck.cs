using Dapper;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Checking;

/// <summary>Checks that the schema is, letter for letter, the one that the migrations of this program make.</summary>
internal static class SchemaCheck
{
    private const string Objects = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'";

    /// <summary>Makes the schema anew in memory and compares.</summary>
    public static void Run(SqliteConnection connection, FaultList faults)
    {
        var migrations = Migration.All();
        using var fresh = new SqliteConnection("Data Source=:memory:;Pooling=False");
        fresh.Open();
        Migrator.Apply(fresh, ":memory:", migrations);
        var (wanted, found) = (Of(fresh), Of(connection));
        faults.Looked = wanted.Count;
        foreach (var (name, sql) in wanted.OrderBy(w => w.Key, StringComparer.Ordinal))
            if (!found.TryGetValue(name, out var there)) faults.Add(name, "is missing");
            else if (there != sql) faults.Add(name, "is not as the migrations of this program make it");
        foreach (var name in found.Keys.Except(wanted.Keys).Order(StringComparer.Ordinal)) faults.Add(name, "is not made by the migrations of this program");
        var steps = connection.Query<(int Version, string Name)>("SELECT version, name FROM schema_version ORDER BY version").ToList();
        if (!steps.SequenceEqual(migrations.Select(m => (m.Version, m.Name))))
            faults.Add("schema_version", $"lists the steps {string.Join(", ", steps.Select(s => s.Name))}; this program takes {string.Join(", ", migrations.Select(m => m.Name))}");
    }

    private static Dictionary<string, string> Of(SqliteConnection connection) => connection.Query<(string, string)>(Objects).ToDictionary(o => o.Item1, o => o.Item2, StringComparer.Ordinal);
}
