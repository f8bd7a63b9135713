using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>A table as the checks see it: its kind, and its panels with their rows.</summary>
internal sealed class BudgetTable(TableRecord table, TableWords words, decimal? unit)
{
    /// <summary>The table.</summary>
    public TableRecord Table { get; } = table;

    /// <summary>Its kind by its title; null if the title is unknown.</summary>
    public string? Kind { get; } = KindFinder.Find(table.Caption, words);

    /// <summary>Its panels.</summary>
    public IReadOnlyList<TablePanel> Panels { get; } = new PanelReader(new TableCells(table), words, unit).Read();

    /// <summary>The cells that print money other than nought.</summary>
    public IReadOnlyList<FigureCell> Figures() =>
        [.. Panels.SelectMany(p => p.Rows).SelectMany(r => r.Amounts).OfType<Amount>().Where(a => a.Value != 0).Select(a => new FigureCell(a.Row, a.Column)).Distinct()];

    /// <summary>The body cells of the money columns that print something that is neither a figure nor a dash.</summary>
    public IReadOnlyList<TableCell> Unread()
    {
        var money = Panels.SelectMany(p => p.Money).Select(m => m.Index).ToHashSet();
        return [.. Table.Cells.Where(c => !c.Header && money.Contains(c.Column) && Folding.Key(c.Text).Trim('-', '/', '*').Length > 0 && Amount.Read(c.Text, c.Row, c.Column) is null)];
    }

    /// <summary>The identities within the table.</summary>
    public IEnumerable<TableIdentity> Identities() =>
        Panels.Where(p => p.IsCoded).GroupBy(p => p.Money.Count).SelectMany(g => new CodeSums([.. g]).Find())
            .Concat(Panels.Where(p => p.IsOutline && StatesSums(p)).SelectMany(p => new OutlineSums(p).Find()))
            .Concat(Panels.Where(p => !p.IsCoded && !p.IsOutline && StatesSums(p)).SelectMany(p => new ItemSums(p).Find()))
            .Concat(Panels.SelectMany(p => new ColumnSums(p, words).Find()))
            .Concat(Balance());

    /// <summary>The panels of a side, income or expenditure; all panels for null.</summary>
    public IEnumerable<TablePanel> Side(string? side) => Panels.Where(p => side is null || SideOf(p) == side);

    /// <summary>The first money column of a panel that counts something, as an index into its amounts; null if there is none.</summary>
    public int? Measure(TablePanel panel, string measure)
    {
        for (var m = 0; m < panel.Money.Count; m++)
            if (words.Measures.FirstOrDefault(w => w.Words.Any(x => panel.Money[m].Name.Contains(x, StringComparison.Ordinal)))?.Name == measure) return m;
        return null;
    }

    /// <summary>The total over a panel: the last of the highest rank that it prints; null if it has none.</summary>
    public static PanelRow? LastTotal(TablePanel panel) =>
        panel.Rows.Where(r => r.IsTotal && r.Amounts.Any(a => a is not null)).Aggregate((PanelRow?)null, (best, r) => best is null || r.Label.TotalRank >= best.Label.TotalRank ? r : best);

    // Numbered or indented rows need not be sums: a table of a budget, or a total among the rows, says that these are.
    private bool StatesSums(TablePanel panel) => Kind is not null || panel.Rows.Any(r => r.IsTotal);

    private string? SideOf(TablePanel panel) => panel.Money[0].Headers.Count == 0 ? null :
        words.Sides.FirstOrDefault(s => s.Words.Any(w => Folding.Key(panel.Money[0].Headers[0].Text).Contains(w, StringComparison.Ordinal)))?.Name;

    // 收入总计 = 支出总计.
    private IEnumerable<TableIdentity> Balance()
    {
        var income = Side("income").Select(p => (Panel: p, Row: LastTotal(p))).LastOrDefault(t => t.Row is not null);
        var expenditure = Side("expenditure").Select(p => (Panel: p, Row: LastTotal(p))).LastOrDefault(t => t.Row is not null);
        if (income.Row is null || expenditure.Row is null) yield break;
        if (Sum.Of("balance", $"{income.Row.Printed}, {expenditure.Row.Printed}", income.Row.Amounts[0], [expenditure.Row.Amounts[0]], (income.Row.Row, income.Panel.Money[0].Index)) is { } identity)
            yield return identity;
    }
}
