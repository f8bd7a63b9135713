using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>类 = Σ款 = Σ项: the sums that codes state, and the totals over the highest of them. Panels side by side are read one after the other.</summary>
internal sealed class CodeSums
{
    private readonly List<Node> _nodes = [];
    private readonly IReadOnlyList<TablePanel> _panels;

    /// <summary>The tree of the codes of panels with the same number of money columns.</summary>
    public CodeSums(IReadOnlyList<TablePanel> panels)
    {
        _panels = panels;
        var open = new Stack<Node>();
        foreach (var panel in panels)
            foreach (var row in panel.Rows.Where(r => r.Code is not null))
            {
                while (open.Count > 0 && !(row.Code!.Length > open.Peek().Row.Code!.Length && row.Code.StartsWith(open.Peek().Row.Code!, StringComparison.Ordinal))) open.Pop();
                var node = new Node(panel, row, open.Count == 0);
                if (open.Count > 0) open.Peek().Children.Add(node);
                _nodes.Add(node);
                open.Push(node);
            }
    }

    /// <summary>All identities.</summary>
    public IEnumerable<TableIdentity> Find() => OfCodes().Concat(OfTotals()).OfType<TableIdentity>();

    private IEnumerable<TableIdentity?> OfCodes()
    {
        foreach (var node in _nodes.Where(n => n.Children.Count > 0))
            for (var m = 0; m < node.Panel.Money.Count; m++)
                yield return Sum.Of("codes", Subject(node.Panel, node.Row, m), node.Row.Amounts[m], [.. node.Children.Select(c => c.Row.Amounts[m])], Place(node.Panel, node.Row, m));
    }

    // A total row adds the highest codes of the panels that print it; of several total rows in a panel the last is the one over all.
    private IEnumerable<TableIdentity?> OfTotals()
    {
        foreach (var rows in _panels.SelectMany(p => p.Rows.Where(r => r.IsTotal && r.Amounts.Any(a => a is not null)).Select(r => (Panel: p, Row: r))).GroupBy(t => (t.Row.Row, t.Row.Printed)))
        {
            var panels = rows.Select(r => r.Panel).ToHashSet();
            var (panel, row) = rows.Last();
            if (panel.Rows.Last(r => r.IsTotal) != row) continue;
            for (var m = 0; m < panel.Money.Count; m++)
                yield return Sum.Of("total", Subject(panel, row, m), row.Amounts[m], [.. _nodes.Where(n => n.IsRoot && panels.Contains(n.Panel)).Select(n => n.Row.Amounts[m])], Place(panel, row, m));
        }
    }

    private static string Subject(TablePanel panel, PanelRow row, int money) => $"{row.Code} {row.Printed}, {panel.Money[money].Name}".Trim();

    private static (int, int) Place(TablePanel panel, PanelRow row, int money) => (row.Row, panel.Money[money].Index);

    private sealed record Node(TablePanel Panel, PanelRow Row, bool IsRoot)
    {
        public List<Node> Children { get; } = [];
    }
}
