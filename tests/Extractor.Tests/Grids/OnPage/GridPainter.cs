using Extractor.Testing.Pdf;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>Draws a table with a line of text above and one below it on a page that may be turned and scaled.</summary>
internal sealed class GridPainter
{
    private const double Margin = 60;

    private readonly DrawnGrid _grid;
    private readonly int _rotate;
    private readonly double _scale;
    private readonly PdfSheet _sheet;

    private GridPainter(DrawnGrid grid, int rotate, double scale, bool isSideways)
    {
        (_grid, _rotate, _scale) = (grid, rotate, scale);
        var (width, height) = ((grid.Xs[^1] + (2 * Margin)) * scale, (grid.Ys[^1] + (2 * Margin)) * scale);
        _sheet = rotate % 180 == 0 ? new(width, height, isSideways ? 0 : rotate) : new(height, width, isSideways ? 0 : rotate);
    }

    /// <summary>The bytes of a PDF file with the table; a sideways page is shown as it lies, with its text turned.</summary>
    public static byte[] Paint(DrawnGrid grid, GridStyle style, int rotate, double scale, int seed, bool isSideways)
    {
        var painter = new GridPainter(grid, rotate, scale, isSideways);
        painter.PaintBorders(style);
        // The order of the content is not the reading order.
        var random = new Random(seed);
        foreach (var cell in grid.Cells.OrderBy(_ => random.Next())) painter.PaintText(cell);
        painter.Text(0, grid.Ys[^1] + 20, "注释");
        painter.Text(0, -12, "表格标题");
        return PdfFile.Of([painter._sheet]);
    }

    private void PaintBorders(GridStyle style)
    {
        if (style is GridStyle.Frames or GridStyle.FilledRectangles or GridStyle.Doubled or GridStyle.Gaps)
            foreach (var cell in _grid.Cells) PaintSides(cell, style);
        else PaintLines(style);
    }

    private void PaintSides(DrawnCell cell, GridStyle style)
    {
        var inset = style == GridStyle.Doubled ? 0.8 / _scale : 0;
        var (x0, y0) = (_grid.Xs[cell.Column] + inset, _grid.Ys[cell.Row] + inset);
        var (x1, y1) = (_grid.Xs[cell.Column + cell.ColumnSpan] - inset, _grid.Ys[cell.Row + cell.RowSpan] - inset);
        var gap = style == GridStyle.Gaps ? 2 / _scale : 0;
        foreach (var (fromX, fromY, toX, toY) in new[] { (x0 + gap, y0, x1 - gap, y0), (x0 + gap, y1, x1 - gap, y1), (x0, y0 + gap, x0, y1 - gap), (x1, y0 + gap, x1, y1 - gap) })
            if (style == GridStyle.FilledRectangles) Fill(fromX, fromY, toX, toY);
            else Line(fromX, fromY, toX, toY, 0.5, 0);
    }

    private void PaintLines(GridStyle style)
    {
        var (width, dash) = (style == GridStyle.Hairlines ? 0 : 0.75, style == GridStyle.Dashes ? 2 : 0);
        for (var line = 0; line < _grid.Xs.Length; line++)
        {
            if (style is GridStyle.OpenSides or GridStyle.InnerLines && (line == 0 || line == _grid.Xs.Length - 1)) continue;
            foreach (var (from, to) in Runs(_grid.Ys.Length - 1, r => _grid.Cells.Any(c => Rows(c, r) && (c.Column == line || c.Column + c.ColumnSpan == line))))
                Line(_grid.Xs[line], _grid.Ys[from], _grid.Xs[line], _grid.Ys[to], width, dash);
        }
        for (var line = 0; line < _grid.Ys.Length; line++)
        {
            if (style is GridStyle.InnerLines && (line == 0 || line == _grid.Ys.Length - 1)) continue;
            foreach (var (from, to) in Runs(_grid.Xs.Length - 1, i => _grid.Cells.Any(c => Columns(c, i) && (c.Row == line || c.Row + c.RowSpan == line))))
                Line(_grid.Xs[from], _grid.Ys[line], _grid.Xs[to], _grid.Ys[line], width, dash);
        }
    }

    private static bool Rows(DrawnCell cell, int row) => row >= cell.Row && row < cell.Row + cell.RowSpan;

    private static bool Columns(DrawnCell cell, int column) => column >= cell.Column && column < cell.Column + cell.ColumnSpan;

    private static IEnumerable<(int From, int To)> Runs(int count, Func<int, bool> isDrawn)
    {
        for (var from = 0; from < count; from++)
        {
            if (!isDrawn(from)) continue;
            var to = from + 1;
            while (to < count && isDrawn(to)) to++;
            yield return (from, to);
            from = to;
        }
    }

    private void PaintText(DrawnCell cell)
    {
        var (x0, x1) = (_grid.Xs[cell.Column], _grid.Xs[cell.Column + cell.ColumnSpan]);
        var (y0, y1) = (_grid.Ys[cell.Row], _grid.Ys[cell.Row + cell.RowSpan]);
        var top = ((y0 + y1) / 2) - (1.3 * _grid.FontSize * cell.Lines.Count / 2);
        for (var i = 0; i < cell.Lines.Count; i++)
        {
            var width = cell.Lines[i].Sum(c => c < 0x250 ? 0.5 : 1) * _grid.FontSize;
            Text(cell.IsCentred ? ((x0 + x1) - width) / 2 : x0 + 3, top + (1.3 * _grid.FontSize * i) + _grid.FontSize, cell.Lines[i]);
        }
    }

    private void Text(double x, double baseline, string text)
    {
        var (sheetX, sheetY) = OnSheet(x, baseline);
        _sheet.Content.Text(sheetX, sheetY, _grid.FontSize * _scale, text, (360 - _rotate) % 360);
    }

    private void Line(double x0, double y0, double x1, double y1, double width, double dash)
    {
        var ((fromX, fromY), (toX, toY)) = (OnSheet(x0, y0), OnSheet(x1, y1));
        _sheet.Content.Line(fromX, fromY, toX, toY, width, dash: dash);
    }

    private void Fill(double x0, double y0, double x1, double y1)
    {
        var ((fromX, fromY), (toX, toY)) = (OnSheet(x0, y0), OnSheet(x1, y1));
        _sheet.Content.Fill(Math.Min(fromX, toX) - 0.3, Math.Min(fromY, toY) - 0.3, Math.Max(fromX, toX) + 0.3, Math.Max(fromY, toY) + 0.3);
    }

    // From the page as it is seen to the sheet before it is turned.
    private (double X, double Y) OnSheet(double x, double y)
    {
        var (seenX, seenY) = ((x + Margin) * _scale, (y + Margin) * _scale);
        return _rotate switch
        {
            0 => (seenX, seenY),
            90 => (seenY, _sheet.Height - seenX),
            180 => (_sheet.Width - seenX, _sheet.Height - seenY),
            _ => (_sheet.Width - seenY, seenX),
        };
    }
}
