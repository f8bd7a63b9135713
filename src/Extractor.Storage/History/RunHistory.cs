using Dapper;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.History;

/// <summary>What changed between two runs of a database, by its journal.</summary>
public sealed class RunHistory : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private RunHistory(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens a database for reading. Throws <see cref="StorageException"/>.</summary>
    public static RunHistory Open(string path) => new(Database.OpenForReading(path, Migration.All()), path);

    /// <summary>The runs that changed something, first to last.</summary>
    public IReadOnlyList<RunLine> Runs() => _connection.Query<RunLine>(
        """
        SELECT run AS Run, started AS Started, finished AS Finished, program_version AS ProgramVersion, definitions_sha256 AS DefinitionsSha256, documents AS Written,
               (SELECT count(*) FROM value_changes c WHERE c.run = r.run) AS Changes
        FROM runs r ORDER BY run
        """).AsList();

    /// <summary>What the documents that were written behind the first run, up to the second, state otherwise; by name. Throws <see cref="StorageException"/> if there is no such run.</summary>
    public IEnumerable<DocumentDiff> Between(long first, long second)
    {
        foreach (var run in new[] { first, second })
            if (!_connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM runs WHERE run = @run)", new { run }))
                throw new StorageException($"the database {_path} has no run {run}; extractor diff --database {_path} lists them");
        var (from, to) = (Math.Min(first, second), Math.Max(first, second));
        var stamps = new StampDiff(_connection);
        foreach (var document in _connection.Query<string>(
            "SELECT document FROM run_documents WHERE run > @from AND run <= @to AND outcome <> 'unchanged' GROUP BY document ORDER BY min(name), document", new { from, to }).ToList())
            yield return Of(document, from, to, stamps);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private DocumentDiff Of(string document, long from, long to, StampDiff stamps)
    {
        var steps = _connection.Query<(long Run, string Name, string Outcome, string? Version, string? Definitions, string NowVersion, string NowDefinitions)>(
            """
            SELECT d.run, d.name, d.outcome, d.before_program_version, d.before_definitions_sha256, r.program_version, r.definitions_sha256
            FROM run_documents d JOIN runs r ON r.run = d.run
            WHERE d.document = @document AND d.run > @from AND d.run <= @to AND d.outcome <> 'unchanged' ORDER BY d.run
            """, new { document, from, to }).AsList();
        var (first, last) = (steps[0], steps[^1]);
        if (first.Outcome == "added") return Added(document, last.Name, from);
        return new(document, last.Name, "rewritten", stamps.Between(new(first.Version!, first.Definitions!), new(last.NowVersion, last.NowDefinitions)), Changes(document, from, to));
    }

    // Another content under a name that the database knew already: the input changed. The records are compared as they stand now.
    private DocumentDiff Added(string document, string name, long from)
    {
        var earlier = _connection.ExecuteScalar<string?>(
            "SELECT document FROM run_documents WHERE name = @name AND run <= @from AND document <> @document ORDER BY run DESC, document LIMIT 1", new { name, from, document });
        if (earlier is null) return new(document, name, "added", ["the input is new"], []);
        return new(document, name, "replaced", [$"the input changed: {earlier[..12]} -> {document[..12]}"],
            [.. ValueChange.Between(PackedRecord.Pieces(_connection, earlier), PackedRecord.Pieces(_connection, document))]) { EarlierDocument = earlier };
    }

    private List<ValueChange> Changes(string document, long from, long to)
    {
        var changes = new Dictionary<(string Kind, string Path), (string? Before, string? After)>();
        foreach (var (kind, path, before, after) in _connection.Query<(string, string, string?, string?)>(
            "SELECT kind, path, before, after FROM value_changes WHERE document = @document AND run > @from AND run <= @to ORDER BY run", new { document, from, to }))
            changes[(kind, path)] = (changes.TryGetValue((kind, path), out var known) ? known.Before : before, after);
        return [.. changes.Where(c => c.Value.Before != c.Value.After).OrderBy(c => c.Key.Kind, StringComparer.Ordinal).ThenBy(c => c.Key.Path, PathOrder.Comparer)
            .Select(c => new ValueChange(c.Key.Kind, c.Key.Path, c.Value.Before, c.Value.After))];
    }
}
