using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Tells tables from what else is drawn with lines: frames, boxes round a text, charts, and tables whose rows or columns the lines do not show.</summary>
internal static class TableJudge
{
    /// <summary>True if the lines bound the cells of a table.</summary>
    /// <param name="table">The cells.</param>
    /// <param name="isFirst">True if nothing stands above it on its page: it may be the rest of a table, with one long text in it.</param>
    public static bool IsTable(RuledTable table, bool isFirst = false)
    {
        var filled = table.Cells.Where(c => c.Words.Count > 0).ToList();
        var columns = (isFirst ? table.Cells : filled).Select(c => c.Span.Column).Distinct().Count();
        if (columns < 2 || filled.Count == 0) return false;
        return !IsTorn(filled) && !IsChart(table, filled) && !HiddenLines.HideRows(filled) && !HiddenLines.HideColumns(filled);
    }

    // Lines that bound no rectangles, or run through the words, were not drawn for them.
    private static bool IsTorn(List<RuledCell> filled)
    {
        var words = filled.Sum(c => c.Words.Count);
        var torn = filled.Where(c => !c.Span.IsExact).Sum(c => c.Words.Count);
        var crossed = filled.Sum(c => c.Words.Count(w => Boxes.IsHorizontal(w) && Sticking(c, w.Box.X0, w.Box.X1) > 0.3 * Math.Min(w.FontSize, w.Box.Width())));
        return torn > 0.3 * words || (crossed > 0.25 * words && words > 3);
    }

    private static double Sticking(RuledCell cell, double from, double to) => Math.Max(cell.Box.X0 - from, to - cell.Box.X1);

    // The lines of a chart leave most cells empty, the first ones too or in several stretches; those of a table left blank are empty below the heads.
    private static bool IsChart(RuledTable table, List<RuledCell> filled)
    {
        if (filled.Count > 0.3 * table.Cells.Count) return false;
        var empty = new bool[table.Lattice.Rows];
        Array.Fill(empty, true);
        foreach (var cell in filled)
            for (var r = cell.Span.Row; r < cell.Span.EndRow; r++) empty[r] = false;
        return (empty[0] && empty[^1]) || Stretches(empty) > 1;
    }

    private static int Stretches(bool[] empty)
    {
        var (stretches, length) = (0, 0);
        foreach (var row in empty)
        {
            length = row ? length + 1 : 0;
            if (length == 3) stretches++;
        }
        return stretches;
    }
}
