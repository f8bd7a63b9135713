using System.Globalization;
using Dapper;
using Extractor.Model;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Records;

/// <summary>Hands out the rows of one document, table by table.</summary>
internal sealed class RowSource
{
    private readonly SqliteConnection _connection;
    private readonly string _document;
    private readonly Dictionary<string, StoredEvidence>? _evidence;

    /// <summary>Reads the evidence of the document.</summary>
    public RowSource(SqliteConnection connection, string document)
        : this(connection, document, [])
    {
        var parts = Plain("evidence_parts", "path, ordinal").ToLookup(r => r.NeedText("path"), AsPart, StringComparer.Ordinal);
        _evidence = Plain("evidence", "path").ToDictionary(r => r.NeedText("path"), r => AsEvidence(r, [.. parts[r.NeedText("path")]]), StringComparer.Ordinal);
    }

    private RowSource(SqliteConnection connection, string document, Dictionary<string, StoredEvidence>? evidence) => (_connection, _document, _evidence) = (connection, document, evidence);

    /// <summary>Rows whose readings come without evidence, numbers by value: for those who go through many documents.</summary>
    public static RowSource WithoutEvidence(SqliteConnection connection, string document) => new(connection, document, null);

    /// <summary>Rows of a table that hold no readings, or whose path is not needed.</summary>
    /// <param name="table">Table with a column document.</param>
    /// <param name="order">Columns to order by.</param>
    public IEnumerable<StoredRow> Plain(string table, string order) => Read(table, order).Select(r => new StoredRow(r, _evidence, ""));

    /// <summary>Rows of a table that all documents share.</summary>
    public IEnumerable<StoredRow> Shared(string table, string order) =>
        _connection.Query($"SELECT * FROM {table} ORDER BY {order}").Cast<IDictionary<string, object?>>().Select(r => new StoredRow(r, _evidence, ""));

    /// <summary>The forms, each with its path.</summary>
    public IEnumerable<StoredRow> Forms() => Read("forms", "form").Select(r => new StoredRow(r, _evidence, FormPath(r)));

    /// <summary>Rows of a list of the forms, by form, each with its path.</summary>
    public ILookup<int, StoredRow> List(string table) => Read(table, "form, row").ToLookup(
        r => (int)(long)r["form"]!, r => new StoredRow(r, _evidence, $"{FormPath(r)}{table}[{Number(r["row"])}]."));

    /// <summary>Attributes by form, list and row, each with the path of what it belongs to.</summary>
    public ILookup<(int Form, string List, int Row), StoredRow> Attributes() => Read("attributes", "form, list, row, ordinal").ToLookup(
        r => ((int)(long)r["form"]!, (string)r["list"]!, (int)(long)r["row"]!),
        r => new StoredRow(r, _evidence, FormPath(r) + ((string)r["list"]! == "form" ? "" : $"{r["list"]}[{Number(r["row"])}].")));

    private IEnumerable<IDictionary<string, object?>> Read(string table, string order) =>
        _connection.Query($"SELECT * FROM {table} WHERE document = @document ORDER BY {order}", new { document = _document }).Cast<IDictionary<string, object?>>();

    private static Part AsPart(StoredRow r) => new(r.NeedText("printed"), AsPlace(r));

    private static Place AsPlace(StoredRow r)
    {
        Box? box = r.Double("x0") is { } x0 ? new Box(x0, r.Double("y0")!.Value, r.Double("x1")!.Value, r.Double("y1")!.Value) : null;
        return new(r.Int("page"), box, r.Int("line"), r.Int("cell"))
        {
            Dom = r.Text("dom"),
            Sheet = r.Text("sheet") is { } sheet ? new SheetPlace(sheet, r.NeedText("sheet_cell"), r.Text("sheet_stored")) : null,
            Word = r.Text("part") is { } part ? new WordPlace(part, r.Int("part_table"), r.Int("part_row"), r.Int("part_cell"), r.Int("part_paragraph")) : null,
        };
    }

    private static StoredEvidence AsEvidence(StoredRow r, IReadOnlyList<Part> parts) => new(
        new(parts, Words.ToList(r.NeedText("repairs")), r.Double("confidence")!.Value, r.Text("proof") is { } proof ? Words.To<Proof>(proof) : null),
        r.Text("number") is { } number ? decimal.Parse(number, CultureInfo.InvariantCulture) : null);

    private static string FormPath(IDictionary<string, object?> row) => $"forms[{Number(row["form"])}].";

    private static string Number(object? value) => ((long)value!).ToString(CultureInfo.InvariantCulture);
}
