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
    private readonly HeaderSpans _spans = new(region, columns, bodyStart);

    /// <summary>The lines, each divided.</summary>
    public IReadOnlyList<DividedLine> Divide() => [.. region.Lines.Select((l, i) => new DividedLine(i, l, Pieces(l, i)))];

    private List<Piece> Pieces(PrintedLine line, int index)
    {
        var pieces = new List<Piece>();
        foreach (var chunk in line.Chunks.SelectMany(c => Split(c, line)).SelectMany(c => index < bodyStart ? SplitHeader(c, index == bodyStart - 1) : [c]))
        {
            var (first, last) = Columns(chunk);
            if (pieces.Count > 0 && pieces[^1].Last >= first) pieces[^1] = new(pieces[^1].First, Math.Max(last, pieces[^1].Last), [.. pieces[^1].Chunks, chunk]);
            else pieces.Add(new(first, last, [chunk]));
        }
        return index < bodyStart ? _spans.Spread(pieces, index) : pieces;
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

    private IReadOnlyList<Chunk> SplitHeader(Chunk chunk, bool isLowest)
    {
        var (first, last) = Columns(chunk);
        return _splitter.Split(chunk, first, last) ?? (isLowest ? _splitter.SplitAtBorders(chunk, first, last) : null) ?? [chunk];
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
}
