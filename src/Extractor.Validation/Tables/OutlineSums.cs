using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>
/// The sums of a table whose label columns are an outline (采购品目大类, 专项名称, 采购物品名称): a row adds the rows below it whose labels stand further right. Columns
/// that print labels in one row are one step of the outline.
/// </summary>
internal sealed class OutlineSums
{
    private readonly TablePanel _panel;
    private readonly Dictionary<int, int> _steps = [];

    /// <summary>The steps of an outline.</summary>
    public OutlineSums(TablePanel panel)
    {
        _panel = panel;
        foreach (var name in panel.Names) _steps[name.Index] = name.Index;
        var rows = panel.Rows.Where(r => !r.IsTotal).Select(r => r.LabelColumns).ToList();
        foreach (var left in panel.Names.Select(n => n.Index))
            foreach (var right in panel.Names.Select(n => n.Index).Where(c => c > left && _steps[c] == c))
                if (rows.Count(r => r.Contains(left) && r.Contains(right)) * 2 > rows.Count(r => r.Contains(left))) _steps[right] = _steps[left];
    }

    /// <summary>All identities.</summary>
    public IEnumerable<TableIdentity> Find() => Enumerable.Range(0, _panel.Money.Count).SelectMany(Of).OfType<TableIdentity>();

    private IEnumerable<TableIdentity?> Of(int money)
    {
        for (var i = 0; i < _panel.Rows.Count; i++)
        {
            var row = _panel.Rows[i];
            var below = _panel.Rows.Skip(i + 1).TakeWhile(r => !r.IsTotal && (row.IsTotal || Step(r) > Step(row))).ToList();
            if (below.Count == 0 || row.Amounts[money] is null) continue;
            var step = below.Min(Step);
            yield return Sum.Of(
                row.IsTotal ? "total" : "items", $"{row.Printed}, {_panel.Money[money].Name}", row.Amounts[money],
                [.. below.Where(r => Step(r) == step).Select(r => r.Amounts[money])], (row.Row, _panel.Money[money].Index));
        }
    }

    private int Step(PanelRow row) => row.LabelColumns.Count == 0 ? int.MaxValue : _steps[row.LabelColumns[^1]];
}
