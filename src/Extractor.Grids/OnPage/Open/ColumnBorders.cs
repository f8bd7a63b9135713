using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Open;

/// <summary>
/// Finds the borders between the cells of each row where only horizontal lines are drawn: a line below (or above) a cell is a piece as wide as the cell.
/// </summary>
internal sealed class ColumnBorders(OpenFrame frame, IReadOnlyList<double> rows, IReadOnlyList<Word> words)
{
    private readonly Side _side = SideOf(frame, words, rows.Count > frame.Levels.Count);

    private enum Side
    {
        Below,
        Above,
        Both,
    }

    /// <summary>The borders within a row, left and right border of the table left out.</summary>
    /// <param name="row">Row from 0: between the heights of that index and the next.</param>
    public IEnumerable<double> Of(int row)
    {
        var above = LevelAt(rows[row]);
        var below = LevelAt(rows[row + 1]);
        var borders = _side switch
        {
            Side.Below => Ends(below ?? -1, 1),
            Side.Above => Ends(above ?? -1, -1),
            _ => Ends(below ?? -1, 1).Where(x => IsOwn(x, above, below + 1)).Concat(Ends(above ?? -1, -1).Where(x => IsOwn(x, below, above - 1))),
        };
        return Distinct(borders).Where(x => !IsCrossed(x, words, rows[row], rows[row + 1]));
    }

    // The end of a piece belongs to this row if the line on its other side has it, or the row beyond does not need it.
    private bool IsOwn(double x, int? other, int? beyond) =>
        other is { } level && frame.Levels[level].EndsAt(x) || beyond is not { } next || next < 0 || next >= frame.Levels.Count || !frame.Levels[next].EndsAt(x);

    private int? LevelAt(double y)
    {
        for (var i = 0; i < frame.Levels.Count; i++)
            if (frame.Levels[i].Y == y) return i;
        return null;
    }

    // Where a merged cell hides the line, the next line that is drawn there shows the borders.
    private IEnumerable<double> Ends(int level, int step)
    {
        var open = new List<(double From, double To)> { (frame.Left, frame.Right) };
        for (var i = level; i >= 0 && i < frame.Levels.Count && open.Count > 0; i += step)
        {
            var current = frame.Levels[i];
            foreach (var x in current.Ends.Where(x => open.Any(o => x > o.From - RuleLevel.SameEnd && x < o.To + RuleLevel.SameEnd))) yield return x;
            open = [.. open.SelectMany(o => Uncovered(o, current))];
        }
    }

    private static IEnumerable<(double From, double To)> Uncovered((double From, double To) part, RuleLevel level)
    {
        var from = part.From;
        foreach (var run in level.Runs.Where(r => r.To > part.From && r.From < part.To))
        {
            if (run.From > from + RuleLevel.SameEnd) yield return (from, run.From);
            from = Math.Max(from, run.To);
        }
        if (part.To > from + RuleLevel.SameEnd) yield return (from, part.To);
    }

    private IEnumerable<double> Distinct(IEnumerable<double> borders)
    {
        var last = frame.Left;
        foreach (var x in borders.Order())
        {
            if (x - last < 2 * RuleLevel.SameEnd || frame.Right - x < 2 * RuleLevel.SameEnd) continue;
            yield return last = x;
        }
    }

    private static bool IsCrossed(double x, IEnumerable<Word> words, double top, double bottom) =>
        words.Any(w => w.Box.MiddleY() > top && w.Box.MiddleY() < bottom && w.Box.X0 < x - 1.5 && w.Box.X1 > x + 1.5);

    // Lines are drawn below the cells if the first row has none above it, or if words above them fit their pieces better than words below.
    private static Side SideOf(OpenFrame frame, IReadOnlyList<Word> words, bool isOpenAtTop)
    {
        if (isOpenAtTop) return Side.Below;
        int above = 0, below = 0;
        for (var i = 0; i < frame.Levels.Count; i++)
            foreach (var x in frame.Levels[i].Ends.Skip(1).SkipLast(1))
            {
                if (i > 0 && IsCrossed(x, words, frame.Levels[i - 1].Y, frame.Levels[i].Y)) above++;
                if (i + 1 < frame.Levels.Count && IsCrossed(x, words, frame.Levels[i].Y, frame.Levels[i + 1].Y)) below++;
            }
        return above > 0 && below > 0 ? Side.Both : above > 0 ? Side.Above : Side.Below;
    }
}
