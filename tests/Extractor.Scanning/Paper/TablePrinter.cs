namespace Extractor.Scanning.Paper;

/// <summary>How a house prints its forms.</summary>
/// <param name="Font">Path of the font.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="Padding">Blank above and below the text of a cell, in points.</param>
/// <param name="Line">Thickness of the rulings in points.</param>
/// <param name="Grey">Grey of the rulings: 0 black, 1 white.</param>
public sealed record HouseStyle(string Font, double Size, double Padding, double Line, double Grey);

/// <summary>Prints a title and a table below it, over as many pages as it needs; a page ends between two rows, through merged cells if need be.</summary>
public sealed class TablePrinter(TrueType font, HouseStyle style)
{
    private const double Top = 50;
    private const double Bottom = Sheet.Height - 50;
    private const double Side = 3;
    private readonly List<Sheet> _sheets = [];

    /// <summary>The pages so far.</summary>
    public IReadOnlyList<Sheet> Sheets => _sheets;

    /// <summary>Prints lines of text above the table, centred, and the table; begins a page.</summary>
    public void Print(IReadOnlyList<string> titles, PaperTable table)
    {
        var y = Top;
        var sheet = NewSheet();
        for (var i = 0; i < titles.Count; i++)
        {
            var size = i == 0 ? style.Size * 1.8 : style.Size * 1.1;
            y += size * 1.5;
            sheet.Text(titles[i], (Sheet.Width - sheet.Measure(titles[i], size)) / 2, y, size);
        }
        y += style.Size;
        var heights = Heights(table);
        for (var from = 0; from < table.Rows;)
        {
            var to = from;
            var height = 0.0;
            while (to < table.Rows && y + height + heights[to] <= Bottom) height += heights[to++];
            if (to == from) to++;
            Draw(table, heights, from, to, y);
            from = to;
            if (from >= table.Rows) break;
            NewSheet();
            y = Top;
        }
    }

    private Sheet NewSheet()
    {
        _sheets.Add(new(font));
        return _sheets[^1];
    }

    // Row heights by the cells of one row; a merged cell that needs more adds it to its last row.
    private double[] Heights(PaperTable table)
    {
        var heights = new double[table.Rows];
        foreach (var cell in table.Cells.OrderBy(c => c.RowSpan))
        {
            var needed = Wrap(cell, table).Count * style.Size * 1.25 + 2 * style.Padding;
            var has = heights.Skip(cell.Row).Take(cell.RowSpan).Sum();
            if (needed > has) heights[cell.Row + cell.RowSpan - 1] += needed - has;
        }
        return heights;
    }

    private void Draw(PaperTable table, double[] heights, int from, int to, double top)
    {
        var lefts = new double[table.Widths.Count + 1];
        lefts[0] = (Sheet.Width - table.Widths.Sum()) / 2;
        for (var i = 0; i < table.Widths.Count; i++) lefts[i + 1] = lefts[i] + table.Widths[i];
        var tops = new double[table.Rows + 1];
        tops[from] = top;
        for (var i = from; i < to; i++) tops[i + 1] = tops[i] + heights[i];
        foreach (var cell in table.Cells)
        {
            var (first, last) = (Math.Max(cell.Row, from), Math.Min(cell.Row + cell.RowSpan, to));
            if (first >= last) continue;
            var (x0, x1, y0, y1) = (lefts[cell.Column], lefts[cell.Column + cell.ColumnSpan], tops[first], tops[last]);
            Frame(x0, y0, x1, y1);
            // A merged cell that a page end cuts prints its text where the larger piece stands.
            var covered = last - first;
            if (covered * 2 > cell.RowSpan || (covered * 2 == cell.RowSpan && first == cell.Row)) DrawText(cell, table, x0, y0, x1, y1);
        }
    }

    private void Frame(double x0, double y0, double x1, double y1)
    {
        var sheet = _sheets[^1];
        sheet.Line(x0, y0, x1, y0, style.Line, style.Grey);
        sheet.Line(x0, y1, x1, y1, style.Line, style.Grey);
        sheet.Line(x0, y0, x0, y1, style.Line, style.Grey);
        sheet.Line(x1, y0, x1, y1, style.Line, style.Grey);
    }

    private void DrawText(PaperCell cell, PaperTable table, double x0, double y0, double x1, double y1)
    {
        var sheet = _sheets[^1];
        var lines = Wrap(cell, table);
        var y = (y0 + y1 - lines.Count * style.Size * 1.25) / 2 + style.Size;
        foreach (var line in lines)
        {
            if (line.Length > 0) sheet.Text(line, cell.Left ? x0 + Side : (x0 + x1 - sheet.Measure(line, style.Size)) / 2, y, style.Size);
            y += style.Size * 1.25;
        }
    }

    private List<string> Wrap(PaperCell cell, PaperTable table)
    {
        var width = table.Widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() - 2 * Side;
        var lines = new List<string>();
        var line = "";
        foreach (var character in cell.Text)
        {
            if (line.Length > 0 && Measure(line + character) > width)
            {
                lines.Add(line);
                line = "";
            }
            line += character;
        }
        if (line.Length > 0 || lines.Count == 0) lines.Add(line);
        return lines;
    }

    private double Measure(string text) => text.Sum(c => font.Width(font.Glyph(c))) * style.Size / 1000;
}
