using Dapper;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.History;

/// <summary>Writes what a run did, inside the transactions of its caller.</summary>
internal sealed class RunJournal(SqliteConnection connection, ProgramStamp stamp)
{
    private const string Replaced = "temp.replaced_json";

    /// <summary>The tables of the journal. What stands in the others is the same for the same inputs, whatever was run when.</summary>
    public static readonly IReadOnlyList<string> Tables = ["runs", "run_documents", "value_changes", "definition_files", "program_parts"];

    /// <summary>Writes the row of a run, and of what it works by where that is not known yet.</summary>
    public long Begin(string started, int documents)
    {
        connection.Execute("INSERT OR IGNORE INTO definition_files VALUES (@definitions, @File, @Sha256)", stamp.Files.Select(f => new { definitions = stamp.DefinitionsSha256, f.File, f.Sha256 }));
        connection.Execute("INSERT OR IGNORE INTO program_parts VALUES (@version, @Part, @Build)", stamp.Parts.Select(p => new { version = stamp.Version, p.Part, p.Build }));
        return connection.ExecuteScalar<long>(
            "INSERT INTO runs (started, program_version, definitions_sha256, documents) VALUES (@started, @Version, @DefinitionsSha256, @documents) RETURNING run",
            new { started, stamp.Version, stamp.DefinitionsSha256, documents });
    }

    /// <summary>Keeps aside what the database holds of a document that is about to be written anew.</summary>
    /// <returns>What made it; null if the database does not hold the document.</returns>
    public ProgramStamp? KeepAside(string document)
    {
        connection.Execute($"CREATE TEMP TABLE IF NOT EXISTS replaced_json AS SELECT * FROM record_json WHERE 0; DELETE FROM {Replaced}; INSERT INTO {Replaced} SELECT * FROM record_json WHERE document = @document", new { document });
        return connection.QuerySingleOrDefault<ProgramStamp>("SELECT program_version AS Version, definitions_sha256 AS DefinitionsSha256 FROM documents WHERE sha256 = @document", new { document });
    }

    /// <summary>Notes a document that was written, and what it says otherwise than what was kept aside.</summary>
    public void Written(long run, string document, string name, ProgramStamp? before)
    {
        // Written twice by one run: under a name that comes before the first one's. What it was before the run is noted already.
        connection.Execute(
            """
            INSERT INTO run_documents VALUES (@run, @document, @name, @outcome, @Version, @DefinitionsSha256)
            ON CONFLICT (run, document) DO UPDATE SET name = excluded.name
            """,
            new { run, document, name, outcome = before is null ? "added" : "rewritten", before?.Version, before?.DefinitionsSha256 });
        if (before is not null && connection.ExecuteScalar<bool>($"SELECT EXISTS (SELECT 1 FROM {Replaced})")) WriteChanges(run, document);
        connection.Execute($"DELETE FROM {Replaced}");
    }

    /// <summary>Notes a document that the database held already.</summary>
    public void Unchanged(long run, string document, string name) =>
        connection.Execute("INSERT OR IGNORE INTO run_documents VALUES (@run, @document, @name, 'unchanged', NULL, NULL)", new { run, document, name });

    private void WriteChanges(long run, string document)
    {
        using var rows = new TableWriter(connection, "value_changes", ["run", "document", "kind", "path", "before", "after"], "run", "document", "kind", "path");
        foreach (var c in ValueChange.Between(PackedRecord.Pieces(connection, document, Replaced), PackedRecord.Pieces(connection, document)))
            rows.Write(run, document, c.Kind, c.Path, c.Before, c.After);
    }
}
