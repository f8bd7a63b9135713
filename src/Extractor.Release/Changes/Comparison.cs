using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Extractor.Release.Changes;

/// <summary>What differs between two releases, value by value, and why.</summary>
internal sealed class Comparison
{
    private const string Added = "added", Removed = "removed", Changed = "changed";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Columns that name documents: what became of these is why a row differs.</summary>
    private static readonly string[] DocumentColumns = ["document", "evaluation_document", "declaration_document"];

    private readonly EarlierRelease _earlier;
    private readonly StagedFolder _folder;

    /// <summary>Compares the files of an earlier release with those of the folder.</summary>
    public Comparison(EarlierRelease earlier, StagedFolder folder, IReadOnlyList<ReleasedTable> tables)
    {
        (_earlier, _folder) = (earlier, folder);
        // The dictionary is no data; what it says otherwise is seen in the lists of tables and columns.
        Tables = [.. tables.Where(t => !t.Definition.OnlyInRelease)];
        Fates = new(earlier.Csv("documents"), folder.PathOf("csv/documents.csv"));
    }

    /// <summary>The tables that are compared.</summary>
    public IReadOnlyList<ReleasedTable> Tables { get; }

    /// <summary>What became of the documents.</summary>
    public DocumentFates Fates { get; }

    /// <summary>Rows of the table of changes: a whole row that was added or removed, or each value that changed.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Tables.OrderBy(t => t.Name, StringComparer.Ordinal).SelectMany(Rows);

    /// <summary>Rows of the table of changes about one table.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows(ReleasedTable table) =>
        new TableChanges(table.Definition).Find(_earlier.Csv(table.Name), _folder.PathOf(table.CsvPath)).SelectMany(change => Rows(table, change));

    private IEnumerable<IReadOnlyList<object?>> Rows(ReleasedTable table, RowChange change)
    {
        var key = JsonSerializer.Serialize(change.Key, Json);
        if (change.Before is null || change.After is null)
        {
            yield return [table.Name, key, "", change.Before is null ? Added : Removed, null, null, Reason(table, change, null)];
            yield break;
        }
        foreach (var column in table.Columns.Select(c => c.Name).Where(c => change.Before.ContainsKey(c) && change.Before[c] != change.After[c]))
            yield return [table.Name, key, column, Changed, Value(change.Before[column]), Value(change.After[column]), Reason(table, change, column)];
    }

    private string Reason(ReleasedTable table, RowChange change, string? column)
    {
        if (table.Name == "documents" && column == "name") return DocumentFates.Renamed;
        var rows = new[] { change.Before, change.After }.OfType<IReadOnlyDictionary<string, string>>().ToList();
        var columns = table.Name == "documents" ? ["sha256"] : DocumentColumns.Where(c => rows[0].ContainsKey(c)).ToArray();
        var fate = rows.SelectMany(r => columns.Select(c => r[c])).Select(Fates.Of).OfType<string>().FirstOrDefault();
        if (fate is not null) return fate;
        if (column == "document_name") return DocumentFates.Renamed;
        if (table.Name.Contains("correct", StringComparison.Ordinal)) return DocumentFates.Correction;
        return columns.Length == 0 && Fates.OnlyReason is { } only ? only : DocumentFates.Others;
    }

    private static string? Value(string text) => text.Length == 0 ? null : text;
}
