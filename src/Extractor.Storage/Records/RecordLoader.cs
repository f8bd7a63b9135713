using Dapper;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Records;

/// <summary>Reads the record of one document back from its rows.</summary>
internal sealed class RecordLoader(SqliteConnection connection, string document)
{
    /// <summary>The record; null if the database does not hold the document.</summary>
    public ExtractionResult? Load()
    {
        if (connection.QuerySingleOrDefault("SELECT * FROM documents WHERE sha256 = @document", new { document }) is not IDictionary<string, object?> found) return null;
        var d = new StoredRow(found, new Dictionary<string, StoredEvidence>(), "");
        var rows = new RowSource(connection, document);
        return new(
            new(d.NeedText("name"), document, d.NeedText("media_type"), d.Int("page_count"), d.NeedText("reader")),
            new FormLoader(rows).Load(), Tables(rows), [.. rows.Plain("findings", "ordinal").Select(Finding)]);
    }

    private static IReadOnlyList<TableRecord> Tables(RowSource rows)
    {
        var cells = rows.Plain("cells", "table_number, ordinal").ToLookup(c => c.NeedInt("table_number"), c => new TableCell(
            c.NeedInt("row"), c.NeedInt("column"), c.NeedInt("row_span"), c.NeedInt("column_span"), c.NeedText("text"), c.Flag("header")!.Value));
        return [.. rows.Plain("tables", "table_number").Select(t => new TableRecord(
            t.Int("page"), t.NeedInt("rows"), t.NeedInt("columns"), t.Text("caption"), [.. cells[t.NeedInt("table_number")]]))];
    }

    private static Finding Finding(StoredRow r) => new(r.Text("path"), r.NeedText("code"), Words.To<FindingAbout>(r.NeedText("about")),
        Words.To<Severity>(r.NeedText("severity")), r.NeedText("message"), r.Int("page"))
    {
        Rule = r.Text("rule"), Cells = Words.ToList(r.NeedText("cells")), MessageZh = r.Text("message_zh"),
    };
}
