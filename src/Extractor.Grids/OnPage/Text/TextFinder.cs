using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Text;

/// <summary>Puts the tables of a page and the text between them in reading order.</summary>
internal static class TextFinder
{
    /// <summary>The tables and, before, between and behind them, the text as grids of kind text.</summary>
    public static IReadOnlyList<Grid> Find(PageRest rest)
    {
        var lines = WordLines.Of(rest.Words).Where(l => !PageFurniture.IsPageNumber(l, rest.Page)).ToList();
        var tables = rest.Tables.OrderBy(t => t.Box.Y0).ThenBy(t => t.Box.X0).ToList();
        if (lines.Count == 0) return [.. tables.Select(t => t.Grid)];
        var maker = new TextRows(rest.Page.Number, Boxes.Around([.. lines.Select(l => l.Box), .. tables.Select(t => t.Box)]));
        var grids = new List<Grid>();
        var next = 0;
        foreach (var table in tables)
        {
            var run = lines.Skip(next).TakeWhile(l => l.Box.MiddleY() < table.Box.Y0).ToList();
            next += run.Count;
            if (run.Count > 0) grids.Add(TextGrid(rest.Page, maker.Of(run)));
            grids.Add(table.Grid);
        }
        if (next < lines.Count) grids.Add(TextGrid(rest.Page, maker.Of(lines.GetRange(next, lines.Count - next))));
        return grids;
    }

    private static Grid TextGrid(Page page, IReadOnlyList<GridRow> rows) => new(page.Number, rows) { Kind = GridKind.Text };
}
