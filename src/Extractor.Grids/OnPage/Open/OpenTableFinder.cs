using Extractor.Grids.OnPage.Ruled;
using Extractor.Grids.OnPage.Unruled;
using Extractor.Grids.OnPage.Words;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Open;

/// <summary>Finds tables of horizontal lines alone whose pieces show the columns, or whose missing pieces show labels of several rows: the sides of the cells are inferred and the table read as a ruled one.</summary>
internal static class OpenTableFinder
{
    /// <summary>The rest of the page without the words and rulings of these tables, the tables added.</summary>
    public static PageRest Find(PageRest rest)
    {
        var found = rest;
        foreach (var frame in OpenFrame.Of(rest.Rulings))
        {
            if (TableOf(frame, found.Words) is not ({ } table, var isCertain)) continue;
            var grid = table.ToGrid(rest.Page.Number);
            found = found with
            {
                Words = [.. found.Words.Where(w => !table.Box.HoldsMiddleOf(w.Box))],
                Rulings = [.. found.Rulings.Where(r => r.Position < table.Box.Y0 - 2 || r.Position > table.Box.Y1 + 2)],
                Tables = [.. found.Tables, new PlacedGrid(isCertain ? grid : grid with { Kind = GridKind.Unruled }, table.Box)],
            };
        }
        return found;
    }

    private static (RuledTable Table, bool IsCertain)? TableOf(OpenFrame frame, IReadOnlyList<Word> words)
    {
        var rows = frame.Levels.Select(l => l.Y).ToList();
        if (Top(frame, words) is { } top) rows.Insert(0, top);
        var box = new Box(frame.Left, rows[0], frame.Right, rows[^1]);
        var near = words.Where(w => box.HoldsMiddleOf(w.Box)).ToList();
        if (near.Count == 0) return null;
        var borders = new ColumnBorders(frame, rows, near);
        var lattice = new Lattice([.. Edges(frame, rows, borders)], near);
        var table = new RuledTable(lattice, CellFiller.Fill(lattice, SpanResolver.Resolve(lattice), near));
        return Ruled.TableJudge.IsTable(table) ? (table, borders.AreCertain) : null;
    }

    // A first row without a line above: the line of words next to the first rule, if its gap stands where the rule has an end.
    private static double? Top(OpenFrame frame, IReadOnlyList<Word> words)
    {
        var first = frame.Levels[0];
        var lines = LineBuilder.Lines(words.Where(w => w.Box.X0 > frame.Left - 2 && w.Box.X1 < frame.Right + 2 && w.Box.MiddleY() < first.Y)).Select(l => LineBuilder.Divide(LineBuilder.Cut(l, false, []), [], [])).ToList();
        if (lines.LastOrDefault() is not { } line || first.Y - line.Box.Y1 > 1.5 * line.FontSize) return null;
        var fits = line.IsTabular && line.Chunks.Zip(line.Chunks.Skip(1)).All(p => first.Ends.Any(e => e > p.First.Box.X1 - 1 && e < p.Second.Box.X0 + 1));
        return fits ? line.Box.Y0 - 2 : null;
    }

    private static IEnumerable<Edge> Edges(OpenFrame frame, List<double> rows, ColumnBorders borders)
    {
        var isOpenAtTop = rows.Count > frame.Levels.Count;
        if (isOpenAtTop) yield return new(true, rows[0], frame.Left, frame.Right, Drawn: false);
        foreach (var level in frame.Levels)
            foreach (var (from, to) in level.Runs) yield return new(true, level.Y, from, to);
        yield return new(false, frame.Left, rows[0], rows[^1], Drawn: false);
        yield return new(false, frame.Right, rows[0], rows[^1], Drawn: false);
        for (var row = 0; row + 1 < rows.Count; row++)
            foreach (var x in borders.Of(row)) yield return new(false, x, rows[row], rows[row + 1], Drawn: false);
    }
}
