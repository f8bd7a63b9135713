using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Text;

/// <summary>Makes rows of the lines of a run of text: a paragraph is a row of one cell, a line with wide gaps a row of several.</summary>
internal sealed class TextRows
{
    // A gap as wide as this many characters divides a line: keys and values printed beside each other.
    private const double WideGap = 2;

    private readonly int _page;
    private readonly double _left;
    private readonly double _right;

    /// <summary>Rows of a page whose text and tables stand in one box.</summary>
    public TextRows(int page, Box room)
    {
        _page = page;
        _left = room.X0;
        _right = room.X1;
    }

    /// <summary>The rows of lines that follow each other without a table between them.</summary>
    public IReadOnlyList<GridRow> Of(IReadOnlyList<WordLine> lines)
    {
        var rows = new List<GridRow>();
        for (var from = 0; from < lines.Count;)
        {
            var segments = Segments(lines[from]);
            var to = from + 1;
            if (segments.Count > 1) rows.Add(Row([.. segments.Select(CellText.Of)], IsAfterBreak(lines, from)));
            else
            {
                while (to < lines.Count && Continues(lines[to - 1], lines[to]) && Segments(lines[to]).Count == 1) to++;
                AddParagraphs(rows, [.. lines.Skip(from).Take(to - from)], IsAfterBreak(lines, from));
            }
            from = to;
        }
        return rows;
    }

    private void AddParagraphs(List<GridRow> rows, List<WordLine> block, bool afterBreak)
    {
        var ends = ParagraphEnds.Of(block, _left, _right);
        for (var from = 0; from < block.Count;)
        {
            var to = from + 1;
            while (to < block.Count && !ends[to - 1]) to++;
            rows.Add(Row([CellText.OfOneParagraph(block.GetRange(from, to - from), _left, _right)], from == 0 ? afterBreak : IsAfterBreak(block, from)));
            from = to;
        }
    }

    private GridRow Row(IReadOnlyList<CellText> cells, bool afterBreak) =>
        new([.. cells.Select((c, i) => c.Cell(_page, i))], cells.Count, afterBreak) { Where = new Place(_page, Boxes.Around(cells.Select(c => c.Box))) };

    // Lines of one size close below each other may be one paragraph; a centred line is a title of its own.
    private bool Continues(WordLine above, WordLine below) =>
        above.IsHorizontal == below.IsHorizontal && Math.Abs(above.FontSize - below.FontSize) < 0.15 * above.FontSize
        && below.Box.MiddleY() - above.Box.MiddleY() is var pitch && pitch > 0 && pitch < 2.6 * above.FontSize
        && !IsCentred(above) && !IsCentred(below);

    private bool IsCentred(WordLine line) => Math.Abs(line.Box.MiddleX() - ((_left + _right) / 2)) < line.FontSize
        && line.Box.X0 - _left > 3 * line.FontSize && _right - line.Box.X1 > 3 * line.FontSize;

    private static bool IsAfterBreak(IReadOnlyList<WordLine> lines, int index) =>
        index == 0 || lines[index].Box.MiddleY() - lines[index - 1].Box.MiddleY() > 2.2 * Math.Max(lines[index].FontSize, lines[index - 1].FontSize);

    /// <summary>The pieces of a line between wide gaps.</summary>
    public static List<WordLine> Segments(WordLine line)
    {
        var segments = new List<WordLine>();
        var from = 0;
        for (var i = 1; i <= line.Words.Count; i++)
        {
            if (i < line.Words.Count && !IsWide(line, i)) continue;
            segments.Add(new([.. line.Words.Skip(from).Take(i - from)]));
            from = i;
        }
        return segments;
    }

    // Letter-spaced titles have wide gaps between single characters.
    private static bool IsWide(WordLine line, int index)
    {
        var (left, right) = (line.Words[index - 1], line.Words[index]);
        var gap = right.Box.X0 - left.Box.X1;
        return gap > WideGap * line.FontSize && !(left.Text.Length == 1 && right.Text.Length == 1 && gap < 6 * line.FontSize);
    }
}
