using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Divides lines among columns; a header over several columns covers them.</summary>
internal sealed class LineDivider(Region region, IReadOnlyList<Column> columns, int bodyStart)
{
    /// <summary>Words reach into a column if they cover so much of its words, in font sizes.</summary>
    private const double Reach = 0.5;

    /// <summary>Gap at a border from which the words on both sides belong to two columns, in font sizes.</summary>
    private const double BorderGap = 0.28;

    private readonly HeaderSplitter _splitter = new(columns);

    /// <summary>The lines, each divided.</summary>
    public IReadOnlyList<DividedLine> Divide() => [.. region.Lines.Select((l, i) => new DividedLine(i, l, Pieces(l, i)))];

    private List<Piece> Pieces(PrintedLine line, int index)
    {
        var pieces = new List<Piece>();
        foreach (var chunk in line.Chunks.SelectMany(c => Split(c, line)).SelectMany(c => index < bodyStart ? SplitHeader(c) : [c]))
        {
            var (first, last) = Columns(chunk);
            if (pieces.Count > 0 && pieces[^1].Last >= first) pieces[^1] = new(pieces[^1].First, Math.Max(last, pieces[^1].Last), [.. pieces[^1].Chunks, chunk]);
            else pieces.Add(new(first, last, [chunk]));
        }
        return index < bodyStart ? Spread(pieces, index) : pieces;
    }

    // A chunk across a border whose words leave a gap right there is two; a line of one chunk is a heading and stays whole.
    private IEnumerable<Chunk> Split(Chunk chunk, PrintedLine line)
    {
        var from = 0;
        for (var i = 1; i < chunk.Words.Count && line.IsTabular; i++)
        {
            double left = chunk.Words[i - 1].Box.X1, right = chunk.Words[i].Box.X0;
            if (right - left < BorderGap * chunk.FontSize || !columns.Skip(1).Any(c => c.Left > left - 0.1 * chunk.FontSize && c.Left < right + 0.1 * chunk.FontSize)) continue;
            yield return new([.. chunk.Words.Skip(from).Take(i - from)]);
            from = i;
        }
        yield return from == 0 ? chunk : new([.. chunk.Words.Skip(from)]);
    }

    private IReadOnlyList<Chunk> SplitHeader(Chunk chunk)
    {
        var (first, last) = Columns(chunk);
        return _splitter.Split(chunk, first, last) ?? [chunk];
    }

    private (int First, int Last) Columns(Chunk chunk)
    {
        var reached = Enumerable.Range(0, columns.Count)
            .Where(i => Interval.Shared(chunk.Box.X0, chunk.Box.X1, columns[i].From, columns[i].To) > Math.Min(Reach * chunk.FontSize, 0.5 * Math.Min(chunk.Box.Width(), columns[i].To - columns[i].From)))
            .ToList();
        if (reached.Count > 0) return (reached[0], reached[^1]);
        var nearest = Enumerable.Range(0, columns.Count).MaxBy(i => Interval.Shared(chunk.Box.X0, chunk.Box.X1, columns[i].Left, columns[i].Right));
        return (nearest, nearest);
    }

    // A header covers the columns between its neighbours that a rule beneath it shows, or over whose middle it stands.
    private List<Piece> Spread(List<Piece> pieces, int index)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var lowest = i == 0 ? 0 : pieces[i - 1].Last + 1;
            var highest = i == pieces.Count - 1 ? columns.Count - 1 : pieces[i + 1].First - 1;
            var (first, last) = Underlined(pieces[i], index, lowest, highest) ?? Centred(pieces[i], index, lowest, highest) ?? (pieces[i].First, pieces[i].Last);
            pieces[i] = pieces[i] with { First = first, Last = last };
        }
        return pieces;
    }

    private (int First, int Last)? Underlined(Piece piece, int index, int lowest, int highest)
    {
        if (index + 1 >= region.Lines.Count) return null;
        foreach (var rule in region.Between(index))
            foreach (var (from, to) in rule.Pieces)
            {
                if (from > piece.Box.X0 + 2 || to < piece.Box.X1 - 2 || to - from > 0.9 * region.Box.Width()) continue;
                var under = Enumerable.Range(lowest, highest - lowest + 1).Where(c => columns[c].Centre > from - 2 && columns[c].Centre < to + 2).ToList();
                if (under.Count > 1) return (under[0], under[^1]);
            }
        return null;
    }

    // Of the runs of columns that hold the piece, the one whose middle is its own, if each column has a header of its own below.
    private (int First, int Last)? Centred(Piece piece, int index, int lowest, int highest)
    {
        if (IsOverOwnColumn(piece, index)) return null;
        var centre = (piece.Box.X0 + piece.Box.X1) / 2;
        var best = (First: piece.First, Last: piece.Last);
        var off = Math.Max(Off(best.First, best.Last), region.FontSize);
        for (var first = lowest; first <= piece.First; first++)
            for (var last = piece.Last; last <= highest; last++)
                if (last > first && Off(first, last) < 0.6 * off && Enumerable.Range(first, last - first + 1).All(c => HasHeaderBelow(index, c)))
                    (best, off) = ((first, last), Off(first, last));
        return best == (piece.First, piece.Last) ? null : best;

        double Off(int first, int last) => Math.Abs((columns[first].From + columns[last].To) / 2 - centre);
    }

    // Within the borders of its column, and in line with the words of the column or the header below.
    private bool IsOverOwnColumn(Piece piece, int index)
    {
        var column = columns[piece.First];
        if (piece.Spans || piece.Box.X0 < column.Left || piece.Box.X1 > column.Right) return false;
        var below = region.Lines.Take(bodyStart).Skip(index + 1).SelectMany(l => l.Chunks).Where(c => c.Box.X0 > column.Left && c.Box.X1 < column.Right).Select(c => (c.Box.X0, c.Box.X1));
        return below.Append((column.From, column.To)).Any(o => IsInLine(piece.Box.X0, piece.Box.X1, o.Item1, o.Item2));
    }

    private bool IsInLine(double from, double to, double otherFrom, double otherTo) =>
        new[] { from - otherFrom, to - otherTo, (from + to - otherFrom - otherTo) / 2 }.Any(d => Math.Abs(d) < 0.4 * region.FontSize);

    private bool HasHeaderBelow(int index, int column) =>
        region.Lines.Take(bodyStart).Skip(index + 1).Any(l => l.Chunks.Any(c => Interval.Shared(c.Box.X0, c.Box.X1, columns[column].Left, columns[column].Right) > 0.6 * c.Box.Width()));
}
