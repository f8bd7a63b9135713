using Extractor.Grids.OnPage.Words;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Finds the tables that rulings do not, or only half, describe.</summary>
internal static class UnruledTableFinder
{
    /// <summary>The rest of the page without the words of these tables, the tables added.</summary>
    public static PageRest Find(PageRest page)
    {
        var rest = HalfRuledRelease.Release(page);
        var verticals = rest.Rulings.Where(r => !r.IsHorizontal).ToList();
        var lines = LineBuilder.Lines(rest.Words);
        var rules = RuleLine.Of(rest.Rulings);
        var tables = new List<PlacedGrid>();
        var taken = new HashSet<Word>(ReferenceEqualityComparer.Instance);
        foreach (var region in PageColumns.Divide(lines).SelectMany(c => RegionFinder.Find(c, rules, verticals)))
        {
            if (Table(rest.Page, region, verticals) is not { } table) continue;
            tables.Add(table);
            taken.UnionWith(region.Lines.SelectMany(l => l.Chunks).SelectMany(c => c.Words));
        }
        if (tables.Count == 0) return page;
        return rest with { Words = [.. rest.Words.Where(w => !taken.Contains(w))], Tables = [.. rest.Tables, .. tables] };
    }

    private static PlacedGrid? Table(Page page, Region region, IReadOnlyList<Ruling> verticals)
    {
        if (new DrawingTest(region, verticals).IsDrawing()) return null;
        var bodyStart = BodyStart.Find(region);
        var columns = new ColumnFinder(region, bodyStart).Find();
        if (columns.Count < 2) return null;
        var lines = new LineDivider(region, columns, bodyStart).Divide();
        var rows = new RowGrouper(region, columns, lines, bodyStart).Group();
        return new TableJudge(region, columns, rows).IsTable() ? GridMaker.Make(page, region, columns, rows) : null;
    }
}
