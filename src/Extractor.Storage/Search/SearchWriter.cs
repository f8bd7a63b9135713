using System.Globalization;
using Dapper;
using Extractor.Model;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Search;

/// <summary>Makes the texts of one document findable, inside a transaction of its caller.</summary>
internal sealed class SearchWriter : IDisposable
{
    private const int RankBits = 2, DocumentBits = 39, OrderBits = 63 - RankBits - DocumentBits;

    private const long MostTexts = 1L << (OrderBits - 1);

    /// <summary>Bits of an id behind its rank.</summary>
    public const int RankShift = DocumentBits + OrderBits;

    /// <summary>The last number that a text of forms can have.</summary>
    public const long LastOfForms = MostTexts - 1;

    private readonly SqliteConnection _connection;
    private readonly string _document;
    private readonly long _number;
    private readonly TableWriter _texts;
    private readonly TableWriter _index;

    // Forms and tables are counted apart, so that a record that comes in pieces gets the ids of the whole.
    private long _formTexts;
    private long _tableTexts = MostTexts;
    private int _forms;
    private int _tables;

    /// <summary>A writer for a document that stands in the database and has no texts yet.</summary>
    public SearchWriter(SqliteConnection connection, string document)
    {
        (_connection, _document) = (connection, document);
        _number = Number();
        _texts = new(connection, "search_texts", ["id", "document", "form", "path", "field", "text"]);
        _index = new(connection, "search_index", ["rowid", "grams"]);
    }

    /// <summary>Adds the texts of a piece of the record behind those before.</summary>
    public void Write(ExtractionResult piece)
    {
        foreach (var form in piece.Forms)
            foreach (var text in SearchText.Of(_forms++, form)) Write(text, _formTexts++, MostTexts);
        foreach (var table in piece.Tables)
            foreach (var text in SearchText.Of(_tables++, table)) Write(text, _tableTexts++, 2 * MostTexts);
    }

    /// <summary>The id of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="document">Number of its document.</param>
    /// <param name="order">Its number in the record, as <see cref="Numbered"/> gives it.</param>
    public static long Id(SearchText text, long document, long order) => ((long)text.Rank << RankShift) | (document << OrderBits) | order;

    /// <summary>The texts of a whole record with their numbers.</summary>
    public static IEnumerable<(long Order, SearchText Text)> Numbered(ExtractionResult record) =>
        record.Forms.SelectMany((f, i) => SearchText.Of(i, f)).Select((t, i) => ((long)i, t))
            .Concat(record.Tables.SelectMany((t, i) => SearchText.Of(i, t)).Select((t, i) => (MostTexts + i, t)));

    /// <summary>Takes the texts of a document out of the index; their rows go with the document.</summary>
    public static void Remove(SqliteConnection connection, string document)
    {
        foreach (var (id, text) in connection.Query<(long, string)>("SELECT id, text FROM search_texts WHERE document = @document", new { document }).ToList())
            connection.Execute("INSERT INTO search_index (search_index, rowid, grams) VALUES ('delete', @id, @grams)", new { id, grams = Grams.Of(SearchFolding.Fold(text)) });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _texts.Dispose();
        _index.Dispose();
    }

    private void Write(SearchText text, long order, long end)
    {
        if (order >= end) throw new RefusedRecordException($"the document holds more than {MostTexts} texts");
        var id = Id(text, _number, order);
        _texts.Write(id, _document, text.Form, text.Path, text.Field, text.Text);
        _index.Write(id, Grams.Of(SearchFolding.Fold(text.Text)));
    }

    private long Number()
    {
        var number = long.Parse(_document.AsSpan(0, 15), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (60 - DocumentBits);
        while (_connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM search_documents WHERE number = @number)", new { number })) number = (number + 1) & ((1L << DocumentBits) - 1);
        _connection.Execute("INSERT INTO search_documents (document, number) VALUES (@_document, @number)", new { _document, number });
        return number;
    }
}
