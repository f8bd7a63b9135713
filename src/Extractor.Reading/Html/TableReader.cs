using AngleSharp.Dom;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Reading.MarkedUp;

namespace Extractor.Reading.Html;

/// <summary>A row of a table of a page.</summary>
/// <param name="Element">The row.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="IsHidden">True if it is not shown.</param>
internal sealed record TableRow(IElement Element, IReadOnlyList<IElement> Cells, bool IsHidden);

/// <summary>A piece of a table: a grid, or an element to be read as a part of the page.</summary>
internal readonly record struct TablePiece(Grid? Grid, IElement? Flow);

/// <summary>Reads tables of data: rows and cells with their spans; tables within cells follow the table, or divide it where they stand in a row of their own.</summary>
internal sealed class TableReader(ElementRoles roles, DomPaths paths, HiddenTexts hidden)
{
    /// <summary>The rows of a table in the order in which they are shown: the foot is the last.</summary>
    public IReadOnlyList<TableRow> RowsOf(IElement table)
    {
        var (rows, foot) = (new List<TableRow>(), new List<TableRow>());
        foreach (var child in table.Children)
            switch (roles.Of(child))
            {
                case ElementRole.Row:
                    rows.Add(RowOf(child));
                    break;
                case ElementRole.RowGroup:
                    (child.LocalName == "tfoot" ? foot : rows).AddRange(child.Children.Where(c => roles.Of(c) is ElementRole.Row || c.LocalName == "tr").Select(RowOf));
                    break;
                case ElementRole.Hidden when child.LocalName is "tr":
                    rows.Add(RowOf(child));
                    break;
                case ElementRole.Hidden:
                    hidden.Note(child.TextContent);
                    break;
            }
        return [.. rows, .. foot];
    }

    /// <summary>Reads a table of data.</summary>
    public IEnumerable<TablePiece> Read(IElement table, IReadOnlyList<TableRow> rows)
    {
        var caption = table.Children.FirstOrDefault(c => c.LocalName == "caption");
        var title = caption is null ? null : ReadableText.Of(TextOf(caption, []));
        if (caption is not null) yield return new(null, caption);
        var grid = new SpannedTable();
        var nested = new List<IElement>();
        foreach (var row in rows)
        {
            if (row.IsHidden)
            {
                hidden.Note(row.Element.TextContent);
                grid.LeaveOutRow();
                continue;
            }
            if (row.Cells is [var only] && TableKinds.HoldsTable(only, roles))
            {
                yield return new(grid.Build(caption: title), null);
                foreach (var inner in nested) yield return new(null, inner);
                nested.Clear();
                yield return new(null, only);
                grid = new();
                continue;
            }
            grid.BeginRow();
            foreach (var cell in row.Cells)
                grid.Add(TextOf(cell, nested), new Place { Dom = paths.Of(cell) }, TableKinds.Span(cell, "rowspan"), TableKinds.Span(cell, "colspan"));
        }
        yield return new(grid.Build(caption: title), null);
        foreach (var inner in nested) yield return new(null, inner);
    }

    private TableRow RowOf(IElement row)
    {
        var isHidden = roles.Of(row) == ElementRole.Hidden;
        foreach (var cell in row.Children.Where(c => !isHidden && roles.Of(c) == ElementRole.Hidden)) hidden.Note(cell.TextContent);
        return new(row, [.. row.Children.Where(c => roles.Of(c) is ElementRole.Cell or ElementRole.Block)], isHidden);
    }

    // The text of a cell, tables within it left out.
    private string TextOf(IElement cell, List<IElement> nested)
    {
        var text = new RenderedText();
        var preformatted = 0;
        foreach (var (node, leaves) in DomWalk.Of(cell, e => roles.Of(e) is not (ElementRole.NoText or ElementRole.Hidden or ElementRole.Table)))
        {
            if (node is IText words) text.Add(words.Data, preformatted > 0);
            if (node is not IElement element) continue;
            if (element.LocalName == "pre") preformatted += leaves ? -1 : 1;
            switch (roles.Of(element))
            {
                case ElementRole.Hidden:
                    hidden.Note(element.TextContent);
                    break;
                case ElementRole.Table:
                    nested.Add(element);
                    text.EndParagraph();
                    break;
                case ElementRole.Inline when element.LocalName == "br":
                    if (!leaves) text.EndLine();
                    break;
                case ElementRole.Inline when element.LocalName == "input":
                    if (!leaves) text.Add(element);
                    break;
                case ElementRole.Inline or ElementRole.NoText:
                    break;
                default:
                    text.EndParagraph();
                    break;
            }
        }
        return text.Take();
    }
}
