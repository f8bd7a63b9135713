using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>A table found by its rulings on one page.</summary>
/// <param name="Lattice">Its lines.</param>
/// <param name="Cells">Its cells, empty ones included, by row and column.</param>
internal sealed record RuledTable(Lattice Lattice, IReadOnlyList<RuledCell> Cells)
{
    /// <summary>Outer border.</summary>
    public Box Box => Lattice.Box;

    /// <summary>The table as a grid of the page: lattice lines that no cell needs are no rows and columns.</summary>
    public Grid ToGrid(int page)
    {
        var rows = Used(Cells.SelectMany(c => new[] { c.Span.Row, c.Span.EndRow }));
        var columns = Used(Cells.SelectMany(c => new[] { c.Span.Column, c.Span.EndColumn }));
        var traced = Cells.Select(c => Traced(c, rows, columns)).ToList();
        var cells = Cells.Zip(traced).Where(p => p.First.Words.Count > 0).ToLookup(p => p.Second.Row,
            p => CellText.Of(p.First.Words, p.First.Box.X0, p.First.Box.X1)!.Cell(page, p.Second.Column, p.Second.ColumnSpan, p.Second.RowSpan));
        var lines = Enumerable.Range(0, rows.Count - 1).Select(r => new GridRow([.. cells[r]], columns.Count - 1, AfterBreak: r == 0)
        {
            Where = new Place(page, new Box(Box.X0, Lattice.Ys[rows[r]], Box.X1, Lattice.Ys[rows[r + 1]])),
        });
        return new(page, [.. lines])
        {
            Kind = Cells.All(c => c.Span.IsExact || c.Words.Count == 0) ? GridKind.Ruled : GridKind.Unruled,
            Traces = [new(page, Box, [.. Lattice.Edges()], [.. Lattice.Intersections()], traced)],
        };
    }

    private static List<int> Used(IEnumerable<int> lines) => [.. lines.Distinct().Order()];

    private static TracedCell Traced(RuledCell cell, List<int> rows, List<int> columns)
    {
        var (row, column) = (rows.BinarySearch(cell.Span.Row), columns.BinarySearch(cell.Span.Column));
        return new(cell.Box, row, column, rows.BinarySearch(cell.Span.EndRow) - row, columns.BinarySearch(cell.Span.EndColumn) - column);
    }
}
