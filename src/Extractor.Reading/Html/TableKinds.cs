using AngleSharp.Dom;

namespace Extractor.Reading.Html;

/// <summary>Tells tables that hold data from those that only lay out the page.</summary>
internal static class TableKinds
{
    /// <summary>True if a table says that it only lays out, has a single column, or holds most of its text in tables within it.</summary>
    public static bool IsLayout(IElement table, IReadOnlyList<TableRow> rows, ElementRoles roles)
    {
        if (table.GetAttribute("role") is "presentation" or "none") return true;
        if (rows.All(r => r.Cells.Count <= 1)) return rows.Any(r => r.Cells.Any(c => HoldsTable(c, roles))) || rows.All(r => r.Cells.All(c => Span(c, "rowspan") == 1));
        var (all, nested) = (0, 0);
        foreach (var cell in rows.SelectMany(r => r.Cells)) Count(cell, roles, ref all, ref nested);
        return nested * 2 > all;
    }

    /// <summary>True if a table stands within an element.</summary>
    public static bool HoldsTable(IElement element, ElementRoles roles) =>
        element.Children.Length > 0 && DomWalk.Of(element, e => IsSeen(e, roles)).Any(s => s.Node is IElement e && roles.Of(e) == ElementRole.Table);

    /// <summary>A span of a cell, at least 1; rowspan 0 runs to the end.</summary>
    public static int Span(IElement cell, string name)
    {
        const int Longest = 1 << 20;
        if (!int.TryParse(cell.GetAttribute(name)?.Trim(), out var span)) return 1;
        return span == 0 && name == "rowspan" ? Longest : Math.Clamp(span, 1, Longest);
    }

    private static bool IsSeen(IElement element, ElementRoles roles) => roles.Of(element) is not (ElementRole.NoText or ElementRole.Hidden);

    private static void Count(IElement cell, ElementRoles roles, ref int all, ref int nested)
    {
        var depth = 0;
        foreach (var (node, leaves) in DomWalk.Of(cell, e => IsSeen(e, roles)))
        {
            if (node is IElement element && roles.Of(element) == ElementRole.Table) depth += leaves ? -1 : 1;
            if (node is not IText text) continue;
            var letters = text.Data.Count(c => !char.IsWhiteSpace(c));
            all += letters;
            if (depth > 0) nested += letters;
        }
    }
}
