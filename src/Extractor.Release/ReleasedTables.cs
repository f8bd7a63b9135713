using Extractor.Definitions.Dictionary;
using Extractor.Storage.Tables;

namespace Extractor.Release;

/// <summary>Where the rows of the tables of a release come from: the database, the dictionary, or a comparison with the release before.</summary>
internal static class ReleasedTables
{
    /// <summary>Name of the table of changes.</summary>
    public const string Changes = "changes";

    /// <summary>All tables that stand in the database or in the dictionary; that of changes is made of their files.</summary>
    public static IReadOnlyList<ReleasedTable> Of(DataDictionary dictionary, StoredTables database) =>
        [.. dictionary.Released.Where(t => t.Release != Changes).Select(t => new ReleasedTable(t, Source(t, dictionary, database)))];

    private static Func<IEnumerable<IReadOnlyList<object?>>> Source(DictionaryTable table, DataDictionary dictionary, StoredTables database) => table.Release switch
    {
        "variables" => () => Variables(dictionary),
        "value_labels" => () => ValueLabels(dictionary),
        _ => () => database.Rows(table.Name, [.. table.Columns.Select(c => c.Name)], table.Key),
    };

    private static IEnumerable<IReadOnlyList<object?>> Variables(DataDictionary dictionary) => dictionary.Released.OrderBy(t => t.Release, StringComparer.Ordinal).SelectMany(t => t.Columns.Select((c, i) => (object?[])
    [
        t.Release, i + 1L, c.Name, c.Label.Chinese, c.Label.English, c.Type.ToString().ToLowerInvariant(), c.Unit?.Chinese, c.Unit?.English, c.Form, c.Codes?.Name, c.Empty?.Label.Chinese, c.Empty?.Label.English,
    ]));

    private static IEnumerable<IReadOnlyList<object?>> ValueLabels(DataDictionary dictionary) => dictionary.Released.SelectMany(t => t.Columns).Select(c => c.Codes).OfType<CodeList>()
        .DistinctBy(l => l.Name).OrderBy(l => l.Name, StringComparer.Ordinal)
        .SelectMany(l => l.Codes.Select((c, i) => (object?[])[l.Name, i + 1L, c.Code, c.Label.Chinese, c.Label.English]));
}
