using Extractor.Model.Grids;

namespace Extractor.Forms;

/// <summary>Tells whether a form begins with a page: there a long document can be divided, for nothing of a form runs over that border.</summary>
internal sealed class PageOpening(IReadOnlyList<LayoutWords> layouts)
{
    private readonly List<RowKinds> _kinds = [.. layouts.Select(l => new RowKinds(l))];

    /// <summary>True if the first row of the page that is no furniture opens a form, and the page before does not end with the head of one.</summary>
    public bool IsAt(IReadOnlyList<Grid> page, IReadOnlyList<Grid> pageBefore)
    {
        var (rows, rowsBefore) = (RowsOf(page), RowsOf(pageBefore));
        var first = rows.FirstOrDefault(r => !IsFurniture(r, rowsBefore));
        if (first is null || !Opens(first)) return false;
        // A title at the foot of the page before belongs to the head that this page begins with.
        var last = rowsBefore.FindLastIndex(Opens);
        return last < 0 || rowsBefore.Skip(last).Any(IsBody);
    }

    private static List<Row> RowsOf(IReadOnlyList<Grid> page) => [.. page.SelectMany(g => g.Rows).Where(r => r.Cells.Count > 0).Select(r => new Row(r))];

    private bool Opens(Row row)
    {
        for (var i = 0; i < _kinds.Count; i++)
        {
            if (_kinds[i].Of(row) is RowKind.Title or RowKind.Year) return true;
            if (row.Keys.Length > 0 && _kinds[i].HeadKeyAt(row) is { } key && layouts[i].HeadKeys[key] is "project_name" or "unit_name") return true;
        }
        return false;
    }

    private bool IsBody(Row row) => _kinds.Exists(k => k.Of(row) is RowKind.MoneyHeader or RowKind.MoneyRow or RowKind.IndicatorHeader);

    // What a line of the page before says too, apart from the number of the page.
    private bool IsFurniture(Row row, List<Row> before) =>
        row.Keys.Length == 1 && !Opens(row) && before.Exists(b => b.Keys.Length == 1 && WithoutDigits(b.Key) == WithoutDigits(row.Key));

    private static string WithoutDigits(string key) => string.Concat(key.Where(c => !char.IsAsciiDigit(c)));
}
