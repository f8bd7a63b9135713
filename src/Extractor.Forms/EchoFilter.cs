namespace Extractor.Forms;

/// <summary>Drops echoes: single cells that a table tool wrote again below the table (dumps of tabula lattice).</summary>
internal static class EchoFilter
{
    private const int NarrowRow = 3;

    /// <summary>The rows without those whose only cell repeats a cell of a wider row above in the same form.</summary>
    public static List<Row> Drop(IReadOnlyList<Row> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<Row>();
        foreach (var row in rows)
        {
            if (row.Keys.Length == 1 && row.Source.Width <= NarrowRow && seen.Contains(row.Keys[0])) continue;
            if (row.Source.Width > NarrowRow) seen.UnionWith(row.Keys);
            kept.Add(row);
        }
        return kept;
    }
}
