using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Text;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Finds the tables whose cells are bounded by rulings: rulings become edges, edges cells, connected cells a table.</summary>
internal static class RuledTableFinder
{
    // More pieces than this are a drawing, not a table.
    private const int MaximalPieces = 100_000;

    /// <summary>The rest of the page without the words and rulings of these tables, the tables added.</summary>
    public static PageRest Find(PageRest rest)
    {
        var edges = EdgeJoiner.Join(Underlines.Without(rest.Rulings.Where(r => r.Source != RulingSource.Background), rest.Words));
        var words = rest.Words.ToList();
        var tables = new List<PlacedGrid>(rest.Tables);
        var head = rest.Page.Height * PageFurniture.Margin;
        // Small groups first: a table inside a cell of another one keeps its own words.
        foreach (var group in EdgeGroups.Of(edges).OrderBy(Extent))
        {
            if (group.Count < 4 || TableOf(group, words, head) is not { } table) continue;
            tables.Add(new(table.ToGrid(rest.Page.Number), table.Box));
            words.RemoveAll(w => table.Box.HoldsMiddleOf(w.Box));
        }
        return rest with { Words = words, Rulings = [.. rest.Rulings.Where(r => !tables.Any(t => IsInside(t.Box, r)))], Tables = tables };
    }

    private static RuledTable? TableOf(List<Edge> group, List<Word> words, double head)
    {
        var box = BoxOf(group);
        var near = words.Where(w => box.HoldsMiddleOf(w.Box)).ToList();
        if (near.Count == 0) return null;
        var lattice = new Lattice(FrameCloser.Close(group, near), near);
        if (lattice.Rows < 1 || lattice.Columns < 1 || (long)lattice.Rows * lattice.Columns > MaximalPieces) return null;
        var cells = CellFiller.Fill(lattice, SpanResolver.Resolve(lattice), near);
        var table = new RuledTable(lattice, cells);
        return TableJudge.IsTable(table, isFirst: !words.Any(w => w.Box.MiddleY() > head && w.Box.MiddleY() < table.Box.Y0)) ? table : null;
    }

    private static Box BoxOf(List<Edge> group) => Boxes.Around(group.Select(e => e.IsHorizontal
        ? new Box(e.From, e.Position, e.To, e.Position) : new Box(e.Position, e.From, e.Position, e.To)));

    private static double Extent(List<Edge> group) => BoxOf(group) is var box ? box.Width() * box.Height() : 0;

    private static bool IsInside(Box box, Ruling ruling)
    {
        var (x, y) = ruling.IsHorizontal ? ((ruling.From + ruling.To) / 2, ruling.Position) : (ruling.Position, (ruling.From + ruling.To) / 2);
        return x > box.X0 - 4 && x < box.X1 + 4 && y > box.Y0 - 4 && y < box.Y1 + 4;
    }
}
