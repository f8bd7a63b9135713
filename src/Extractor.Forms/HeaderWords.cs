namespace Extractor.Forms;

/// <summary>The column headings of one table, and where a printed header row puts them.</summary>
/// <param name="columns">Column names in printed order with the folded keys of their headings.</param>
internal sealed class HeaderWords(IReadOnlyList<(string Name, IReadOnlyList<string> Keys)> columns)
{
    private readonly (string Name, string[] Keys)[] _columns = [.. columns.Select(c => (c.Name, c.Keys.ToArray()))];

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
        foreach (var (name, keys) in _columns)
            if (!found.ContainsKey(name) && Array.IndexOf(keys, key) >= 0) return name;
        return null;
    }

    // A heading that is cut or damaged: it holds whole ones, or it starts as only one heading does. Asked for every cell of a document, so without lists.
    private void FindInside(string key, int column, Dictionary<string, int> found)
    {
        var isWhole = false;
        foreach (var (name, keys) in _columns)
            if (!found.ContainsKey(name) && HoldsOne(key, keys))
            {
                found[name] = column;
                isWhole = true;
            }
        if (isWhole || key.Length < 2) return;
        string? only = null;
        foreach (var (name, keys) in _columns)
            if (!found.ContainsKey(name) && StartsOne(key, keys))
            {
                if (only is not null) return;
                only = name;
            }
        if (only is not null) found[only] = column;
    }

    private static bool HoldsOne(string key, string[] headings)
    {
        foreach (var heading in headings)
            if (heading.Length >= 3 && heading.Length <= key.Length && key.Contains(heading, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool StartsOne(string key, string[] headings)
    {
        foreach (var heading in headings)
            if (heading.Length >= 4 && key.Length <= heading.Length + 1 && heading[0] == key[0] && heading[1] == key[1]) return true;
        return false;
    }
}
