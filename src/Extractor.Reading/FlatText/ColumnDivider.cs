using Extractor.Model;

namespace Extractor.Reading.FlatText;

/// <summary>One piece of a line between columns of blanks.</summary>
/// <param name="From">First character of the line.</param>
/// <param name="To">After the last character.</param>
/// <param name="Start">First column.</param>
/// <param name="End">Column after the last character.</param>
internal readonly record struct ColumnPiece(int From, int To, int Start, int End);

/// <summary>Divides lines at runs of two or more blanks and tells the columns of the pieces.</summary>
/// <param name="wide">True if a CJK character takes two columns; else each character takes one.</param>
internal sealed class ColumnDivider(bool wide)
{
    private const int LinesOfEvidence = 2_000;
    private const int TabStop = 8;

    /// <summary>
    /// The divider under which the columns of a text stand straight. pdftotext -layout counts every character as one column
    /// (the right edges of its figures only meet so); other tools pad by display width. Equal evidence goes to pdftotext.
    /// </summary>
    public static ColumnDivider For(string text)
    {
        ColumnDivider narrow = new(wide: false), twoWide = new(wide: true);
        return twoWide.Straightness(text) > narrow.Straightness(text) ? twoWide : narrow;
    }

    /// <summary>The pieces of a line; none if it is blank.</summary>
    public List<ColumnPiece> Divide(ReadOnlySpan<char> line)
    {
        var pieces = new List<ColumnPiece>();
        int column = 0, from = -1, start = 0, blanks = 0, lastTo = 0, lastEnd = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                blanks += line[i] == '\t' ? 2 : 1;
                column += line[i] == '\t' ? TabStop - column % TabStop : Width(line[i]);
                continue;
            }
            if (from >= 0 && blanks >= 2)
            {
                pieces.Add(new(from, lastTo, start, lastEnd));
                from = -1;
            }
            if (from < 0) (from, start) = (i, column);
            column += Width(line[i]);
            (lastTo, lastEnd, blanks) = (i + 1, column, 0);
        }
        if (from >= 0) pieces.Add(new(from, lastTo, start, lastEnd));
        return pieces;
    }

    private int Width(char c) => char.IsLowSurrogate(c) ? 0 : wide ? Folding.DisplayWidth(c) : 1;

    /// <summary>How many edges of pieces stand right under an edge of the divided line above.</summary>
    private int Straightness(string text)
    {
        var straight = 0;
        var lines = 0;
        HashSet<int> starts = [], ends = [];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var pieces = Divide(line.TrimStart('\f'));
            if (pieces.Count < 2) continue;
            straight += pieces.Count(p => starts.Contains(p.Start)) + pieces.Count(p => ends.Contains(p.End));
            (starts, ends) = ([.. pieces.Select(p => p.Start)], [.. pieces.Select(p => p.End)]);
            if (++lines >= LinesOfEvidence) break;
        }
        return straight;
    }
}
