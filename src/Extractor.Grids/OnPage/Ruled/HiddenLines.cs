using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>Knows tables that are ruled only in part: their words show rows or columns that no line divides.</summary>
internal static class HiddenLines
{
    // Cells of this share must show the same, in parts of 1.
    private const double Most = 0.6;

    /// <summary>True if cells side by side hold several numbers below each other.</summary>
    public static bool HideRows(IReadOnlyList<RuledCell> cells)
    {
        foreach (var row in cells.Where(c => c.Words.Count > 2).GroupBy(c => (c.Span.Row, c.Span.RowSpan)))
        {
            var lists = row.Select(c => (Cell: c, Lines: WordLines.Of(c.Words))).Where(l => l.Lines.Count > 2).ToList();
            if (lists.Count > 1 && lists.Any(l => AreNumbers(l.Cell, l.Lines))) return true;
        }
        return false;
    }

    // Numbers below each other; the lines of one that is wrapped fill their cell, but for the last.
    private static bool AreNumbers(RuledCell cell, List<WordLine> lines) => lines.Count(IsNumber) > 0.7 * lines.Count
        && lines.SkipLast(1).Any(l => cell.Box.Width() - l.Box.Width() > 2.5 * l.FontSize);

    /// <summary>True if the cells of one column are divided by wide gaps at one place.</summary>
    public static bool HideColumns(IReadOnlyList<RuledCell> cells)
    {
        foreach (var column in cells.GroupBy(c => (c.Span.Column, c.Span.ColumnSpan)))
        {
            var gaps = column.Select(c => WideGaps(c)).ToList();
            var divided = gaps.Where(g => g.Count > 0).ToList();
            if (divided.Count < 3 || divided.Count < Most * gaps.Count) continue;
            var places = divided.SelectMany(g => g.Select(p => (p.From + p.To) / 2));
            if (places.Any(x => divided.Count(g => g.Any(p => p.From < x && x < p.To)) >= Math.Max(3, Most * gaps.Count))) return true;
        }
        return false;
    }

    private static List<(double From, double To)> WideGaps(RuledCell cell)
    {
        var gaps = new List<(double, double)>();
        if (cell.Words.Count < 2) return gaps;
        foreach (var line in WordLines.Of(cell.Words))
            for (var i = 1; i < line.Words.Count; i++)
            {
                var (left, right) = (line.Words[i - 1], line.Words[i]);
                var isSpaced = left.Text.Length == 1 && right.Text.Length == 1 && Joint.IsWide(left.Text[0]) && Joint.IsWide(right.Text[0]);
                if (right.Box.X0 - left.Box.X1 > 2 * line.FontSize && !isSpaced) gaps.Add((left.Box.X1, right.Box.X0));
            }
        return gaps;
    }

    private static bool IsNumber(WordLine line)
    {
        var text = string.Concat(line.Words.Select(w => w.Text));
        return text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || ",.-%()—–+ ".Contains(c, StringComparison.Ordinal));
    }
}
