using Dapper;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Search;

/// <summary>Tells which words of a filter nothing in the database bears: where nothing was found, they are likely mistyped.</summary>
internal static class FilterWords
{
    private const int MostListed = 40;

    /// <summary>A sentence for each of them, with the words that there are.</summary>
    public static IReadOnlyList<string> Unknown(SqliteConnection connection, SearchFilter filter) =>
    [
        .. Of(connection, "form type", filter.FormType, "SELECT DISTINCT form_type FROM forms"),
        .. Of(connection, "field", filter.Field, "SELECT DISTINCT field FROM search_texts"),
        .. Of(connection, "level", filter.Level, "SELECT level1_code FROM indicators UNION SELECT level2_code FROM indicators"),
        .. Of(connection, "finding", filter.Finding, "SELECT DISTINCT code FROM findings"),
        .. Of(connection, "proof", filter.Proof, "SELECT DISTINCT proof FROM evidence"),
        .. Of(connection, "district", filter.District, "SELECT DISTINCT region_code FROM forms", (word, known) => known.StartsWith(word, StringComparison.Ordinal)),
    ];

    private static IEnumerable<string> Of(SqliteConnection connection, string name, string? word, string sql, Func<string, string, bool>? fits = null)
    {
        if (word is null) yield break;
        var known = connection.Query<string?>(sql).OfType<string>().Order(StringComparer.Ordinal).ToList();
        if (known.Any(k => fits?.Invoke(word, k) ?? k == word)) yield break;
        yield return $"nothing in the database has the {name} {word}; there are: {string.Join(", ", known.Take(MostListed))}{(known.Count > MostListed ? " …" : "")}";
    }
}
