using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>The sums of rows without codes: 一 = Σ 1. 2. 3., a total = what stands above it since the last total of its rank, 小计 = Σ of its group.</summary>
internal sealed class ItemSums(TablePanel panel)
{
    /// <summary>All identities.</summary>
    public IEnumerable<TableIdentity> Find()
    {
        var grouped = panel.Rows.GroupBy(r => r.Group).Any(g => g.Key is not null && g.Skip(1).Any());
        for (var m = 0; m < panel.Money.Count; m++)
            foreach (var identity in grouped ? OfGroups(m) : OfNumbers(m).Concat(OfTotals(m)))
                if (identity is not null) yield return identity;
    }

    private IEnumerable<TableIdentity?> OfNumbers(int money)
    {
        var rows = panel.Rows;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsTotal || rows[i].Label.IsPart || rows[i].Amounts[money] is null) continue;
            var below = rows.Skip(i + 1).TakeWhile(r => !r.IsTotal && IsBelow(r, rows[i])).ToList();
            if (below.Count == 0 || below.Exists(r => r.Label.IsPart)) continue;
            var level = below.Min(r => r.Label.Level);
            var children = below.Where(r => r.Label.Level == level).Select(r => r.Amounts[money]).ToList();
            if (children.Exists(c => c is not null)) yield return Identity("items", rows[i], money, children);
        }
    }

    // Rows with a number stand below those with a higher one, and below a row without that follows a total (年初结转和结余 with 一、二、三).
    private static bool IsBelow(PanelRow row, PanelRow parent) => row.Label.Level > parent.Label.Level;

    private IEnumerable<TableIdentity?> OfTotals(int money)
    {
        var open = new List<PanelRow>();
        foreach (var row in panel.Rows)
        {
            if (row.Label.TotalRank is not { } rank || row.Code is not null)
            {
                if (!row.Label.IsPart && !IsHeading(row) && !(open is [.., { IsTotal: false } above] && IsBelow(row, above))) open.Add(row);
                continue;
            }
            var parts = rank == 0 ? open.Where(o => !o.IsTotal).ToList() : open.Where(o => o.Label.TotalRank is not { } r || r <= rank).ToList();
            if (row.Amounts[money] is not null || parts.Exists(p => p.Amounts[money] is not null))
                if (parts.Count > 0) yield return Identity("total", row, money, [.. parts.Select(p => p.Amounts[money])]);
            open.RemoveAll(parts.Contains);
            open.Add(row);
        }
    }

    // A row without number and money only announces those below it.
    private static bool IsHeading(PanelRow row) => row.Label.Level == 0 && row.Amounts.All(a => a is null);

    private IEnumerable<TableIdentity?> OfGroups(int money)
    {
        var totals = new List<PanelRow>();
        foreach (var group in panel.Rows.Where(r => r.Group is not null).GroupBy(r => r.Group))
        {
            if (group.FirstOrDefault(r => r.IsTotal) is not { } total)
            {
                totals.AddRange(group.Where(r => !r.Label.IsPart));
                continue;
            }
            totals.Add(total);
            var rows = group.Where(r => r != total).ToList();
            if (rows.Count > 0 && !rows.Exists(r => r.Label.IsPart)) yield return Identity("items", total, money, [.. rows.Select(r => r.Amounts[money])]);
        }
        foreach (var total in panel.Rows.Where(r => r.Group is null && r.IsTotal && r.Amounts[money] is not null))
            yield return Identity("total", total, money, [.. totals.Select(t => t.Amounts[money])]);
    }

    private TableIdentity? Identity(string rule, PanelRow row, int money, IReadOnlyList<Amount?> parts) =>
        Sum.Of(rule, $"{row.Printed}, {panel.Money[money].Name}", row.Amounts[money], parts, (row.Row, panel.Money[money].Index));
}
