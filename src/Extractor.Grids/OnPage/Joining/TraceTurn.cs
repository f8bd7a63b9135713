using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Joining;

/// <summary>How a table lies on its page: a table that is printed sideways is joined as it is read, and laid back. Positions are turned about the corner of the page.</summary>
/// <param name="Quarters">Quarters of a turn, clockwise: 1 if its rows are read down the page, 2 if upside down, 3 if up the page.</param>
internal readonly record struct TraceTurn(int Quarters)
{
    /// <summary>How a table lies: columns run to the right, down, to the left or up. A table of one column lies as its rows say.</summary>
    public static TraceTurn Of(GridTrace trace)
    {
        var (x, y) = Run(trace, c => c.Column);
        if (x == 0 && y == 0) (x, y) = Run(trace, c => c.Row) is var (rowX, rowY) ? (rowY, -rowX) : (0, 0);
        if (Math.Abs(x) >= Math.Abs(y)) return new(x < 0 ? 2 : 0);
        return new(y > 0 ? 1 : 3);
    }

    /// <summary>The table as it is read.</summary>
    public Grid Upright(Grid grid) => Turned(grid, Quarters);

    /// <summary>The table as it lies on its pages.</summary>
    public Grid Back(Grid grid) => Turned(grid, (4 - Quarters) % 4);

    // Where boxes go while a number of the cells rises.
    private static (double X, double Y) Run(GridTrace trace, Func<TracedCell, int> number)
    {
        if (trace.Cells.Count == 0) return (0, 0);
        var middle = trace.Cells.Average(number);
        return (trace.Cells.Sum(c => (number(c) - middle) * c.Box.X0), trace.Cells.Sum(c => (number(c) - middle) * c.Box.Y0));
    }

    private static Grid Turned(Grid grid, int quarters) => quarters == 0 ? grid : grid with { Traces = [.. grid.Traces.Select(t => Turned(t, quarters))] };

    private static GridTrace Turned(GridTrace trace, int quarters) => trace with
    {
        Box = Turned(trace.Box, quarters),
        Edges = [.. trace.Edges.Select(e => Turned(e, quarters))],
        Intersections = [.. trace.Intersections.Select(i => Turned(i.X, i.Y, quarters)).Select(p => new Intersection(p.X, p.Y))],
        Cells = [.. trace.Cells.Select(c => c with { Box = Turned(c.Box, quarters) })],
    };

    private static Edge Turned(Edge edge, int quarters)
    {
        var box = Turned(edge.IsHorizontal ? new Box(edge.From, edge.Position, edge.To, edge.Position) : new Box(edge.Position, edge.From, edge.Position, edge.To), quarters);
        return edge.IsHorizontal == (quarters == 2)
            ? edge with { IsHorizontal = true, Position = box.Y0, From = box.X0, To = box.X1 }
            : edge with { IsHorizontal = false, Position = box.X0, From = box.Y0, To = box.Y1 };
    }

    private static Box Turned(Box box, int quarters)
    {
        var ((ax, ay), (bx, by)) = (Turned(box.X0, box.Y0, quarters), Turned(box.X1, box.Y1, quarters));
        return new(Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }

    private static (double X, double Y) Turned(double x, double y, int quarters) => quarters switch
    {
        1 => (y, -x),
        2 => (-x, -y),
        _ => (-y, x),
    };
}
