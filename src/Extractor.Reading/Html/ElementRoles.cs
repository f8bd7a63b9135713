using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Extractor.Reading.Html;

/// <summary>What an element is for the layout of a page.</summary>
internal enum ElementRole
{
    /// <summary>Part of a line.</summary>
    Inline,

    /// <summary>Stands on lines of its own.</summary>
    Block,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Rows of a table.</summary>
    RowGroup,

    /// <summary>A row.</summary>
    Row,

    /// <summary>A cell.</summary>
    Cell,

    /// <summary>Holds nothing that a reader of the page sees as text.</summary>
    NoText,

    /// <summary>Would show text, and is hidden.</summary>
    Hidden,
}

/// <summary>Tells the roles of elements: by style, by the role attribute, by class names of tables built of other elements, by tag.</summary>
internal sealed partial class ElementRoles(StyleRules styles)
{
    private static readonly HashSet<string> Blocks = Names(
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ul caption");

    private static readonly HashSet<string> WithoutText = Names(
        "script style noscript template head title meta link select datalist option iframe object embed svg math video audio canvas map img col colgroup frameset");

    private readonly Dictionary<IElement, ElementRole> _known = [];

    /// <summary>The role of an element. One whose children are rows is a table, whatever it is called.</summary>
    public ElementRole Of(IElement element)
    {
        if (_known.TryGetValue(element, out var known)) return known;
        var role = OwnRole(element);
        if (role is ElementRole.Block or ElementRole.Inline && !IsTableTag(element) && HoldsRows(element)) role = ElementRole.Table;
        return _known[element] = role;
    }

    private bool HoldsRows(IElement element)
    {
        foreach (var child in element.Children)
            if (OwnRole(child) == ElementRole.Row && child.Children.Any(c => OwnRole(c) == ElementRole.Cell)) return true;
        return false;
    }

    private ElementRole OwnRole(IElement element)
    {
        var tag = element.LocalName;
        if (WithoutText.Contains(tag)) return ElementRole.NoText;
        var display = styles.Display(element);
        if (display == "none" || (tag == "input" && element.GetAttribute("type") is { } type && type.Equals("hidden", StringComparison.OrdinalIgnoreCase))) return ElementRole.Hidden;
        return ByTableTag(tag) ?? ByDisplay(display) ?? ByRole(element.GetAttribute("role")) ?? ByClass(element)
            ?? (Blocks.Contains(tag) ? ElementRole.Block : ElementRole.Inline);
    }

    private static bool IsTableTag(IElement element) => ByTableTag(element.LocalName) is not null;

    private static ElementRole? ByTableTag(string tag) => tag switch
    {
        "table" => ElementRole.Table,
        "thead" or "tbody" or "tfoot" => ElementRole.RowGroup,
        "tr" => ElementRole.Row,
        "td" or "th" => ElementRole.Cell,
        _ => null,
    };

    private static ElementRole? ByDisplay(string? display) => display switch
    {
        null => null,
        "table" or "inline-table" => ElementRole.Table,
        "table-row-group" or "table-header-group" or "table-footer-group" => ElementRole.RowGroup,
        "table-row" => ElementRole.Row,
        "table-cell" => ElementRole.Cell,
        "inline" or "inline-block" or "contents" => ElementRole.Inline,
        _ => ElementRole.Block,
    };

    private static ElementRole? ByRole(string? role) => role switch
    {
        "table" or "grid" or "treegrid" => ElementRole.Table,
        "rowgroup" => ElementRole.RowGroup,
        "row" => ElementRole.Row,
        "cell" or "gridcell" or "columnheader" or "rowheader" => ElementRole.Cell,
        _ => null,
    };

    private static ElementRole? ByClass(IElement element)
    {
        if (!element.HasAttribute("class")) return null;
        foreach (var name in element.ClassList)
            if (RowClass().IsMatch(name)) return ElementRole.Row;
            else if (CellClass().IsMatch(name)) return ElementRole.Cell;
        return null;
    }

    private static HashSet<string> Names(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("^(?:.*[-_])?(?:tr|table[-_]?row)$", RegexOptions.IgnoreCase)]
    private static partial Regex RowClass();

    [GeneratedRegex("^(?:.*[-_])?(?:td|th|table[-_]?cell)$", RegexOptions.IgnoreCase)]
    private static partial Regex CellClass();
}
