using System.Globalization;
using Dapper;
using Extractor.Model;
using Extractor.Storage.Records;
using Extractor.Storage.Search;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Checking;

/// <summary>Checks that what can be found is what the records say: each text of each record stands in search_texts, none too many, and the index holds the tokens of each of them at their places and no others.</summary>
internal static class SearchCheck
{
    /// <summary>Compares texts with records, and the whole of the index with the texts.</summary>
    public static void Run(SqliteConnection connection, FaultList faults)
    {
        foreach (var (document, name) in connection.Query<(string, string)>("SELECT sha256, name FROM documents ORDER BY name, sha256").ToList()) Texts(connection, document, name, faults);
        Index(connection, faults);
    }

    private static void Texts(SqliteConnection connection, string document, string name, FaultList faults)
    {
        var stored = connection.Query<(long Id, long? Form, string Path, string Field, string Text)>(
            "SELECT id, form, path, field, text FROM search_texts WHERE document = @document", new { document }).ToDictionary(t => t.Id);
        faults.Looked += stored.Count;
        var number = connection.ExecuteScalar<long?>("SELECT number FROM search_documents WHERE document = @document", new { document });
        if (number is null) faults.Add(name, "has no number in search_documents");
        if (number is null || new RecordLoader(connection, document).Load() is not { } record) return;
        foreach (var (order, text) in SearchWriter.Numbered(record))
        {
            var id = SearchWriter.Id(text, number.Value, order);
            if (!stored.Remove(id, out var found)) faults.Add(name, $"{text.Path}: its text is missing in search_texts");
            else if (found != (id, text.Form, text.Path, text.Field, text.Text)) faults.Add(name, $"{text.Path}: search_texts holds another text for it");
        }
        foreach (var left in stored.Values.OrderBy(s => s.Id)) faults.Add(name, $"{left.Path}: search_texts holds a text that the record does not");
    }

    // A sum over the tokens of a text, each with its place, stands for them: the index is read once, token by token, and the texts once.
    private static void Index(SqliteConnection connection, FaultList faults)
    {
        var sums = new Dictionary<long, ulong>();
        connection.Execute("CREATE VIRTUAL TABLE temp.search_tokens USING fts5vocab(main, search_index, instance)");
        foreach (var (term, id, place) in connection.Query<(string, long, long)>("SELECT term, doc, \"offset\" FROM temp.search_tokens", buffered: false))
            sums[id] = sums.GetValueOrDefault(id) + Sum(term, place);
        connection.Execute("DROP TABLE temp.search_tokens");
        foreach (var (id, path, text) in connection.Query<(long, string, string)>("SELECT id, path, text FROM search_texts ORDER BY id", buffered: false))
        {
            if (!sums.Remove(id, out var sum)) faults.Add(path, "the index does not hold this text: it will not be found");
            else if (sum != Expected(text)) faults.Add(path, "the index holds other characters than this text");
        }
        if (sums.Count > 0) faults.Add("search_index", $"holds {sums.Count} texts that are not in search_texts, the first with id {sums.Keys.Min().ToString(CultureInfo.InvariantCulture)}");
    }

    private static ulong Expected(string text)
    {
        var sum = 0UL;
        var place = 0;
        foreach (var token in Grams.Of(SearchFolding.Fold(text)).Split(' ')) sum += Sum(token, place++);
        return sum;
    }

    // Tokens are hexadecimal numbers of 4 or 8 digits.
    private static ulong Sum(string token, long place)
    {
        if (!ulong.TryParse(token, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)) return 0;
        var mixed = ((value << 1) | (token.Length == 4 ? 1UL : 0)) * 0x9E3779B97F4A7C15UL ^ (((ulong)place + 1) * 0xC2B2AE3D27D4EB4FUL);
        mixed = (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9UL;
        return mixed ^ (mixed >> 32);
    }
}
