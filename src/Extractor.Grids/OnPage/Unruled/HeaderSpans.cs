using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Finds which columns a header of several columns covers: those that a rule beneath it shows, else those over whose middle it stands.</summary>
internal sealed class HeaderSpans(Region region, IReadOnlyList<Column> columns, int bodyStart)
{
    /// <summary>Words stand in line if their left, right or middle differ by less, in font sizes.</summary>
    private const double InLine = 0.2;

    /// <summary>What it costs, in font sizes off the middle, to leave a column without a header of this line.</summary>
    private const double Uncovered = 0.5;

    /// <summary>Furthest that a header stands off the middle of its columns, in font sizes.</summary>
    private const double FurthestOff = 3;

    private readonly double _size = region.FontSize;

    /// <summary>The pieces of a header line with the columns that they cover.</summary>
    /// <param name="pieces">Pieces from left to right.</param>
    /// <param name="index">Index of their line.</param>
    public List<Piece> Spread(List<Piece> pieces, int index)
    {
        var below = region.Lines.Take(bodyStart).Skip(index + 1).SelectMany(l => l.Chunks).ToList();
        if (below.Count == 0) return pieces;
        var choices = pieces.Select(p => Choices(p, index, below)).ToList();
        return Cheapest(choices, 0, 0)?.Spans.Select((s, i) => pieces[i] with { First = s.First, Last = s.Last }).ToList() ?? pieces;
    }

    // The spans a piece may have, each with its cost.
    private List<(int First, int Last, double Cost)> Choices(Piece piece, int index, List<Chunk> below)
    {
        if (Underlined(piece, index) is { } ruled) return [(ruled.First, ruled.Last, 0)];
        if (IsStacked(piece, below)) return [(piece.First, piece.Last, 0)];
        var choices = new List<(int First, int Last, double Cost)> { (piece.First, piece.Last, piece.Spans ? Off(piece, piece.First, piece.Last, below) : _size) };
        for (var first = 0; first <= piece.First; first++)
            for (var last = piece.Last; last < columns.Count; last++)
                if (last > first && Off(piece, first, last, below) is var off && off < FurthestOff * _size && Enumerable.Range(first, last - first + 1).All(c => HasHeader(c, below)))
                    choices.Add((first, last, off));
        return choices;
    }

    // The choice for each piece, none over another, that costs least together with the columns left free.
    private (List<(int First, int Last)> Spans, double Cost)? Cheapest(List<List<(int First, int Last, double Cost)>> choices, int piece, int column)
    {
        if (piece == choices.Count) return ([], Uncovered * _size * (columns.Count - column));
        (List<(int First, int Last)> Spans, double Cost)? best = null;
        foreach (var (first, last, own) in choices[piece])
        {
            if (first < column || Cheapest(choices, piece + 1, last + 1) is not { } rest) continue;
            var cost = own + Uncovered * _size * (first - Math.Max(column, 1)) + rest.Cost;
            if (best is null || cost < best.Value.Cost) best = ([(first, last), .. rest.Spans], cost);
        }
        return best;
    }

    private (int First, int Last)? Underlined(Piece piece, int index)
    {
        foreach (var rule in region.Between(index))
            foreach (var (from, to) in rule.Pieces)
            {
                if (from > piece.Box.X0 + 2 || to < piece.Box.X1 - 2 || to - from > 0.9 * region.Box.Width()) continue;
                var under = Enumerable.Range(0, columns.Count).Where(c => columns[c].Centre > from - 2 && columns[c].Centre < to + 2).ToList();
                if (under.Count > 1) return (under[0], under[^1]);
            }
        return null;
    }

    // The first line of a header of its own column, broken for want of room.
    private bool IsStacked(Piece piece, List<Chunk> below)
    {
        var column = columns[piece.First];
        if (piece.Spans || piece.Box.X0 < column.Left || piece.Box.X1 > column.Right) return false;
        var next = below.FirstOrDefault(c => IsIn(c, piece.First));
        if (next is null || !IsInLine(piece.Box.X0, piece.Box.X1, next.Box.X0, next.Box.X1)) return false;
        var room = Math.Max(column.To - column.From, below.Where(c => IsIn(c, piece.First)).Max(c => c.Box.Width()));
        return next.Text[0] == '(' || piece.Box.Width() + 0.25 * _size + next.Words[0].Box.Width() > room;
    }

    private bool IsInLine(double from, double to, double otherFrom, double otherTo) =>
        Math.Min(Math.Abs(from - otherFrom), Math.Min(Math.Abs(to - otherTo), Math.Abs(from + to - otherFrom - otherTo) / 2)) < InLine * _size;

    // How far the piece stands off the middle of columns: of their words, headers below taken with them, or of the room that columns of
    // right-aligned figures have.
    private double Off(Piece piece, int first, int last, List<Chunk> below)
    {
        var from = below.Where(c => IsIn(c, first)).Select(c => c.Box.X0).Append(columns[first].From).Min();
        var to = below.Where(c => IsIn(c, last)).Select(c => c.Box.X1).Append(columns[last].To).Max();
        var off = Math.Abs((from + to - piece.Box.X0 - piece.Box.X1) / 2);
        if (first == 0) return off;
        var padding = 0.5 * columns.Skip(1).Select((c, i) => c.From - columns[i].To).Min();
        var ofRoom = Math.Abs((columns[first - 1].To + columns[last].To + 2 * padding - piece.Box.X0 - piece.Box.X1) / 2);
        return Math.Min(off, ofRoom);
    }

    private bool HasHeader(int column, List<Chunk> below) => below.Any(c => IsIn(c, column));

    private bool IsIn(Chunk chunk, int column) =>
        Interval.Shared(chunk.Box.X0, chunk.Box.X1, columns[column].Left, columns[column].Right) > 0.6 * chunk.Box.Width();
}
