namespace Extractor.Model.Grids;

/// <summary>How a grid was found on one page: every step is kept so that it can be drawn and explained. Boxes in PDF points, origin top left.</summary>
/// <param name="Page">Page number from 1.</param>
/// <param name="Box">Outer border of the grid on this page.</param>
/// <param name="Edges">Rulings snapped and joined, or the borders between columns and rows of words.</param>
/// <param name="Intersections">Crossings of edges.</param>
/// <param name="Cells">Cells, empty ones included.</param>
public sealed record GridTrace(int Page, Box Box, IReadOnlyList<Edge> Edges, IReadOnlyList<Intersection> Intersections, IReadOnlyList<TracedCell> Cells);

/// <summary>A straight border of cells.</summary>
/// <param name="IsHorizontal">Left to right, or top to bottom.</param>
/// <param name="Position">y of a horizontal edge, x of a vertical one.</param>
/// <param name="From">Left or upper end.</param>
/// <param name="To">Right or lower end.</param>
/// <param name="Drawn">True if a ruling was drawn there; false if it was inferred (a missing outer frame, a gap between columns).</param>
public sealed record Edge(bool IsHorizontal, double Position, double From, double To, bool Drawn = true);

/// <summary>A crossing of two edges.</summary>
public readonly record struct Intersection(double X, double Y);

/// <summary>A cell of a grid on one page.</summary>
/// <param name="Box">Its box.</param>
/// <param name="Row">Row in the grid, from 0.</param>
/// <param name="Column">Column, from 0.</param>
/// <param name="RowSpan">Rows covered on this page.</param>
/// <param name="ColumnSpan">Columns covered.</param>
public sealed record TracedCell(Box Box, int Row, int Column, int RowSpan, int ColumnSpan);
