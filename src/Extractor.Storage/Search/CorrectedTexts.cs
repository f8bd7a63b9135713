using Dapper;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Search;

/// <summary>
/// Texts that people gave in the place of what was read, searched beside the texts of the records. They are few, and whether they count hangs on all corrections:
/// so they are indexed when the database is opened, in tables of the connection alone.
/// </summary>
internal sealed class CorrectedTexts
{
    private const string Columns = "id, document, form, path, field, text";

    private readonly SqliteConnection _connection;
    private readonly bool _any;

    /// <summary>Indexes the corrected texts of a database.</summary>
    public CorrectedTexts(SqliteConnection connection)
    {
        _connection = connection;
        if (connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM corrections)")) _any = Index() > 0;
    }

    /// <summary>The corrected texts that answer, in the order of their ids; those whose reading answers too are left out: they are found by it.</summary>
    /// <param name="conditions">Conditions on search_texts s and forms f, each beginning with AND.</param>
    /// <param name="values">The values of the conditions, and @match.</param>
    public IReadOnlyList<FoundText> Find(string conditions, DynamicParameters values) => !_any ? [] : _connection.Query<FoundText>(
        $"""
        SELECT {FoundText.Columns}, 1 AS IsCorrected
        FROM temp.corrected_index x JOIN temp.corrected_texts s ON s.id = x.rowid LEFT JOIN forms f ON f.document = s.document AND f.form = s.form
        WHERE corrected_index MATCH @match AND NOT EXISTS (SELECT 1 FROM search_index WHERE search_index MATCH @match AND rowid = s.id){conditions} ORDER BY s.id
        """, values).AsList();

    private int Index()
    {
        _connection.Execute($"CREATE TEMP TABLE corrected_texts ({Columns}); CREATE VIRTUAL TABLE temp.corrected_index USING fts5 (grams, content = '', columnsize = 0, tokenize = 'ascii', prefix = '4 8 12')");
        var corrected = _connection.Query<(string Document, long Form, string Path, string Text, long? Id, long Number)>(
            """
            SELECT c.document, c.form, c.path, c.corrected_value, (SELECT s.id FROM search_texts s WHERE s.document = c.document AND s.path = c.path), n.number
            FROM corrected_values c JOIN search_documents n ON n.document = c.document
            WHERE c.source = 'corrected' AND typeof(c.corrected_value) = 'text' ORDER BY c.document, c.path
            """).ToList();
        using var texts = new TableWriter(_connection, "temp.corrected_texts", Columns.Split(", "));
        using var index = new TableWriter(_connection, "temp.corrected_index", ["rowid", "grams"]);
        var unread = 0;
        foreach (var c in corrected)
        {
            if (SearchText.Of((int)c.Form, c.Path, c.Text) is not { } text) continue;
            // What was not read has no id yet: it gets one behind the texts of its document.
            var id = c.Id ?? SearchWriter.Id(text, c.Number, SearchWriter.LastOfForms - unread++);
            texts.Write(id, c.Document, text.Form, text.Path, text.Field, text.Text);
            index.Write(id, Grams.Of(SearchFolding.Fold(text.Text)));
        }
        return corrected.Count;
    }
}

/// <summary>A text that answers, with its form.</summary>
internal sealed class FoundText
{
    /// <summary>Its columns, of search_texts s and forms f.</summary>
    public const string Columns = "s.id, s.document, s.path, s.field, s.text, f.form_type AS FormType, f.fiscal_year AS Year, coalesce(f.unit_name, f.implementing_unit, f.competent_department) AS Unit, f.project_name AS Project";

    public long Id { get; init; }
    public string Document { get; init; } = "";
    public string Path { get; init; } = "";
    public string Field { get; init; } = "";
    public string Text { get; init; } = "";
    public string? FormType { get; init; }
    public int? Year { get; init; }
    public string? Unit { get; init; }
    public string? Project { get; init; }

    /// <summary>True if a person gave the text.</summary>
    public bool IsCorrected { get; init; }
}
