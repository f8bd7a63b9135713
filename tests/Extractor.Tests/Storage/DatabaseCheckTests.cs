using Dapper;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Storage.Checking;
using Extractor.Storage.Sqlite;
using Extractor.Testing;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage;

/// <summary>A database is damaged in every way that the check knows, and the check says so.</summary>
public sealed class DatabaseCheckTests : IDisposable
{
    private static readonly Lazy<byte[]> Whole = new(Make);
    private readonly TemporaryDatabase _database = new();

    public DatabaseCheckTests() => File.WriteAllBytes(_database.File, Whole.Value);

    [Fact]
    public void A_database_as_the_program_writes_it_is_whole()
    {
        var results = Check();
        Assert.Empty(results.SelectMany(r => r.Faults));
        Assert.All(results.Where(r => r.Name != "corrections"), r => Assert.True(r.Looked > 0, r.Name)); // nobody has said anything of it yet
        Assert.Equal(Whole.Value, File.ReadAllBytes(_database.File));
    }

    [Theory]
    [InlineData("foreign_keys", "goals", "DELETE FROM forms WHERE form = 0")]
    [InlineData("foreign_keys", "value_changes", "INSERT INTO value_changes VALUES (9, 'x', 'value', 'forms[0].title', 'a', 'b')")]
    [InlineData("schema", "index forms_by_year: is missing", "DROP INDEX forms_by_year")]
    [InlineData("schema", "table notes: is not made", "CREATE TABLE notes (a)")]
    [InlineData("schema", "table tasks: is not as", "ALTER TABLE tasks ADD COLUMN more TEXT")]
    [InlineData("schema", "schema_version: lists the steps", "UPDATE schema_version SET name = '003_other.sql' WHERE version = 3")]
    [InlineData("orphans", "attributes: attributes of a row", "INSERT INTO attributes SELECT document, form, 'funding', 99, 0, 'k', NULL FROM forms LIMIT 1")]
    [InlineData("orphans", "identity_cells: numbers of an identity: 1 rows", "UPDATE identity_cells SET path = 'forms[0].nothing' WHERE document IN (SELECT sha256 FROM documents WHERE name LIKE '000%') AND (form, identity, ordinal) = (0, 0, 0)")]
    [InlineData("orphans", "proof_reasons: reasons", "UPDATE proof_reasons SET path = 'forms[0].nothing' WHERE ordinal = 0")]
    [InlineData("orphans", "search_texts: texts of a form", "UPDATE search_texts SET form = 77 WHERE id = (SELECT min(id) FROM search_texts)")]
    [InlineData("orphans", "findings: findings of a form", "UPDATE findings SET form = 77 WHERE ordinal = 0")]
    [InlineData("orphans", "panel_years: evaluations", "UPDATE panel_years SET evaluation_form = 77")]
    [InlineData("orphans", "proof_words: words of proofs that nothing uses: 1", "INSERT INTO proof_words VALUES ('x', 'x', 'x')")]
    [InlineData("records", "forms[0].indicators[1].level3: the JSON says \"", "UPDATE indicators SET level3 = 'another' WHERE form = 0 AND row = 1")]
    [InlineData("records", "its evidence", "UPDATE indicators SET weight = weight + 1 WHERE form = 0 AND row = 1")]
    [InlineData("records", "normalised", "UPDATE indicators SET target_value = 99 WHERE form = 0 AND target_value IS NOT NULL")]
    [InlineData("records", "forms[0].title: printed is \"x\", its parts say", "UPDATE evidence SET printed = 'x' WHERE path = 'forms[0].title'")]
    [InlineData("records", "line: the JSON says", "UPDATE evidence_parts SET line = line + 1 WHERE path = 'forms[0].title'")]
    [InlineData("records", "holds: the JSON says", "UPDATE identities SET holds = 1 - holds WHERE identity = 0")]
    [InlineData("records", "without evidence: forms[0].title", "DELETE FROM evidence WHERE path = 'forms[0].title'")]
    [InlineData("records", "forms[0].grade: evidence without a value", "INSERT INTO evidence SELECT sha256, 'forms[0].grade', 0, NULL, NULL, 'grade', 'forms[0]', '优', NULL, 1, NULL, '[]' FROM documents WHERE name LIKE '000%'")]
    [InlineData("records", "the columns of the evidence", "UPDATE evidence SET row = 9 WHERE path = 'forms[0].indicators[0].level3'")]
    [InlineData("records", "findings, the rows hold|findings", "DELETE FROM findings")]
    [InlineData("records", "there is no JSON", "DELETE FROM record_json")]
    [InlineData("records", "cannot be put together", "UPDATE record_json SET json = x'00112233'")]
    [InlineData("search", "its text is missing", "DELETE FROM search_texts WHERE id = (SELECT min(id) FROM search_texts)")]
    [InlineData("search", "holds another text", "UPDATE search_texts SET text = 'x' WHERE id = (SELECT min(id) FROM search_texts)")]
    [InlineData("search", "the index holds other characters", "UPDATE search_texts SET text = 'x' WHERE id = (SELECT min(id) FROM search_texts)")]
    [InlineData("search", "that the record does not", "INSERT INTO search_texts SELECT 5, document, form, 'forms[0].more', 'more', text FROM search_texts LIMIT 1")]
    [InlineData("search", "it will not be found", "INSERT INTO search_index (search_index) VALUES ('delete-all')")]
    [InlineData("search", "texts that are not in search_texts", "INSERT INTO search_index (rowid, grams) VALUES (5, '4e004e01')")]
    [InlineData("search", "has no number", "DELETE FROM search_documents")]
    [InlineData("panel", "rows that the records do not give", "UPDATE panel_years SET total_score = total_score + 1")]
    [InlineData("panel", "rows are missing", "DELETE FROM panel_indicators")]
    [InlineData("panel", "did not come to its end", "DELETE FROM panel_filled")]
    [InlineData("panel", "what several documents show", "DELETE FROM dataset_search")]
    public void Damage_is_found(string check, string fault, string sql)
    {
        Change(sql);
        var result = Check().Single(r => r.Name == check);
        Assert.NotEqual(0, result.FaultCount);
        Assert.Contains(result.Faults, f => fault.Split('|').Any(w => $"{f.Where}: {f.What}".Contains(w, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_damaged_page_is_found()
    {
        int page;
        using (var store = _database.Open()) page = store.Connection.ExecuteScalar<int>("SELECT rootpage FROM sqlite_master WHERE name = 'indicators_by_level'");
        using (var file = File.OpenWrite(_database.File))
        {
            file.Position = ((page - 1) * 4096L) + 4000;
            file.Write(Enumerable.Repeat((byte)0xA5, 90).ToArray());
        }
        Assert.NotEqual(0, Check().Single(r => r.Name == "integrity").FaultCount);
    }

    public void Dispose() => _database.Dispose();

    private static byte[] Make()
    {
        using var database = new TemporaryDatabase();
        using (var store = database.Open())
        {
            var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
            run.Save(FullRecord.Of());
            var extractor = new DocumentExtractor(Repository.Definitions);
            foreach (var seed in new[] { "000_fe319b84d2aa7d28.txt", "001_a203d4b834672a09.txt" }) run.Save(extractor.Extract(Repository.Document("seeds/" + seed)));
            run.Finish(_ => []);
        }
        return File.ReadAllBytes(database.File);
    }

    private List<CheckResult> Check()
    {
        using var check = DatabaseCheck.Open(_database.File);
        return [.. check.Run()];
    }

    private void Change(string sql)
    {
        SystemSqlite.Use();
        using var connection = new SqliteConnection($"Data Source={_database.File};Pooling=False;Foreign Keys=False");
        connection.Open();
        connection.Execute(sql);
    }
}
