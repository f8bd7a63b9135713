namespace Extractor.Grids.OnPage.Ruled;

/// <summary>A rectangle of lattice pieces: a cell with its spans.</summary>
/// <param name="Row">First row of the lattice.</param>
/// <param name="Column">First column.</param>
/// <param name="RowSpan">Rows covered.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="IsExact">True if lines bound it on all sides; false if it was cut out of an area with missing lines.</param>
/// <param name="OpenSides">How many of its sides lie on the outer border where nothing is drawn.</param>
internal sealed record CellSpan(int Row, int Column, int RowSpan, int ColumnSpan, bool IsExact = true, int OpenSides = 0)
{
    /// <summary>Row after the last one.</summary>
    public int EndRow => Row + RowSpan;

    /// <summary>Column after the last one.</summary>
    public int EndColumn => Column + ColumnSpan;
}
