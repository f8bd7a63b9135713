using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Divides header words of neighbouring columns that stand only a blank apart: where each part stands exactly over its column.</summary>
internal sealed class HeaderSplitter(IReadOnlyList<Column> columns)
{
    /// <summary>How far a part may stand off its column's left, right or middle, in font sizes.</summary>
    private const double Aligned = 0.35;

    /// <summary>How far a blank between two headers may stand off the border, in font sizes.</summary>
    private const double NearBorder = 0.8;

    /// <summary>The parts, a column each, or null if they do not fit the columns that the chunk covers.</summary>
    /// <param name="chunk">Words of one line.</param>
    /// <param name="first">First column it covers.</param>
    /// <param name="last">Last column it covers.</param>
    public IReadOnlyList<Chunk>? Split(Chunk chunk, int first, int last) =>
        last > first && chunk.Words.Count > last - first ? Split(chunk, 0, first, last) : null;

    /// <summary>The parts of the lowest header line, where each column has a header of its own: cut at the blanks next to the borders; null if one is too far.</summary>
    /// <param name="chunk">Words of one line.</param>
    /// <param name="first">First column it covers.</param>
    /// <param name="last">Last column it covers.</param>
    public IReadOnlyList<Chunk>? SplitAtBorders(Chunk chunk, int first, int last)
    {
        var parts = new List<Chunk>();
        var from = 0;
        for (var column = first + 1; column <= last; column++)
        {
            var border = columns[column].Left;
            var cut = Enumerable.Range(from + 1, Math.Max(0, chunk.Words.Count - from - 1)).OrderBy(i => Math.Abs(Gap(chunk, i) - border)).FirstOrDefault(-1);
            if (cut < 0 || Math.Abs(Gap(chunk, cut) - border) > NearBorder * chunk.FontSize) return null;
            parts.Add(Part(chunk, from, cut));
            from = cut;
        }
        return parts.Count == 0 ? null : [.. parts, Part(chunk, from, chunk.Words.Count)];
    }

    private static double Gap(Chunk chunk, int index) => (chunk.Words[index - 1].Box.X1 + chunk.Words[index].Box.X0) / 2;

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
