using Dapper;
using Extractor.Model.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Records;

/// <summary>Reads the printed names of bodies of all forms with the bodies stored for them.</summary>
internal static class UnitMentionReader
{
    private const string Sql =
        """
        SELECT u.*, d.name AS document_name, f.fiscal_year,
               CASE u.field WHEN 'competent_department' THEN f.competent_department WHEN 'implementing_unit' THEN f.implementing_unit ELSE f.unit_name END AS printed
        FROM form_units u
        JOIN forms f ON f.document = u.document AND f.form = u.form
        JOIN documents d ON d.sha256 = u.document
        ORDER BY d.name, u.document, u.form, u.ordinal
        """;

    /// <summary>The names by document name and place.</summary>
    public static IReadOnlyList<UnitMention> Read(SqliteConnection connection)
    {
        var links = Rows(connection, "SELECT * FROM unit_links ORDER BY document, form, ordinal, link")
            .ToLookup(r => (r.NeedText("document"), r.NeedInt("form"), r.NeedInt("ordinal")), UnitLoader.Link);
        return [.. Rows(connection, Sql).Select(r => new UnitMention(r.NeedText("document_name"), r.NeedInt("form"), r.Int("fiscal_year"), r.NeedText("printed"),
            UnitLoader.Unit(r, [.. links[(r.NeedText("document"), r.NeedInt("form"), r.NeedInt("ordinal"))]])))];
    }

    private static IEnumerable<StoredRow> Rows(SqliteConnection connection, string sql) =>
        connection.Query(sql).Cast<IDictionary<string, object?>>().Select(r => new StoredRow(r, new Dictionary<string, StoredEvidence>(), ""));
}
