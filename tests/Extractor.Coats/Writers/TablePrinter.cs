using Extractor.Coats.Layouts;

namespace Extractor.Coats.Writers;

/// <summary>How a table looks where a page breaks it.</summary>
public enum BreakStyle
{
    /// <summary>No line at the break under cells that go on.</summary>
    Open,

    /// <summary>Lines all round; a cell that goes on is empty on the next page.</summary>
    Closed,

    /// <summary>Lines all round; a label that goes on is printed again.</summary>
    Repeated,
}

/// <summary>Prints tables below each other on pages: rows as high as their wrapped texts, broken wherever the page ends, between rows or within them.</summary>
public sealed class TablePrinter
{
    private const double Left = 50;
    private const double Size = 9;
    private const double Pitch = 12;
    private const double Padding = 4;
    private const double Top = 60;

    private readonly BreakStyle _style;
    private readonly double _bottom;
    private readonly IPaper _paper;
    private double _y = Top;

    /// <summary>Prints on paper from its first sheet on.</summary>
    /// <param name="style">How tables are broken.</param>
    /// <param name="bottom">Where a sheet ends, in points.</param>
    /// <param name="paper">What to print on; sheets of a PDF file if it is not given.</param>
    public TablePrinter(BreakStyle style, double bottom, IPaper? paper = null)
    {
        (_style, _bottom, _paper) = (style, bottom, paper ?? new PdfPaper());
        _paper.Turn();
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] Bytes => _paper.Bytes;

    /// <summary>Prints a line in the middle of the page.</summary>
    public void Title(string text)
    {
        if (_y + 100 > _bottom) Turn();
        _paper.Text(297 - (Width(text) / 2), _y += 20, Size, text);
        _y += 8;
    }

    /// <summary>Prints a paragraph over the width of the page, its first line indented.</summary>
    public void Paragraph(string text)
    {
        var lines = Wrapped("　　" + text, 495);
        foreach (var line in lines)
        {
            if (_y + 20 > _bottom) Turn();
            _paper.Text(Left, _y += Pitch, Size, line);
        }
        _y += 6;
    }

    /// <summary>Prints a table.</summary>
    /// <param name="widths">Widths of the columns in points.</param>
    /// <param name="rows">Its rows: the cells that start in each.</param>
    /// <param name="header">How many rows are printed again on each further page.</param>
    public void Table(double[] widths, IReadOnlyList<IReadOnlyList<PrintedCell>> rows, int header = 0)
    {
        var heights = rows.Select(r => r.Where(c => c.RowSpan == 1).Select(c => Lines(c, widths).Count).DefaultIfEmpty(1).Max()).Select(n => (Math.Max(2, n) * Pitch) + (2 * Padding)).ToArray();
        for (var from = 0; from < rows.Count;)
        {
            var to = from;
            var y = _y + (from > 0 ? heights[..header].Sum() : 0);
            while (to < rows.Count && y + heights[to] <= _bottom) y += heights[to++];
            if (to == from || (to < rows.Count && to < header)) { Turn(); continue; }
            if (from > 0) for (var r = 0; r < header; r++) Print(widths, rows, heights, r, r + 1, r);
            Print(widths, rows, heights, from, to, from);
            if (to < rows.Count) Turn();
            from = to;
        }
        _y += 16;
    }

    private void Turn()
    {
        _paper.Text(290, 815, Size, $"- {_paper.Count} -");
        _paper.Turn();
        _y = Top;
    }

    private void Print(double[] widths, IReadOnlyList<IReadOnlyList<PrintedCell>> rows, double[] heights, int from, int to, int first)
    {
        for (var r = 0; r < to; r++)
            foreach (var cell in rows[r].Where(c => r + c.RowSpan > from))
            {
                var (start, end) = (Math.Max(r, from), Math.Min(r + cell.RowSpan, to));
                var (x0, x1) = (Left + widths[..cell.Column].Sum(), Left + widths[..(cell.Column + cell.ColumnSpan)].Sum());
                var (y0, y1) = (_y + heights[from..start].Sum(), _y + heights[from..end].Sum());
                Borders(x0, y0, x1, y1, goesOn: r + cell.RowSpan > to, cameFrom: r < from, isTop: start == from && first > 0);
                if (r >= from || (_style == BreakStyle.Repeated && cell.RowSpan > 1)) Text(cell, widths, x0, y0);
            }
        _y += heights[from..to].Sum();
    }

    private void Borders(double x0, double y0, double x1, double y1, bool goesOn, bool cameFrom, bool isTop)
    {
        _paper.Line(x0, y0, x0, y1);
        _paper.Line(x1, y0, x1, y1);
        if (_style != BreakStyle.Open || !(cameFrom || isTop)) _paper.Line(x0, y0, x1, y0);
        if (_style != BreakStyle.Open || !goesOn) _paper.Line(x0, y1, x1, y1);
    }

    private void Text(PrintedCell cell, double[] widths, double x, double y)
    {
        var lines = Lines(cell, widths);
        for (var i = 0; i < lines.Count; i++) _paper.Text(x + Padding, y + Padding + (i * Pitch) + Size, Size, lines[i]);
    }

    private static List<string> Lines(PrintedCell cell, double[] widths)
    {
        var room = widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() - (2 * Padding);
        return cell.Text.Length == 0 ? [] : [.. cell.Text.Split('\n').SelectMany(p => Wrapped(p, room))];
    }

    private static List<string> Wrapped(string text, double room)
    {
        var lines = new List<string> { "" };
        foreach (var c in text)
            if (Width(lines[^1] + c) > room && lines[^1].Length > 0) lines.Add(c.ToString());
            else lines[^1] += c;
        return lines;
    }

    private static double Width(string text) => text.Sum(c => Width(c, Size));

    /// <summary>Width of a character in a font of some size.</summary>
    internal static double Width(char c, double size) => c >= 0x250 ? size : size / 2;
}
