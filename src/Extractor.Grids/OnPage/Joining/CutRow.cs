using Extractor.Model.Grids;

namespace Extractor.Grids.OnPage.Joining;

/// <summary>Tells whether the first row of a page is the rest of the last row of the page before.</summary>
/// <param name="last">Last row of the page before.</param>
/// <param name="reaching">The cells that reach the end of that page.</param>
/// <param name="first">First row of the page, repeated headers left out; same columns.</param>
/// <param name="isOpen">True if no line closes the last row.</param>
internal sealed class CutRow(GridRow last, IReadOnlyList<(int Row, GridCell Cell)> reaching, GridRow first, bool isOpen)
{
    // A text that is cut by a page break is longer than this.
    private const int LongText = 20;

    /// <summary>True if the two are one row.</summary>
    public bool IsCut
    {
        get
        {
            if (first.Cells.Count == 0 || last.Cells.Count == 0) return isOpen && first.Cells.Count == 0;
            var pairs = first.Cells.Select(c => (Below: c, Above: Above(c))).ToList();
            // Two figures in one column are two rows.
            if (pairs.Exists(p => Figures.IsFigure(p.Below.Text) && p.Above is not null && Figures.IsFigure(p.Above.Text))) return false;
            return isOpen ? pairs.Exists(p => p.Above is null || GoesOn(p.Above)) : pairs.TrueForAll(p => p.Above is not null && !Figures.IsFigure(p.Below.Text) && IsLongAndOpen(p.Above));
        }
    }

    private GridCell? Above(GridCell cell) =>
        reaching.Select(r => r.Cell).FirstOrDefault(c => c.Column == cell.Column && c.ColumnSpan == cell.ColumnSpan);

    private static bool IsLongAndOpen(GridCell cell) => cell.Text.Length >= LongText && GoesOn(cell);

    private static bool GoesOn(GridCell cell) => cell.Text[^1] is not ('。' or '！' or '？');
}
