using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Grids.OnPage;

namespace Extractor.Grids;

/// <summary>
/// Makes grids of pages. Flat text: declared lines become rows; lines whose rulings are lost are put together again. Printed pages: tables and the
/// text between them, tables that run over a page break joined. Grids that the format declares are taken as they are.
/// </summary>
public sealed class GridBuilder(PipelineDefinitions definitions)
{
    private readonly LooseGridBuilder _loose = new(definitions);
    private readonly IReadOnlyList<string> _titles = [.. definitions.Layouts.SelectMany(l => l.Titles).Select(Folding.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>The grids of a document, reading order. Pages are taken one by one and let go.</summary>
    public IReadOnlyList<Grid> Build(IEnumerable<Page> pages) => Join([.. Pieces(pages)]);

    /// <summary>The grids of pages that follow each other, pieces of one table joined.</summary>
    public IReadOnlyList<Grid> Join(IReadOnlyList<Grid> pieces) => GridJoiner.Join(pieces, _titles);

    /// <summary>The grids of each page in reading order, before tables that run over a page break are joined. Pages are taken one by one and let go.</summary>
    public IEnumerable<Grid> Pieces(IEnumerable<Page> pages) => pages.SelectMany(GridsOf);

    private IEnumerable<Grid> GridsOf(Page page) => [.. page.Grids ?? (page.Width > 0 ? PageGridFinder.Find(page) : [RowsOf(page)]), .. page.Beside];

    /// <summary>The rows of a page: loose forms as they were put together again, all other lines as they are declared.</summary>
    private Grid RowsOf(Page page)
    {
        var rows = new List<GridRow>();
        var from = 0;
        foreach (var form in _loose.Rebuild(page.Lines))
        {
            var first = IndexOf(page, form.FirstLine, from);
            rows.AddRange(DeclaredRows(page.Lines.Skip(from).Take(first - from)));
            rows.AddRange(form.Rows);
            from = IndexOf(page, form.LastLine, first) + 1;
        }
        rows.AddRange(DeclaredRows(page.Lines.Skip(from)));
        return new(null, page.Lines.Any(l => l.Dom is not null) ? InPage(rows, page.Lines.ToDictionary(l => l.Number, l => l.Dom)) : rows);
    }

    /// <summary>Rows of a web page that was read line by line, with the elements of the page as their places.</summary>
    private static IReadOnlyList<GridRow> InPage(IReadOnlyList<GridRow> rows, IReadOnlyDictionary<int, string?> elements)
    {
        Part InElement(Part part) => part.Where.Line is { } line ? part with { Where = new Place { Dom = elements[line] } } : part;
        return [.. rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Parts = [.. c.Parts.Select(InElement)] })] })];
    }

    private static int IndexOf(Page page, int number, int from)
    {
        while (page.Lines[from].Number != number) from++;
        return from;
    }

    /// <summary>The rows that tabbed lines declare: a row a line, blank lines left out and marked as breaks.</summary>
    private static IEnumerable<GridRow> DeclaredRows(IEnumerable<TextLine> lines)
    {
        var afterBreak = false;
        foreach (var line in lines)
        {
            afterBreak |= line.StartsPage || line.IsBlank;
            if (line.IsBlank) continue;
            var cells = line.Cells.Where(c => c.Text.Length > 0)
                .Select(c => new GridCell(c.Index, c.Text, [new Part(c.Printed, new Place(Line: line.Number, Cell: c.Index))]));
            yield return new([.. cells], line.Cells.Count, afterBreak, line.Number);
            afterBreak = false;
        }
    }
}
