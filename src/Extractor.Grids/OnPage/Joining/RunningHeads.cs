using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Joining;

/// <summary>Lines that stand at the same place of several pages: part of the paper, they do not stand between two pieces of one table.</summary>
internal sealed class RunningHeads
{
    // How far, in points, the place may differ from page to page.
    private const double SamePlace = 3;

    // On so many pages a line is furniture wherever it stands; on two, if nothing stands above or below it.
    private const int ManyPages = 3;

    private readonly Dictionary<string, List<(int Page, double Top)>> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<int, double> _lowest = [];
    private readonly Dictionary<int, double> _highest = [];
    private readonly IReadOnlyList<string> _titles;

    /// <summary>Looks over the text of a document.</summary>
    public RunningHeads(IReadOnlyList<Grid> grids, IReadOnlyList<string> titles)
    {
        _titles = titles;
        foreach (var row in grids.Where(g => g.Kind == GridKind.Text).SelectMany(g => g.Rows))
            if (PlaceOf(row) is { } place) _lines.GetOrAdd(KeyOf(row)).Add(place);
        foreach (var place in grids.SelectMany(g => g.Rows).Select(PlaceOf).OfType<(int Page, double Top)>())
        {
            _lowest[place.Page] = Math.Max(place.Top, _lowest.GetValueOrDefault(place.Page));
            _highest[place.Page] = Math.Min(place.Top, _highest.GetValueOrDefault(place.Page, place.Top));
        }
    }

    /// <summary>True if the same line stands at the same place of another page, and is no title, year or unit.</summary>
    public bool IsFurniture(GridRow row) => Pages(row).Count >= 2;

    /// <summary>The grids without the lines that pages repeat; at the head of pages the first stays, it may be the caption of a long table.</summary>
    public IEnumerable<Grid> Drop(IReadOnlyList<Grid> grids)
    {
        foreach (var grid in grids)
        {
            var kept = grid.Kind == GridKind.Text ? grid.Rows.Where(r => !IsRepeated(r)).ToList() : null;
            if (kept is null || kept.Count == grid.Rows.Count) yield return grid;
            else if (kept.Count > 0) yield return grid with { Rows = kept };
        }
    }

    private bool IsRepeated(GridRow row) =>
        Pages(row) is { Count: >= 2 } pages && PlaceOf(row)!.Value is var (page, top)
        && (top >= _lowest[page] || (pages[0] != page && (pages.Count >= ManyPages || top <= _highest[page])));

    private List<int> Pages(GridRow row)
    {
        var key = KeyOf(row);
        if (PlaceOf(row) is not { } place || !_lines.TryGetValue(key, out var lines) || SaysSomething(key)) return [];
        return [.. lines.Where(l => Math.Abs(l.Top - place.Top) <= SamePlace).Select(l => l.Page).Distinct().Order()];
    }

    // （2024年度）, 单位：元 and titles stand at the same place of many pages, and belong to what stands below them.
    private bool SaysSomething(string key) =>
        key.Contains("年度)", StringComparison.Ordinal) || key.Contains("单位:", StringComparison.Ordinal) || key.Contains("元)", StringComparison.Ordinal) || _titles.Any(t => key.EndsWith(t, StringComparison.Ordinal));

    private static (int Page, double Top)? PlaceOf(GridRow row) => row.Where is { Page: { } page, Box: { } box } ? (page, box.Y0) : null;

    // A page number beside a running head differs from page to page.
    private static string KeyOf(GridRow row) => string.Concat(row.Cells.Select(c => Folding.Key(c.Text)).Where(k => !k.All(c => char.IsAsciiDigit(c) || c is '/' or '-')));
}

file static class Lists
{
    public static List<T> GetOrAdd<T>(this Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        return list;
    }
}
