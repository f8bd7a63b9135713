using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>合计 = 基本支出 + 项目支出: what the header states of the money columns of each row. A name over several columns counts by its own total among them.</summary>
internal sealed class ColumnSums(TablePanel panel, TableWords words)
{
    /// <summary>The sums: a column, and the columns that it adds.</summary>
    public IEnumerable<(TableColumn Whole, IReadOnlyList<TableColumn> Parts)> Sums() => SumsOf(Siblings(panel.Money, 0), 0);

    /// <summary>All identities of the rows.</summary>
    public IEnumerable<TableIdentity> Find()
    {
        var at = panel.Money.Select((m, i) => (m, i)).ToDictionary(p => p.m, p => p.i);
        foreach (var (whole, parts) in Sums().ToList())
            foreach (var row in panel.Rows.Where(r => r.Amounts[at[whole]] is not null || parts.Any(p => r.Amounts[at[p]] is not null)))
                if (Sum.Of("columns", $"{row.Code} {row.Printed}, {whole.Name}".Trim(), row.Amounts[at[whole]], [.. parts.Select(p => row.Amounts[at[p]])], (row.Row, whole.Index)) is { } identity)
                    yield return identity;
    }

    private IEnumerable<(TableColumn, IReadOnlyList<TableColumn>)> SumsOf(IReadOnlyList<Node> siblings, int depth)
    {
        if (siblings.FirstOrDefault(IsTotal) is { } total)
        {
            var parts = siblings.SkipWhile(s => s != total).Skip(1).TakeWhile(s => !IsTotal(s)).Where(s => !IsPart(s)).ToList();
            if (siblings[^1] == total) parts = [.. siblings.Where(s => s != total && !IsPart(s))]; // the total may stand last
            if (parts.Exists(p => IsOtherSide(total, p))) parts = []; // 收入合计 in front of expenditure: what it adds stands elsewhere
            if (parts.Count > 1 || (parts.Count == 1 && parts[0].Columns.Count > 1))
                foreach (var whole in total.Columns) yield return (whole, [.. parts.SelectMany(p => Columns(p, total.Columns.Count > 1 ? whole.Name : null, depth + 1))]);
        }
        foreach (var node in siblings.Where(s => s.Columns.Count > 1))
            foreach (var sum in SumsOf(Siblings(node.Columns, depth + 1), depth + 1)) yield return sum;
    }

    // The columns that stand for a name: its own total if it has one, the column of the same measure (预算数 beside 预算数), or all.
    private IEnumerable<TableColumn> Columns(Node node, string? measure, int depth)
    {
        if (node.Columns.Count == 1) return node.Columns;
        var below = Siblings(node.Columns, depth);
        if (below.FirstOrDefault(IsTotal) is { } total) return Columns(total, measure, depth + 1);
        if (measure is not null && node.Columns.Where(c => c.Name == measure).ToList() is [var same]) return [same];
        return below.Where(b => !IsPart(b)).SelectMany(b => Columns(b, measure, depth + 1));
    }

    // Columns under one header cell of a depth are one name. A column without a cell of that depth has its lowest one there.
    private static List<Node> Siblings(IReadOnlyList<TableColumn> columns, int depth)
    {
        var nodes = new List<Node>();
        foreach (var column in columns)
        {
            var cell = column.Headers.Count > depth ? column.Headers[depth] : null;
            if (cell is not null && nodes.Count > 0 && nodes[^1].Header == cell) nodes[^1].Columns.Add(column);
            else nodes.Add(new(cell ?? (column.Headers.Count > 0 ? column.Headers[^1] : null), [column]));
        }
        return nodes is [{ Columns.Count: > 1 }] && columns.Any(c => c.Headers.Count > depth + 1) ? Siblings(columns, depth + 1) : nodes;
    }

    private bool IsTotal(Node node) => words.Totals.Any(t => node.Key.EndsWith(t, StringComparison.Ordinal));

    private bool IsOtherSide(Node total, Node part) => Side(total) is { } side && Side(part) is { } other && side != other;

    private string? Side(Node node) => words.Sides.Where(s => s.Words.Any(w => node.Key.Contains(w, StringComparison.Ordinal))).Select(s => s.Name).ToList() is [var side] ? side : null;

    private bool IsPart(Node node) => words.PartOf.Any(p => node.Key.StartsWith(p, StringComparison.Ordinal));

    private sealed record Node(TableCell? Header, List<TableColumn> Columns)
    {
        public string Key { get; } = Header is null ? "" : Folding.Key(Header.Text);
    }
}
