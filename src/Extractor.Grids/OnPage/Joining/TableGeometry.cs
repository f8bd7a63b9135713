using Extractor.Model;
using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Joining;

/// <summary>Where the borders of a table stand, on its first or its last page.</summary>
/// <param name="table">The table; its cells are traced.</param>
/// <param name="page">The trace of the page that is looked at.</param>
internal sealed class TableGeometry(Grid table, GridTrace page)
{
    // Borders nearer than this, in points, are the same.
    private const double Same = 2.5;

    /// <summary>The table.</summary>
    public Grid Table => table;

    /// <summary>The trace of the page.</summary>
    public GridTrace Page => page;

    /// <summary>x of the borders between columns as on this page, the outer ones included; columns of other pages where they would stand here.</summary>
    public double[] Borders { get; } = BordersOf(table, page);

    /// <summary>True if two positions are the same border.</summary>
    public static bool IsSame(double a, double b) => Math.Abs(a - b) <= Same;

    /// <summary>The traced cells that cover a row on this page.</summary>
    public IEnumerable<TracedCell> Covering(int row) => page.Cells.Where(c => c.Row <= row && row < c.Row + c.RowSpan);

    /// <summary>True if a line is drawn along the lower side of a cell.</summary>
    public bool IsClosedBelow(TracedCell cell) => IsDrawn(cell, cell.Box.Y1);

    /// <summary>x of the inner borders that the cells of a row stand between.</summary>
    public IEnumerable<double> InnerBorders(int row) =>
        Covering(row).Select(c => c.Box.X0).Where(x => !IsSame(x, page.Box.X0)).Distinct();

    /// <summary>True if one of the column borders stands at a position.</summary>
    public bool HasBorder(double x) => Borders.Any(b => IsSame(b, x));

    private bool IsDrawn(TracedCell cell, double y)
    {
        var drawn = page.Edges.Where(e => e.IsHorizontal && e.Drawn && IsSame(e.Position, y)).Sum(e => Math.Max(0, Math.Min(e.To, cell.Box.X1) - Math.Max(e.From, cell.Box.X0)));
        return drawn > (cell.Box.X1 - cell.Box.X0) / 2;
    }

    // Pages are laid over each other by a border that both have.
    private static double[] BordersOf(Grid table, GridTrace page)
    {
        var borders = new double[table.Traces.SelectMany(t => t.Cells).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty().Max() + 1];
        Array.Fill(borders, double.NaN);
        foreach (var trace in table.Traces.Where(t => t != page).Append(page).Reverse())
        {
            var shift = trace.Cells.Select(c => borders[c.Column] - c.Box.X0).FirstOrDefault(s => !double.IsNaN(s));
            foreach (var cell in trace.Cells)
            {
                if (double.IsNaN(borders[cell.Column])) borders[cell.Column] = cell.Box.X0 + shift;
                if (double.IsNaN(borders[cell.Column + cell.ColumnSpan])) borders[cell.Column + cell.ColumnSpan] = cell.Box.X1 + shift;
            }
        }
        return borders;
    }
}
