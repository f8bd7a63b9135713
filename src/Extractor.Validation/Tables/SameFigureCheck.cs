using Extractor.Definitions;
using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>Figures that stand in two tables of a document are the same.</summary>
internal sealed class SameFigureCheck(IReadOnlyList<BudgetTable> tables)
{
    /// <summary>The identities of a rule, each with the index of the table whose figures are compared.</summary>
    public IEnumerable<(int Table, TableIdentity Identity)> Find(SameFigures rule)
    {
        for (var i = 0; i < tables.Count; i++)
            if (tables[i].Kind == rule.Of.Kind && Nearest(i, rule.In.Kind) is { } other)
                foreach (var identity in rule.Classes ? Classes(tables[i], other, rule) : Totals(tables[i], other, rule))
                    if (identity is not null) yield return (i, identity);
    }

    // Documents of several units hold the tables of each: the nearest one before, or else after.
    private BudgetTable? Nearest(int index, string kind) =>
        tables.Take(index).LastOrDefault(t => t.Kind == kind && t.Panels.Any(p => BudgetTable.LastTotal(p) is not null))
        ?? tables.Skip(index + 1).FirstOrDefault(t => t.Kind == kind && t.Panels.Any(p => BudgetTable.LastTotal(p) is not null));

    // The sum of the totals of the halves stands among the totals of the other table: of the year alone, or with what was carried over.
    private static IEnumerable<TableIdentity?> Totals(BudgetTable of, BudgetTable other, SameFigures rule)
    {
        var parts = of.Side(rule.Of.Side).Select(p => (Panel: p, Row: BudgetTable.LastTotal(p), Money: of.Measure(p, rule.Of.Measure))).Where(t => t.Row is not null && t.Money is not null)
            .Select(t => (t.Panel, Row: t.Row!, Amount: t.Row!.Amounts[t.Money!.Value])).ToList();
        var totals = other.Side(rule.In.Side).SelectMany(p => p.Rows.Where(r => r.IsTotal).Select(r => other.Measure(p, rule.In.Measure) is { } m ? r.Amounts[m] : null)).OfType<Amount>().ToList();
        if (parts.Count == 0 || totals.Count == 0) return [];
        var (panel, row, _) = parts[^1];
        var candidates = totals.Select(t => Sum.Elsewhere(rule.Rule, Subject(row, other), t, [.. parts.Select(p => p.Amount)], (row.Row, panel.Money[0].Index))).OfType<TableIdentity>().ToList();
        return [candidates.OrderBy(c => c.State).FirstOrDefault()];
    }

    private static IEnumerable<TableIdentity?> Classes(BudgetTable of, BudgetTable other, SameFigures rule)
    {
        var amounts = other.Side(rule.In.Side).SelectMany(p => p.Rows.Where(r => !r.IsTotal).Select(r => (r.Label.Name, Amount: other.Measure(p, rule.In.Measure) is { } m ? r.Amounts[m] : null)))
            .GroupBy(r => r.Name, r => r.Amount).ToDictionary(g => g.Key, g => g.First());
        foreach (var panel in of.Panels)
            if (of.Measure(panel, rule.Of.Measure) is { } money)
                foreach (var row in panel.Rows.Where(r => r.Code is { Length: 3 } && amounts.ContainsKey(r.Label.Name)))
                    yield return Sum.Elsewhere(rule.Rule, Subject(row, other), amounts[row.Label.Name], [row.Amounts[money]], (row.Row, panel.Money[money].Index));
    }

    private static string Subject(PanelRow row, BudgetTable other) => $"{row.Code} {row.Printed} as in {other.Table.Caption}".Trim();
}
