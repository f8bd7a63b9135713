using AngleSharp.Dom;
using Extractor.Model;
using Extractor.Reading.MarkedUp;

namespace Extractor.Reading.Html;

/// <summary>Reads what a page shows from top to bottom: paragraphs and tables. Tables that only lay out the page are read as what they hold.</summary>
internal sealed class PageFlow
{
    // Tables within tables beyond this are read as text.
    private const int DeepestTable = 50;

    private readonly ElementRoles _roles;
    private readonly DomPaths _paths;
    private readonly GridCollector _grids;
    private readonly TableReader _tables;
    private readonly HiddenTexts _hidden;

    /// <summary>A flow into a collector of grids.</summary>
    public PageFlow(ElementRoles roles, DomPaths paths, GridCollector grids, HiddenTexts hidden)
    {
        (_roles, _paths, _grids, _hidden) = (roles, paths, grids, hidden);
        _tables = new(roles, paths, hidden);
    }

    /// <summary>Reads an element.</summary>
    public void Read(IElement root, int depth = 0)
    {
        var text = new RenderedText();
        var (begins, preformatted) = (root, 0);
        foreach (var (node, leaves) in DomWalk.Of(root, e => IsOpen(e, depth)))
        {
            if (node is IText words)
            {
                if (!text.HasText) begins = words.ParentElement ?? root;
                text.Add(words.Data, preformatted > 0);
            }
            if (node is not IElement element) continue;
            if (element.LocalName == "pre") preformatted += leaves ? -1 : 1;
            if (element.LocalName == "input") text.Add(element);
            var role = _roles.Of(element);
            if (role == ElementRole.Hidden) _hidden.Note(element.TextContent);
            if (role is not (ElementRole.Inline or ElementRole.NoText or ElementRole.Hidden) || element.LocalName == "br") End(text, begins);
            if (role == ElementRole.Table && !leaves && depth < DeepestTable) ReadTable(element, depth + 1);
        }
        End(text, begins);
    }

    private bool IsOpen(IElement element, int depth) => _roles.Of(element) switch
    {
        ElementRole.NoText or ElementRole.Hidden => false,
        ElementRole.Table => depth >= DeepestTable,
        _ => true,
    };

    private void End(RenderedText text, IElement begins)
    {
        if (!text.HasText) text.Take();
        // Lines of preformatted text are paragraphs.
        else foreach (var line in text.Take().Split('\n')) _grids.Add(line, new Place { Dom = _paths.Of(begins) });
    }

    private void ReadTable(IElement table, int depth)
    {
        var rows = _tables.RowsOf(table);
        if (TableKinds.IsLayout(table, rows, _roles))
        {
            if (table.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption) Read(caption, depth);
            foreach (var cell in rows.Where(r => !r.IsHidden).SelectMany(r => r.Cells)) Read(cell, depth);
            return;
        }
        foreach (var piece in _tables.Read(table, rows))
            if (piece.Grid is { } grid) _grids.Add(grid);
            else if (_roles.Of(piece.Flow!) == ElementRole.Table && depth < DeepestTable) ReadTable(piece.Flow!, depth + 1);
            else Read(piece.Flow!, depth);
    }
}
