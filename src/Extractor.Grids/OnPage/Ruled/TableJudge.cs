using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Tells tables from what else is drawn with lines: frames, boxes round a text, charts, and tables whose rows or columns the lines do not show.</summary>
internal static class TableJudge
{
    /// <summary>True if the lines bound the cells of a table.</summary>
    public static bool IsTable(RuledTable table)
    {
        var columns = table.Cells.Select(c => c.Span.Column).Distinct().Count();
        var filled = table.Cells.Where(c => c.Words.Count > 0).ToList();
        if (columns < 2 || filled.Count < 2) return false;
        if (filled.Select(c => c.Span.Column).Distinct().Count() < 2) return false;
        return !HidesRows(filled) && !HidesColumns(filled);
    }

    // Cells side by side with several numbers below each other: their rows are not ruled.
    private static bool HidesRows(List<RuledCell> cells)
    {
        foreach (var row in cells.GroupBy(c => (c.Span.Row, c.Span.RowSpan)))
        {
            var counts = row.Where(c => c.Words.Count > 2 && c.Box.Height() > 25).Select(c => WordLines.Of(c.Words)).Where(l => l.Count > 2).ToList();
            if (counts.Count > 1 && counts.Count(l => l.Count(IsNumber) > 0.7 * l.Count) > 0) return true;
        }
        return false;
    }

    private static bool IsNumber(WordLine line)
    {
        var text = string.Concat(line.Words.Select(w => w.Text));
        return text.Length > 0 && text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '-' or '%' or '(' or ')' or '—' or '–' or '+');
    }

    // Cells of one column that are divided by wide gaps at the same place: their columns are not ruled.
    private static bool HidesColumns(List<RuledCell> cells)
    {
        foreach (var column in cells.GroupBy(c => (c.Span.Column, c.Span.ColumnSpan)))
        {
            var gaps = column.Select(WidestGap).ToList();
            var wide = gaps.Where(g => g is not null).ToList();
            if (wide.Count < 3 || wide.Count < 0.6 * gaps.Count) continue;
            if (wide.Max(g => g!.Value.From) < wide.Min(g => g!.Value.To)) return true;
        }
        return false;
    }

    private static (double From, double To)? WidestGap(RuledCell cell)
    {
        if (cell.Words.Count < 2) return null;
        (double From, double To)? widest = null;
        foreach (var line in WordLines.Of(cell.Words))
            for (var i = 1; i < line.Words.Count; i++)
            {
                var (from, to) = (line.Words[i - 1].Box.X1, line.Words[i].Box.X0);
                if (to - from > 2.5 * line.FontSize && (widest is null || to - from > widest.Value.To - widest.Value.From)) widest = (from, to);
            }
        return widest;
    }
}
