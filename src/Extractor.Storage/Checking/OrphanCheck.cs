using Dapper;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Checking;

/// <summary>Checks references that the schema cannot declare as foreign keys: to one of several tables, by path, or to rows that come and go.</summary>
internal static class OrphanCheck
{
    private const string EvidencePath = "SELECT 1 FROM evidence e WHERE e.document = x.document AND e.path = x.path";

    private static readonly (string Name, string Table, string Where)[] References =
    [
        ("attributes of a row", "attributes", "x.list = 'funding' AND NOT EXISTS (SELECT 1 FROM funding r WHERE r.document = x.document AND r.form = x.form AND r.row = x.row) OR x.list = 'indicators' AND NOT EXISTS (SELECT 1 FROM indicators r WHERE r.document = x.document AND r.form = x.form AND r.row = x.row)"),
        ("numbers of an identity", "identity_cells", $"NOT EXISTS ({EvidencePath})"),
        ("reasons of a proof", "proof_reasons", $"NOT EXISTS ({EvidencePath})"),
        ("texts of a form", "search_texts", "x.form IS NOT NULL AND NOT EXISTS (SELECT 1 FROM forms f WHERE f.document = x.document AND f.form = x.form)"),
        ("findings of a form", "findings", "x.form IS NOT NULL AND NOT EXISTS (SELECT 1 FROM forms f WHERE f.document = x.document AND f.form = x.form)"),
        ("cells of findings of several documents", "dataset_finding_cells", $"NOT EXISTS ({EvidencePath})"),
        ("evaluations of the panel", "panel_years", "x.evaluation_document IS NOT NULL AND NOT EXISTS (SELECT 1 FROM forms f WHERE f.document = x.evaluation_document AND f.form = x.evaluation_form)"),
        ("declarations of the panel", "panel_years", "x.declaration_document IS NOT NULL AND NOT EXISTS (SELECT 1 FROM forms f WHERE f.document = x.declaration_document AND f.form = x.declaration_form)"),
        ("forms left out of the panel", "panel_left_out", "NOT EXISTS (SELECT 1 FROM forms f WHERE f.document = x.document AND f.form = x.form)"),
        ("words of proofs that nothing uses", "proof_words", "EXISTS (SELECT 1 FROM panel_filled) AND x.code NOT IN (SELECT name FROM identities UNION SELECT rounding FROM identities WHERE rounding IS NOT NULL UNION SELECT reason FROM proof_reasons)"),
    ];

    /// <summary>Looks for rows whose reference leads nowhere.</summary>
    public static void Run(SqliteConnection connection, FaultList faults)
    {
        foreach (var (name, table, where) in References)
        {
            faults.Looked++;
            var count = connection.ExecuteScalar<long>($"SELECT count(*) FROM {table} x WHERE {where}");
            if (count > 0) faults.Add(table, $"{name}: {count} rows refer to what is not there");
        }
    }
}
