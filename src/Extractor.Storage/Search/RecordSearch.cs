using System.Globalization;
using Dapper;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Search;

/// <summary>
/// Searches the texts of a database: exact substrings from one character on. Hits come names first, then what is said of them, rows of kept tables, labels; within
/// the first <see cref="Window"/> of these the ones that are, begin with, or for the most part are what was looked for come first.
/// </summary>
public sealed class RecordSearch : IDisposable
{
    /// <summary>Hits that are ranked against each other.</summary>
    public const int Window = 1000;

    private static readonly (string Name, string Column, Func<FoundText, string?> Of)[] FacetColumns =
    [
        ("year", "f.fiscal_year", t => t.Year?.ToString(CultureInfo.InvariantCulture)), ("unit", "coalesce(f.unit_name, f.implementing_unit, f.competent_department)", t => t.Unit),
        ("form_type", "f.form_type", t => t.FormType), ("field", "s.field", t => t.Field),
    ];

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private readonly CorrectedTexts _corrected;

    private RecordSearch(SqliteConnection connection, string path) => (_connection, _path, _corrected) = (connection, path, new(connection));

    /// <summary>Opens a database for searching. Throws <see cref="StorageException"/>; also if some of its documents cannot be searched.</summary>
    public static RecordSearch Open(string path)
    {
        var connection = Database.OpenForReading(path, Migration.All());
        var missing = connection.ExecuteScalar<long>("SELECT count(*) FROM documents WHERE sha256 NOT IN (SELECT document FROM search_documents)");
        if (missing > 0)
        {
            connection.Dispose();
            throw new StorageException($"{missing} documents of the database {path} were loaded by an older program and cannot be searched: load them again with extractor run");
        }
        connection.CreateFunction("fold", (string text) => SearchFolding.Fold(text), isDeterministic: true);
        return new(connection, path);
    }

    /// <summary>Searches.</summary>
    /// <param name="text">The query (<see cref="SearchQuery"/>). Throws <see cref="FormatException"/> if it is none.</param>
    /// <param name="filter">Which texts may be hits.</param>
    /// <param name="limit">Most hits to return.</param>
    /// <param name="offset">Hits to leave out before them.</param>
    /// <param name="expand">True to look for other printed names of the same canonical indicators too.</param>
    /// <param name="facets">True to count all hits by year, unit, form type and field.</param>
    public SearchResult Search(string text, SearchFilter filter, int limit = 20, int offset = 0, bool expand = false, bool facets = false)
    {
        try
        {
            var query = SearchQuery.Parse(text);
            var also = expand ? OtherNames(query) : [];
            var words = query.Words.Concat(also.Select(SearchFolding.Fold)).Distinct(StringComparer.Ordinal).ToList();
            var values = new DynamicParameters();
            values.Add("match", string.Join(" OR ", also.Select(a => Grams.Phrase(SearchFolding.Fold(a))).Prepend(query.Expression)));
            var conditions = filter.Sql(values);
            var from = $"FROM search_index x JOIN search_texts s ON s.id = x.rowid LEFT JOIN forms f ON f.document = s.document AND f.form = s.form WHERE search_index MATCH @match{conditions}";
            // The few corrected texts all stand in the first window.
            var corrected = _corrected.Find(conditions, values);
            var isFirst = offset < Window + corrected.Count;
            var (first, skip) = isFirst ? (0, offset) : ((offset - corrected.Count) / Window * Window, (offset - corrected.Count) % Window);
            var rows = _connection.Query<FoundText>($"SELECT {FoundText.Columns} {from} ORDER BY x.rowid LIMIT {Window + 1} OFFSET {first}", values).AsList();
            var ranked = rows.Take(Window).Concat(isFirst ? corrected : []).Select(r => (Row: r, Marks: Snippet.Marks(SearchFolding.Fold(r.Text), words)))
                .OrderBy(h => h.Row.Id >> SearchWriter.RankShift).ThenBy(h => Distance(h.Row.Text, h.Marks)).ThenBy(h => h.Row.Id).ToList();
            // Behind the last hit only counting tells how many there are.
            var total = isFirst ? ranked.Count : corrected.Count + (rows.Count == 0 ? _connection.ExecuteScalar<int>($"SELECT count(*) {from}", values) : first + ranked.Count);
            return new([.. ranked.Skip(skip).Take(limit).Select(h => Hit(h.Row, h.Marks))], total, rows.Count > Window, also, facets ? Facets(from, values, corrected) : [])
            {
                Notes = total == 0 ? FilterWords.Unknown(_connection, filter) : [],
            };
        }
        catch (SqliteException e)
        {
            throw Database.Explain(e, _path);
        }
    }

    /// <summary>The ids of all texts that hold a phrase, as it is, blanks and signs too: for tests.</summary>
    internal IReadOnlyList<long> Holding(string phrase) =>
        _connection.Query<long>("SELECT rowid FROM search_index WHERE search_index MATCH @match ORDER BY rowid", new { match = Grams.Phrase(SearchFolding.Fold(phrase)) }).AsList();

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    // 0: the text is what was looked for; else how much of it is not, a beginning before a middle.
    private static double Distance(string text, IReadOnlyList<(int From, int Length)> marks) => marks.Count == 0 ? 2
        : (marks[0].From == 0 ? 0 : 0.5) + 1 - ((double)marks.Sum(m => m.Length) / text.Length);

    private SearchHit Hit(FoundText r, IReadOnlyList<(int From, int Length)> marks) => new()
    {
        Document = r.Document, Name = _connection.ExecuteScalar<string>("SELECT name FROM documents WHERE sha256 = @Document", r)!,
        Path = r.Path, Field = r.Field, Text = r.Text.Replace(SearchText.CellBorder, '\t'), Marks = marks,
        FormType = r.FormType, Year = r.Year, Unit = r.Unit, Project = r.Project, Place = Place(r), Said = Said(r),
    };

    // Few texts have one: the view of what counts is asked only for those.
    private string? Said(FoundText r) => !_connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM corrections WHERE document = @Document AND path = @Path)", r) ? null
        : _connection.ExecuteScalar<string?>(
            """
            SELECT CASE WHEN @IsCorrected THEN 'corrected by ' || made_by || '; read as ' || coalesce(read_value, 'nothing')
                        WHEN source = 'corrected' THEN 'corrected to ' || corrected_value || ' by ' || made_by WHEN source = 'confirmed' THEN 'confirmed by ' || made_by
                        WHEN source = 'unreadable' THEN 'cannot be read, says ' || made_by ELSE 'corrected, but it does not count: ' || state END
            FROM corrected_values WHERE document = @Document AND path = @Path
            """, r);

    private string? Place(FoundText r) => r.Path.StartsWith("tables[", StringComparison.Ordinal)
        ? _connection.ExecuteScalar<string?>("SELECT 'page ' || page FROM tables WHERE document = @Document AND table_number = @number",
            new { r.Document, number = long.Parse(r.Path.AsSpan(7, r.Path.IndexOf(']', StringComparison.Ordinal) - 7), CultureInfo.InvariantCulture) })
        : _connection.ExecuteScalar<string?>(
            """
            SELECT CASE WHEN line IS NOT NULL THEN 'line ' || line || ', cell ' || cell
                        WHEN sheet IS NOT NULL THEN 'sheet ' || sheet || ', cell ' || sheet_cell
                        WHEN dom IS NOT NULL THEN dom
                        WHEN part IS NOT NULL THEN part || coalesce(', table ' || part_table || ', row ' || part_row || ', cell ' || part_cell, ', paragraph ' || part_paragraph, '')
                        WHEN x0 IS NOT NULL THEN 'page ' || page || ', box ' || printf('%.0f %.0f %.0f %.0f', x0, y0, x1, y1)
                        WHEN page IS NOT NULL THEN 'page ' || page END
            FROM evidence_parts WHERE document = @Document AND path = @Path AND ordinal = 0
            """, r);

    // A word that is the printed name of an indicator stands for all printed names of that indicator.
    private List<string> OtherNames(SearchQuery query) => [.. query.Words.SelectMany(word => _connection.Query<string>(
        """
        SELECT DISTINCT o.level3 FROM indicators i JOIN indicators o ON o.indicator_id = i.indicator_id
        WHERE i.indicator_id IS NOT NULL AND o.level3 IS NOT NULL AND fold(i.level3) = @word AND fold(o.level3) <> @word
        """, new { word })).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private List<SearchFacet> Facets(string from, DynamicParameters values, IReadOnlyList<FoundText> corrected)
    {
        var facets = new List<SearchFacet>();
        foreach (var (name, column, of) in FacetColumns)
        {
            var hits = _connection.Query<(string?, long)>($"SELECT CAST({column} AS TEXT), count(*) {from} GROUP BY 1", values).Concat(corrected.Select(c => (of(c), 1L)));
            facets.AddRange(hits.GroupBy(h => h.Item1).Select(g => new SearchFacet(name, g.Key, g.Sum(h => h.Item2))).OrderByDescending(f => f.Hits).ThenBy(f => f.Value, StringComparer.Ordinal));
        }
        return facets;
    }
}
