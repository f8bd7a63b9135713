using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Divides header words of neighbouring columns that stand only a blank apart: where each part stands exactly over its column.</summary>
internal sealed class HeaderSplitter(IReadOnlyList<Column> columns)
{
    /// <summary>How far a part may stand off its column's left, right or middle, in font sizes.</summary>
    private const double Aligned = 0.35;

    /// <summary>The parts, a column each, or null if they do not fit the columns that the chunk covers.</summary>
    /// <param name="chunk">Words of one line.</param>
    /// <param name="first">First column it covers.</param>
    /// <param name="last">Last column it covers.</param>
    public IReadOnlyList<Chunk>? Split(Chunk chunk, int first, int last) =>
        last > first && chunk.Words.Count > last - first ? Split(chunk, 0, first, last) : null;

    private List<Chunk>? Split(Chunk chunk, int from, int column, int last)
    {
        if (column == last) return Part(chunk, from, chunk.Words.Count) is { } rest && IsOver(rest, column) ? [rest] : null;
        for (var to = from + 1; to < chunk.Words.Count; to++)
        {
            var part = Part(chunk, from, to);
            if (IsOver(part, column) && Split(chunk, to, column + 1, last) is { } others) return [part, .. others];
        }
        return null;
    }

    private static Chunk Part(Chunk chunk, int from, int to) => new([.. chunk.Words.Skip(from).Take(to - from)]);

    private bool IsOver(Chunk part, int column)
    {
        var (box, over) = (part.Box, columns[column]);
        var off = Math.Min(Math.Abs(part.Centre - over.Centre), Math.Min(Math.Abs(box.X0 - over.From), Math.Abs(box.X1 - over.To)));
        return off <= Aligned * part.FontSize && box.X0 > over.Left - part.FontSize && box.X1 < over.Right + part.FontSize;
    }
}
