using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Tells wrapped lines from rows by the room between them, where rows stand further apart than the lines of a cell.</summary>
internal sealed class RowSpacing
{
    /// <summary>Steps of lines of cells differ by less than the first factor, those of rows are wider by the second at least.</summary>
    private const double Same = 1.07, Wider = 1.12;

    /// <summary>Steps below, in font sizes, are no lines below each other.</summary>
    private const double Narrowest = 0.9;

    private readonly double? _limit;

    /// <summary>The spacing of divided lines.</summary>
    public RowSpacing(IReadOnlyList<DividedLine> lines, IReadOnlyList<Column> columns)
    {
        var steps = Enumerable.Range(0, columns.Count).SelectMany(c => Steps(lines, c)).ToList();
        var rows = steps.Where(s => s.IsFigure).Select(s => s.Length).ToList();
        var wraps = steps.Where(s => !s.IsFigure).Select(s => s.Length).ToList();
        if (wraps.Count == 0) return;
        var limit = Same * wraps.Min();
        var apart = rows.Count > 0 ? rows.Min() : TextRows(lines, steps, limit);
        if (apart > Wider * wraps.Min()) _limit = limit;
    }

    /// <summary>True if the room tells rows from lines.</summary>
    public bool IsTelling => _limit is not null;

    /// <summary>For each line whether it belongs to the row of the line before.</summary>
    public bool[] Joined(IReadOnlyList<DividedLine> lines, IReadOnlyList<Column> columns)
    {
        var joined = new bool[lines.Count];
        for (var column = 0; column < columns.Count; column++)
            foreach (var step in Steps(lines, column).Where(s => !s.IsFigure && s.Length < _limit && IsWrapped(lines, s.From, s.To, column, columns[column].To)))
                for (var i = step.From + 1; i <= step.To; i++) joined[i] = true;
        return joined;
    }

    private static bool IsWrapped(IReadOnlyList<DividedLine> lines, int from, int to, int column, double right) =>
        WrapTest.NeedsBreak(lines[from].In(column)!.Chunks[^1], lines[to].In(column)!.Chunks[0], right);

    // Steps from one piece of a column to the next below; figures step from row to row.
    private static IEnumerable<(int From, int To, double Length, bool IsFigure)> Steps(IReadOnlyList<DividedLine> lines, int column)
    {
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].In(column) is not { } piece) continue;
            if (piece.Spans) { last = -1; continue; }
            if (last >= 0)
            {
                var above = lines[last].In(column)!;
                var length = piece.Box.MiddleY() - above.Box.MiddleY();
                if (length >= Narrowest * piece.Chunks[0].FontSize) yield return (last, i, length, piece.IsFigure && above.IsFigure);
            }
            last = i;
        }
    }

    // Without figures: the next wider step, if full lines do not follow each other in the narrow one.
    private static double? TextRows(IReadOnlyList<DividedLine> lines, List<(int From, int To, double Length, bool IsFigure)> steps, double limit)
    {
        var wide = steps.Where(s => s.Length > limit).Select(s => s.Length).ToList();
        var narrow = steps.Where(s => s.Length <= limit).Select(s => (s.From, s.To)).Distinct().ToList();
        var most = lines.Max(l => l.Pieces.Count);
        var full = narrow.Count(s => lines[s.From].Pieces.Count == most && lines[s.To].Pieces.Count == most);
        return wide.Count == 0 || full * 10 > narrow.Count * 3 ? null : wide.Min();
    }
}
