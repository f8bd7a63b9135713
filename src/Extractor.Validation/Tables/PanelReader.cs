using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>Reads the rows of the panels of a table.</summary>
internal sealed partial class PanelReader(TableCells cells, TableWords words, decimal? unit)
{
    /// <summary>The panels with their rows.</summary>
    public IReadOnlyList<TablePanel> Read()
    {
        var panels = TablePanel.Of(TableColumn.Of(cells, words));
        return [.. panels.Select(p => p with { Rows = [.. Rows(p, panels)] })];
    }

    private IEnumerable<PanelRow> Rows(TablePanel panel, IReadOnlyList<TablePanel> panels)
    {
        var above = "";
        for (var r = cells.FirstBodyRow; r < cells.Table.Rows; r++)
        {
            if (panel.Names.Any(n => words.Numbering.Contains(cells.Key(r, n.Index), StringComparer.Ordinal))) continue;
            var code = CodeAt(r, panel, above);
            if (code is not null) above = code;
            var labels = panel.Names.Where(n => n.Role == ColumnRole.Label || code is null).Select(n => cells[r, n.Index]).OfType<TableCell>().Where(c => !c.Header).Distinct().ToList();
            var amounts = panel.Money.Select(m => cells.AmountAt(r, m.Index, unit)).ToList();
            if (labels.Count == 0 && code is null && amounts.TrueForAll(a => a is null)) continue;
            var label = RowLabel.Read(labels.Count > 0 ? Folding.Key(labels[^1].Text) : "", words);
            if (label.TotalRank is not null && panel.Money.Count == 1 && amounts[0] is null) amounts[0] = BehindSpan(r, panel, labels[^1], panels);
            var group = labels.Count > 1 ? ((int, int)?)(labels[^2].Row, labels[^2].Column) : null;
            yield return new(r, code, label, labels.Count > 0 ? labels[^1].Text : "", group, amounts) { LabelColumns = [.. labels.Where(l => l.Row == r).Select(l => ColumnOf(l, panel))] };
        }
    }

    // A label that begins left of the panel's names stands in the first of them that it reaches.
    private static int ColumnOf(TableCell label, TablePanel panel) => panel.Names.First(n => n.Index >= label.Column).Index;

    // The label of a total may span the money of its own panel: then the figure stands behind it, in the last panel that it reaches.
    private Amount? BehindSpan(int row, TablePanel panel, TableCell label, IReadOnlyList<TablePanel> panels)
    {
        var end = label.Column + label.ColumnSpan - 1;
        if (end < panel.Money[0].Index) return null;
        return panels.FirstOrDefault(p => p.First <= end && p.Money is [var only] && only.Index > end) is { } last ? cells.AmountAt(row, last.Money[0].Index, unit) : null;
    }

    private string? CodeAt(int row, TablePanel panel, string above)
    {
        if (panel.Names.FirstOrDefault(n => n.Role == ColumnRole.Code) is { } whole)
            return cells.Key(row, whole.Index) is { } text && Whole().IsMatch(text) ? text : null;
        var levels = panel.Names.Where(n => n.Role == ColumnRole.CodeLevel).Select(n => cells.Key(row, n.Index)).ToList();
        if (levels.TrueForAll(l => l.Length == 0)) return null;
        var code = "";
        foreach (var (level, i) in levels.Select((l, i) => (l, i)))
        {
            if (level.Length > 0 && !level.All(char.IsAsciiDigit)) return null;
            if (level.Length > 2 && level.StartsWith(code, StringComparison.Ordinal)) code = level; // the column prints the whole code so far
            else if (level.Length is 1 or 2 && code.Length > 0) code += level.PadLeft(2, '0');
            else if (level.Length > 0) return null;
            else if (i == 0 && above.Length >= 3) code = above[..3]; // the class is printed once, above
            else if (levels.Skip(i + 1).Any(l => l.Length > 0) && above.Length >= 3 + (2 * i) && above.StartsWith(code, StringComparison.Ordinal)) code = above[..(3 + (2 * i))];
        }
        return Whole().IsMatch(code) ? code : null;
    }

    [GeneratedRegex(@"^\d{3}(\d{2}){0,2}$")]
    private static partial Regex Whole();
}
