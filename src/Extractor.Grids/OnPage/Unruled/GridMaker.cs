using Extractor.Grids.OnPage.Words;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Makes a grid of rows of divided lines.</summary>
internal static class GridMaker
{
    /// <summary>The grid and its border.</summary>
    public static PlacedGrid Make(Page page, Region region, IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<DividedLine>> rows)
    {
        var made = rows.Select(r => Row(page.Number, columns, r)).ToList();
        var grid = new Grid(page.Number, made) { Kind = GridKind.Unruled, Traces = [Trace(page.Number, region.Box, columns, rows)] };
        return new(grid, region.Box);
    }

    private static GridRow Row(int page, IReadOnlyList<Column> columns, IReadOnlyList<DividedLine> lines)
    {
        var cells = new List<GridCell>();
        foreach (var (first, last, words) in Cells(lines))
        {
            var text = CellText.Of(words, columns[first].From, columns[last].To);
            if (text is not null) cells.Add(text.Cell(page, first, last - first + 1));
        }
        var box = Boxes.Around(lines.Select(l => l.Line.Box));
        return new(cells, columns.Count, false) { Where = new Place(page, box) };
    }

    // Pieces of several lines that have a column in common are one cell.
    private static List<(int First, int Last, List<Word> Words)> Cells(IReadOnlyList<DividedLine> lines)
    {
        var cells = new List<(int First, int Last, List<Word> Words)>();
        foreach (var piece in lines.SelectMany(l => l.Pieces))
        {
            var (first, last) = (piece.First, piece.Last);
            var words = piece.Chunks.SelectMany(c => c.Words).ToList();
            foreach (var same in cells.Where(c => c.First <= last && first <= c.Last).ToList())
            {
                cells.Remove(same);
                (first, last) = (Math.Min(first, same.First), Math.Max(last, same.Last));
                words.InsertRange(0, same.Words);
            }
            cells.Add((first, last, words));
        }
        return [.. cells.OrderBy(c => c.First)];
    }

    private static GridTrace Trace(int page, Box box, IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<DividedLine>> rows)
    {
        var xs = columns.Select((c, i) => i == 0 ? box.X0 : c.Left).Append(box.X1).ToList();
        var boxes = rows.Select(r => Boxes.Around(r.Select(l => l.Line.Box))).ToList();
        var ys = boxes.Select((b, i) => i == 0 ? box.Y0 : (boxes[i - 1].Y1 + b.Y0) / 2).Append(box.Y1).ToList();
        var edges = ys.Select(y => new Edge(true, y, box.X0, box.X1, false)).Concat(xs.Select(x => new Edge(false, x, box.Y0, box.Y1, false)));
        var traced = rows.SelectMany((r, i) => Cells(r).Select(c => new TracedCell(new(xs[c.First], ys[i], xs[c.Last + 1], ys[i + 1]), i, c.First, 1, c.Last - c.First + 1)));
        return new(page, box, [.. edges], [.. ys.SelectMany(y => xs.Select(x => new Intersection(x, y)))], [.. traced]);
    }
}
