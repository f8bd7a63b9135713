using Extractor.Grids.OnPage.Words;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Open;

/// <summary>
/// Finds the borders between the cells of each row where only horizontal lines are drawn. A line below (or above) a cell may be a piece as wide as the
/// cell: then the borders are certain. Else the ends of pieces are those of all columns, or there are none, and the words show which cells there are.
/// </summary>
internal sealed class ColumnBorders
{
    private readonly OpenFrame _frame;
    private readonly IReadOnlyList<double> _rows;
    private readonly IReadOnlyList<Word> _words;
    private readonly Side _side;
    private readonly List<List<double>> _borders;

    /// <summary>The borders of a frame.</summary>
    /// <param name="frame">Its lines.</param>
    /// <param name="rows">Heights of the borders of its rows, one more than there are rows.</param>
    /// <param name="words">Its words.</param>
    public ColumnBorders(OpenFrame frame, IReadOnlyList<double> rows, IReadOnlyList<Word> words)
    {
        (_frame, _rows, _words) = (frame, rows, words);
        _side = SideOf(frame, words, rows.Count > frame.Levels.Count);
        var found = frame.IsInPieces ? [.. Enumerable.Range(0, rows.Count - 1).Select(r => Drawn(r).ToList())] : new GapBorders(rows, words).Find();
        _borders = AreCertain ? found : [.. found.Select((b, r) => new CentredCells(frame, WordsOf(r)).Merge(b))];
    }

    private enum Side
    {
        Below,
        Above,
        Both,
    }

    /// <summary>True if each cell has a piece of its own.</summary>
    public bool AreCertain => _frame.IsInPieces && _side != Side.Both;

    /// <summary>The borders within a row, left and right border of the table left out.</summary>
    /// <param name="row">Row from 0: between the heights of that index and the next.</param>
    public IReadOnlyList<double> Of(int row) => _borders[row];

    private List<Word> WordsOf(int row) => [.. _words.Where(w => w.Box.MiddleY() > _rows[row] && w.Box.MiddleY() < _rows[row + 1])];

    private IEnumerable<double> Drawn(int row)
    {
        var above = LevelAt(_rows[row]);
        var below = LevelAt(_rows[row + 1]);
        var borders = _side switch
        {
            Side.Below => Ends(below ?? -1, 1),
            Side.Above => Ends(above ?? -1, -1),
            _ => Ends(below ?? -1, 1).Concat(Ends(above ?? -1, -1)),
        };
        return Distinct(borders).Where(x => !IsCrossed(x, _words, _rows[row], _rows[row + 1]));
    }

    private int? LevelAt(double y)
    {
        for (var i = 0; i < _frame.Levels.Count; i++)
            if (_frame.Levels[i].Y == y) return i;
        return null;
    }

    // Where a merged cell hides the line, the next line that is drawn there shows the borders.
    private IEnumerable<double> Ends(int level, int step)
    {
        var open = new List<(double From, double To)> { (_frame.Left, _frame.Right) };
        for (var i = level; i >= 0 && i < _frame.Levels.Count && open.Count > 0; i += step)
        {
            var current = _frame.Levels[i];
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
        var last = _frame.Left;
        foreach (var x in borders.Order())
        {
            if (x - last < 2 * RuleLevel.SameEnd || _frame.Right - x < 2 * RuleLevel.SameEnd) continue;
            yield return last = x;
        }
    }

    private static bool IsCrossed(double x, IEnumerable<Word> words, double top, double bottom) =>
        words.Any(w => w.Box.MiddleY() > top && w.Box.MiddleY() < bottom && w.Box.X0 < x - 1.5 && w.Box.X1 > x + 1.5);

    // Lines are drawn below the cells if the first row has none above it, or if no word above them runs over an end; if words on both sides do,
    // the ends are those of all columns.
    private static Side SideOf(OpenFrame frame, IReadOnlyList<Word> words, bool isOpenAtTop)
    {
        int above = 0, below = 0;
        for (var i = 0; i < frame.Levels.Count; i++)
            foreach (var x in frame.Levels[i].Ends.Skip(1).SkipLast(1))
            {
                if (i > 0 && IsCrossed(x, words, frame.Levels[i - 1].Y, frame.Levels[i].Y)) above++;
                if (i + 1 < frame.Levels.Count && IsCrossed(x, words, frame.Levels[i].Y, frame.Levels[i + 1].Y)) below++;
            }
        if (above == 0 && (isOpenAtTop || below > 0)) return Side.Below;
        return above > 0 && below == 0 ? Side.Above : above == 0 ? Side.Below : Side.Both;
    }
}
