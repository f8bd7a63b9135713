using Dapper;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.History;

/// <summary>What changed from one database to another: two releases, or two runs kept apart.</summary>
public sealed class DatabaseDiff : IDisposable
{
    private readonly SqliteConnection _before;
    private readonly SqliteConnection _after;

    private DatabaseDiff(SqliteConnection before, SqliteConnection after) => (_before, _after) = (before, after);

    /// <summary>Opens both for reading. Throws <see cref="StorageException"/>.</summary>
    public static DatabaseDiff Open(string before, string after)
    {
        var first = Database.OpenForReading(before, Migration.All());
        try
        {
            return new(first, Database.OpenForReading(after, Migration.All()));
        }
        catch (StorageException)
        {
            first.Dispose();
            throw;
        }
    }

    /// <summary>The documents of both, by name; those that say the same are unchanged.</summary>
    public IEnumerable<DocumentDiff> Run()
    {
        var (then, now) = (Documents(_before), Documents(_after));
        // Content that is gone, and new content under the same name: the input changed.
        var gone = then.Values.Where(d => !now.ContainsKey(d.Sha256)).ToLookup(d => d.Name, StringComparer.Ordinal);
        var replacing = now.Values.Where(d => !then.ContainsKey(d.Sha256) && gone.Contains(d.Name)).DistinctBy(d => d.Name).ToDictionary(d => d.Sha256, d => gone[d.Name].First(), StringComparer.Ordinal);
        var replaced = replacing.Values.Select(d => d.Sha256).ToHashSet(StringComparer.Ordinal);
        var stamps = new StampDiff(_before, _after);
        return now.Values.Concat(then.Values.Where(d => !now.ContainsKey(d.Sha256) && !replaced.Contains(d.Sha256)))
            .OrderBy(d => d.Name, StringComparer.Ordinal).ThenBy(d => d.Sha256, StringComparer.Ordinal)
            .Select(d => !now.ContainsKey(d.Sha256) ? new(d.Sha256, d.Name, "removed", ["the input is gone"], [])
                : then.TryGetValue(d.Sha256, out var same) ? Same(same, d, stamps)
                : replacing.TryGetValue(d.Sha256, out var earlier) ? Replaced(earlier, d)
                : new DocumentDiff(d.Sha256, d.Name, "added", ["the input is new"], []));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    private DocumentDiff Same(Row before, Row after, StampDiff stamps)
    {
        List<ValueChange> changes = Packed(_before, before.Sha256).SequenceEqual(Packed(_after, after.Sha256), StringComparer.Ordinal) ? [] : [.. Changes(before, after)];
        return new(after.Sha256, after.Name, changes.Count > 0 ? "rewritten" : "unchanged", changes.Count > 0 ? stamps.Between(before.Stamp, after.Stamp) : [], changes);
    }

    private DocumentDiff Replaced(Row before, Row after) =>
        new(after.Sha256, after.Name, "replaced", [$"the input changed: {before.Sha256[..12]} -> {after.Sha256[..12]}"], [.. Changes(before, after)]) { EarlierDocument = before.Sha256 };

    private IEnumerable<ValueChange> Changes(Row before, Row after) =>
        ValueChange.Between(PackedRecord.Pieces(_before, before.Sha256), PackedRecord.Pieces(_after, after.Sha256));

    private static IEnumerable<string> Packed(SqliteConnection connection, string document) =>
        connection.Query<string>("SELECT hex(json) FROM record_json WHERE document = @document ORDER BY piece", new { document });

    private static Dictionary<string, Row> Documents(SqliteConnection connection) => connection.Query<(string Sha256, string Name, string Version, string Definitions)>(
        "SELECT sha256, name, program_version, definitions_sha256 FROM documents ORDER BY name, sha256").ToDictionary(d => d.Sha256, d => new Row(d.Sha256, d.Name, new(d.Version, d.Definitions)), StringComparer.Ordinal);

    private sealed record Row(string Sha256, string Name, ProgramStamp Stamp);
}
