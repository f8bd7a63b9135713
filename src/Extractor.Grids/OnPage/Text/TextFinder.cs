using Extractor.Model.Grids;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Text;

/// <summary>Puts the tables of a page and the text between them in reading order.</summary>
internal static class TextFinder
{
    /// <summary>The tables and, before, between and behind them, the text as grids of kind text.</summary>
    public static IReadOnlyList<Grid> Find(PageRest rest)
    {
        var lines = WordLines.Of(rest.Words).Where(l => !PageFurniture.IsPageNumber(l, rest.Page));
        var grids = new List<Grid>();
        foreach (var block in ReadingOrder.Blocks([.. lines.Select(PageItem.Of), .. rest.Tables.Select(PageItem.Of)])) AddGrids(grids, rest.Page.Number, block);
        return grids;
    }

    private static void AddGrids(List<Grid> grids, int page, List<PageItem> block)
    {
        var maker = new TextRows(page, Boxes.Around(block.Select(i => i.Box)));
        for (var from = 0; from < block.Count;)
        {
            if (block[from].Table is { } table) grids.Add(table.Grid);
            var run = block.Skip(from).TakeWhile(i => i.Line is not null).Select(i => i.Line!).ToList();
            if (run.Count > 0) grids.Add(new(page, maker.Of(run)) { Kind = GridKind.Text });
            from += Math.Max(run.Count, 1);
        }
    }
}
