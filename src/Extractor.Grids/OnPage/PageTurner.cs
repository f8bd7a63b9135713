using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage;

/// <summary>Turns a page whose text was printed sideways or upside down upright, and its grids back to where they stand on the page.</summary>
internal sealed class PageTurner
{
    // Of all characters, in parts of 1, so many must be turned alike.
    private const double Most = 0.7;

    private readonly Page _page;
    private readonly int _quarters;

    private PageTurner(Page page, int quarters) => (_page, _quarters) = (page, quarters);

    /// <summary>A turner for the page; null if its text stands upright.</summary>
    public static PageTurner? For(Page page)
    {
        var characters = new int[4];
        foreach (var word in page.Words) characters[((int)Math.Round(word.Angle / 90) % 4 + 4) % 4] += word.Text.Length;
        var quarters = Array.IndexOf(characters, characters.Max());
        return quarters > 0 && characters[quarters] >= Most * characters.Sum() ? new(page, quarters) : null;
    }

    /// <summary>The page as it is read with its text upright.</summary>
    public Page Upright() => _page with
    {
        Width = _quarters == 2 ? _page.Width : _page.Height,
        Height = _quarters == 2 ? _page.Height : _page.Width,
        Words = [.. _page.Words.Select(Upright)],
        Rulings = [.. _page.Rulings.Select(Upright)],
    };

    /// <summary>The grid with all places as they are on the page itself.</summary>
    public Grid Back(Grid grid) => grid with
    {
        Rows = [.. grid.Rows.Select(r => r with { Where = Back(r.Where), Cells = [.. r.Cells.Select(c => c with { Parts = [.. c.Parts.Select(p => p with { Where = Back(p.Where)! })] })] })],
        Traces = [.. grid.Traces.Select(Back)],
    };

    private Word Upright(Word word) => word with
    {
        Box = Around(Upright(word.Box.X0, word.Box.Y0), Upright(word.Box.X1, word.Box.Y1)),
        Ends = word.Angle == 90 * _quarters ? [.. word.Ends.Select(UprightEnd)] : word.Ends,
        Angle = (word.Angle - (90 * _quarters) + 360) % 360,
    };

    private Ruling Upright(Ruling ruling)
    {
        var (from, to) = ruling.IsHorizontal ? (Upright(ruling.From, ruling.Position), Upright(ruling.To, ruling.Position))
            : (Upright(ruling.Position, ruling.From), Upright(ruling.Position, ruling.To));
        var box = Around(from, to);
        return ruling.IsHorizontal == (_quarters == 2)
            ? ruling with { IsHorizontal = true, Position = box.Y0, From = box.X0, To = box.X1 }
            : ruling with { IsHorizontal = false, Position = box.X0, From = box.Y0, To = box.Y1 };
    }

    private double UprightEnd(double end) => _quarters switch
    {
        1 => end,
        2 => _page.Width - end,
        _ => _page.Height - end,
    };

    // Text that runs down the page (1), upside down (2) or up the page (3).
    private (double X, double Y) Upright(double x, double y) => _quarters switch
    {
        1 => (y, _page.Width - x),
        2 => (_page.Width - x, _page.Height - y),
        _ => (_page.Height - y, x),
    };

    private (double X, double Y) Back(double x, double y) => _quarters switch
    {
        1 => (_page.Width - y, x),
        2 => (_page.Width - x, _page.Height - y),
        _ => (y, _page.Height - x),
    };

    private Place? Back(Place? place) => place?.Box is { } box ? place with { Box = Back(box) } : place;

    private Box Back(Box box) => Around(Back(box.X0, box.Y0), Back(box.X1, box.Y1));

    private GridTrace Back(GridTrace trace) => new(trace.Page, Back(trace.Box), [.. trace.Edges.Select(Back)],
        [.. trace.Intersections.Select(i => Back(i.X, i.Y) is var (x, y) ? new Intersection(x, y) : i)], [.. trace.Cells.Select(c => c with { Box = Back(c.Box) })]);

    private Edge Back(Edge edge)
    {
        var box = edge.IsHorizontal ? Back(new Box(edge.From, edge.Position, edge.To, edge.Position)) : Back(new Box(edge.Position, edge.From, edge.Position, edge.To));
        return edge.IsHorizontal == (_quarters == 2) ? edge with { IsHorizontal = true, Position = box.Y0, From = box.X0, To = box.X1 }
            : edge with { IsHorizontal = false, Position = box.X0, From = box.Y0, To = box.Y1 };
    }

    private static Box Around((double X, double Y) a, (double X, double Y) b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
}
