using Dapper;
using Extractor.Storage.History;
using Extractor.Storage.Records;
using Extractor.Testing;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage;

public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    [Theory]
    [InlineData("INSERT INTO forms (document, form, form_type) VALUES ('no such document', 0, 'project_monitoring')", "FOREIGN KEY")]
    [InlineData("INSERT INTO indicators (document, form, row) SELECT sha256, 99, 0 FROM documents", "FOREIGN KEY")]
    [InlineData("INSERT INTO evidence_parts (document, path, ordinal, printed) SELECT sha256, 'forms[0].none', 0, 'x' FROM documents", "FOREIGN KEY")]
    [InlineData("UPDATE forms SET form_type = 'letter'", "CHECK")]
    [InlineData("UPDATE evidence SET proof = 'certain'", "CHECK")]
    [InlineData("UPDATE evidence SET confidence = 1.5", "CHECK")]
    [InlineData("UPDATE findings SET severity = 'fatal'", "CHECK")]
    [InlineData("UPDATE evidence_parts SET x0 = NULL WHERE x1 IS NOT NULL", "CHECK")]
    [InlineData("UPDATE indicators SET weight = 'ten'", "cannot store TEXT")]
    public void The_database_refuses_what_no_record_says(string sql, string because)
    {
        using var store = _database.Open();
        store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(FullRecord.Of());

        var error = Assert.Throws<SqliteException>(() => store.Connection.Execute(sql));

        Assert.Contains(because, error.Message, StringComparison.Ordinal);
        Assert.Empty(store.Connection.Query("PRAGMA foreign_key_check"));
    }

    [Fact]
    public void Every_column_of_the_record_tables_is_written()
    {
        using var store = _database.Open();
        var written = new Dictionary<string, string[]>
        {
            ["documents"] = Columns.Documents, ["record_json"] = Columns.RecordJson, ["forms"] = Columns.Forms, ["attributes"] = Columns.Attributes, ["funding"] = Columns.Funding,
            ["goals"] = Columns.Goals, ["tasks"] = Columns.Tasks, ["sections"] = Columns.Sections, ["indicators"] = Columns.Indicators,
            ["tables"] = Columns.Tables, ["cells"] = Columns.Cells, ["evidence"] = Columns.Evidence, ["evidence_parts"] = Columns.EvidenceParts,
            ["findings"] = Columns.Findings, ["dataset_findings"] = Columns.DatasetFindings, ["dataset_finding_cells"] = Columns.DatasetFindingCells, ["form_units"] = Columns.FormUnits, ["unit_links"] = Columns.UnitLinks,
            ["proof_words"] = Columns.ProofWords, ["ledgers"] = Columns.Ledgers, ["identities"] = Columns.Identities,
            ["identity_cells"] = Columns.IdentityCells, ["proof_reasons"] = Columns.ProofReasons, ["rule_votes"] = Columns.RuleVotes, ["corrections"] = Columns.Corrections,
            ["corrected_documents"] = ["document"], ["corrected_forms"] = Columns.Forms, ["corrected_funding"] = Columns.Funding, ["corrected_indicators"] = Columns.Indicators,
            ["corrected_form_units"] = Columns.FormUnits,
        };
        foreach (var (table, columns) in written)
            Assert.Equal(columns.Order(), store.Connection.Query<string>($"SELECT name FROM pragma_table_info('{table}')").Order());
        // The index of the search and the panel are filled by SQL, from these.
        var tables = store.Connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'search_*' AND name NOT GLOB 'panel_*'");
        Assert.Equal(written.Keys.Concat(RunJournal.Tables).Concat(["schema_version", "dataset_search"]).Order(), tables.Order());
    }

    [Fact]
    public void Removing_a_document_removes_all_its_rows()
    {
        using var store = _database.Open();
        store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(FullRecord.Of());
        store.Connection.Execute("DELETE FROM documents");
        foreach (var table in store.Connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('schema_version', 'proof_words') AND name NOT LIKE 'search_index%'").Except(RunJournal.Tables))
            Assert.Equal(0, store.Connection.ExecuteScalar<int>($"SELECT count(*) FROM {table}"));
    }

    [Theory]
    [InlineData("forms[0].indicators[2].weight", 0, "indicators", 2, "weight", "forms[0].indicators[2]")]
    [InlineData("forms[12].funding[0].attributes.a.b (2)", 12, "funding", 0, "attributes.a.b (2)", "forms[12].funding[0].attributes")]
    [InlineData("forms[0].attributes.x[1]", 0, null, null, "attributes.x[1]", "forms[0].attributes")]
    [InlineData("forms[0].total.weight", 0, null, null, "total.weight", "forms[0].total")]
    [InlineData("forms[0].indicators", 0, "indicators", null, null, "forms[0]")]
    [InlineData("forms[0].goals[1]", 0, "goals", 1, null, "forms[0].goals")]
    [InlineData("forms[3]", 3, null, null, null, "forms")]
    [InlineData("tables[0]", null, null, null, null, "tables")]
    public void A_path_is_taken_apart(string path, int? form, string? list, int? row, string? field, string? parent) =>
        Assert.Equal(new ValuePath(form, list, row, field, parent), ValuePath.Parse(path));

    public void Dispose() => _database.Dispose();
}
