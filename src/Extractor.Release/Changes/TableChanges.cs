using System.Globalization;
using System.Text;
using Extractor.Definitions.Dictionary;
using Extractor.Release.Csv;

namespace Extractor.Release.Changes;

/// <summary>A row that one of two releases has alone, or that both have with other values.</summary>
/// <param name="Key">Values of its key.</param>
/// <param name="Before">The row before, by column; null if it was added.</param>
/// <param name="After">The row now, by column; null if it was removed.</param>
internal sealed record RowChange(IReadOnlyList<string> Key, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After);

/// <summary>Compares two files of a table row by row; both are ordered by its key, so that neither need stand in memory.</summary>
internal sealed class TableChanges(DictionaryTable table)
{
    private readonly IReadOnlyList<bool> _isNumber = [.. table.Key.Select(k => table.Columns.Single(c => c.Name == k).Type is ColumnType.Integer)];

    /// <summary>The differing rows, by key; values are compared in the columns that both files have. A file without the key's columns counts as empty.</summary>
    public IEnumerable<RowChange> Find(string earlierFile, string laterFile)
    {
        using var earlier = new CsvRows(earlierFile);
        using var later = new CsvRows(laterFile);
        var shared = earlier.Columns.Intersect(later.Columns).ToList();
        var comparable = table.Key.All(earlier.Columns.Contains);
        var (before, after) = (comparable ? Row(earlier) : null, Row(later));
        while (before is not null || after is not null)
        {
            var order = before is null ? 1 : after is null ? -1 : Compare(Key(before), Key(after));
            if (order < 0) yield return new(Key(before!), before, null);
            else if (order > 0) yield return new(Key(after!), null, after);
            else if (shared.Any(c => before![c] != after![c])) yield return new(Key(after!), before, after);
            if (order <= 0) before = Row(earlier);
            if (order >= 0) after = Row(later);
        }
    }

    private static Dictionary<string, string>? Row(CsvRows rows) =>
        rows.Next() is { } values ? rows.Columns.Zip(values).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal) : null;

    private IReadOnlyList<string> Key(IReadOnlyDictionary<string, string> row) => [.. table.Key.Select(k => row[k])];

    // As the database orders: whole numbers by value, texts by the bytes of their UTF-8.
    private int Compare(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        for (var i = 0; i < a.Count; i++)
        {
            var order = _isNumber[i]
                ? long.Parse(a[i], CultureInfo.InvariantCulture).CompareTo(long.Parse(b[i], CultureInfo.InvariantCulture))
                : Encoding.UTF8.GetBytes(a[i]).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b[i]));
            if (order != 0) return order;
        }
        return 0;
    }
}
