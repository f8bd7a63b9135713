namespace Extractor.Forms;

/// <summary>The column headings of one table, and where a printed header row puts them.</summary>
/// <param name="columns">Column names in printed order with the folded keys of their headings.</param>
internal sealed class HeaderWords(IReadOnlyList<(string Name, IReadOnlyList<string> Keys)> columns)
{
    /// <summary>Column names in printed order.</summary>
    public IReadOnlyList<string> Names { get; } = [.. columns.Select(c => c.Name)];

    /// <summary>
    /// Finds the headings in a row: column name to cell column. Headings may be cut by a grid line or share a cell; a cut one counts from
    /// three characters on.
    /// </summary>
    public Dictionary<string, int> Find(Row row)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < row.Keys.Length; i++)
        {
            if (FindExact(row.Keys[i], found) is { } name) { found[name] = row.Cells[i].Column; continue; }
            if (i + 1 < row.Keys.Length && FindExact(row.Keys[i] + row.Keys[i + 1], found) is { } joined) { found[joined] = row.Cells[i].Column; i++; continue; }
            FindInside(row.Keys[i], row.Cells[i].Column, found);
        }
        return found;
    }

    private string? FindExact(string key, Dictionary<string, int> found)
    {
        foreach (var (name, keys) in columns)
            if (!found.ContainsKey(name) && keys.Contains(key, StringComparer.Ordinal)) return name;
        return null;
    }

    // A heading that is cut or damaged: it starts as only one heading does, or holds a whole one.
    private void FindInside(string key, int column, Dictionary<string, int> found)
    {
        if (key.Length < 2) return;
        var open = columns.Where(c => !found.ContainsKey(c.Name)).ToList();
        var whole = key.Length >= 3 ? open.Where(c => c.Keys.Any(k => k.Length >= 3 && key.Contains(k, StringComparison.Ordinal))).ToList() : [];
        if (whole.Count == 0)
        {
            whole = open.Where(c => c.Keys.Any(k => k.Length >= 4 && key.Length <= k.Length + 1 && k.StartsWith(key[..2], StringComparison.Ordinal))).ToList();
            if (whole.Count > 1) return;
        }
        foreach (var (name, _) in whole) found[name] = column;
    }
}
