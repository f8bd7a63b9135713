using System.Globalization;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>A cell that is drawn: its spans, its lines, and the text that they should read as.</summary>
internal sealed record DrawnCell(int Row, int Column, int RowSpan, int ColumnSpan)
{
    public IReadOnlyList<string> Lines { get; init; } = [];

    public string Text { get; init; } = "";

    public bool IsCentred { get; init; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row},{Column} {RowSpan}x{ColumnSpan} {Text}");
}

/// <summary>A table made by chance: sizes, spans, texts that fill their cells. The same seed gives the same table.</summary>
internal sealed class DrawnGrid
{
    private const string Han = "预算执行数量指标完成率资金项目年度绩效服务对象满意度社会效益";
    private static readonly string[] Latin = ["budget", "rate", "of", "final", "accounts", "net", "staff", "in"];

    private readonly Random _random;

    private readonly bool _isOpen;

    /// <summary>A table of 2 to 8 columns and 2 to 11 rows; one that is drawn without its frame has three at least, and no merged cell there, for lines must show where it ends.</summary>
    public DrawnGrid(int seed, bool isOpen)
    {
        (_random, _isOpen) = (new(seed), isOpen);
        var least = isOpen ? 3 : 2;
        FontSize = 7 + _random.Next(5);
        Xs = Lines(least + _random.Next(6), () => 4.5 * FontSize + 70 * _random.NextDouble());
        Ys = Lines(least + _random.Next(9), () => (1.5 + (2.8 * _random.NextDouble())) * FontSize + 4);
        var cells = Merged();
        while (!UsesAllLines(cells)) cells = Merged();
        Cells = [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column).Select(Filled)];
    }

    /// <summary>Size of all texts in points.</summary>
    public double FontSize { get; }

    /// <summary>x of the borders between columns, from 0.</summary>
    public double[] Xs { get; }

    /// <summary>y of the borders between rows, from 0.</summary>
    public double[] Ys { get; }

    /// <summary>All cells, by row and column.</summary>
    public IReadOnlyList<DrawnCell> Cells { get; }

    private static double[] Lines(int count, Func<double> size)
    {
        var lines = new double[count + 1];
        for (var i = 0; i < count; i++) lines[i + 1] = lines[i] + size();
        return lines;
    }

    private List<DrawnCell> Merged()
    {
        var (rows, columns) = (Ys.Length - 1, Xs.Length - 1);
        var taken = new bool[rows, columns];
        var cells = new List<DrawnCell>();
        for (var attempt = _random.Next(rows * columns / 3 + 1); attempt > 0; attempt--)
        {
            var cell = new DrawnCell(_random.Next(rows), _random.Next(columns), 1 + _random.Next(3), 1 + _random.Next(3));
            var border = _isOpen ? 1 : 0;
            if (cell.Row >= border && cell.Column >= border && cell.Row + cell.RowSpan <= rows - border && cell.Column + cell.ColumnSpan <= columns - border && !Places(cell).Any(p => taken[p.Row, p.Column])) Take(cell);
        }
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                if (!taken[r, c]) Take(new(r, c, 1, 1));
        return cells;

        void Take(DrawnCell cell)
        {
            foreach (var (row, column) in Places(cell)) taken[row, column] = true;
            cells.Add(cell);
        }
    }

    private static IEnumerable<(int Row, int Column)> Places(DrawnCell cell) =>
        Enumerable.Range(cell.Row, cell.RowSpan).SelectMany(r => Enumerable.Range(cell.Column, cell.ColumnSpan).Select(c => (r, c)));

    // A border that every row (or column) runs over is not drawn and cannot be found.
    private bool UsesAllLines(List<DrawnCell> cells) =>
        Enumerable.Range(0, Ys.Length - 1).All(r => cells.Any(c => c.Row == r)) && Enumerable.Range(0, Xs.Length - 1).All(i => cells.Any(c => c.Column == i));

    private DrawnCell Filled(DrawnCell cell)
    {
        // A table without heads, or with hardly any text, is judged otherwise.
        var isBorder = cell.Column == 0 || cell.Row + cell.RowSpan == Ys.Length - 1 || cell.Column + cell.ColumnSpan == Xs.Length - 1;
        if (cell.Row > 0 && !(_isOpen && isBorder) && _random.Next(5) == 0) return cell;
        var room = Xs[cell.Column + cell.ColumnSpan] - Xs[cell.Column] - 6;
        var lines = Math.Max(1, (int)((Ys[cell.Row + cell.RowSpan] - Ys[cell.Row] - 3) / (1.3 * FontSize)));
        var isCentred = _random.Next(2) == 0;
        var number = Number();
        return _random.Next(3) switch
        {
            0 => cell with { IsCentred = isCentred, Text = number, Lines = [number] },
            1 => WithHan(cell, (int)(room / FontSize), lines) with { IsCentred = isCentred },
            _ => WithLatin(cell, (int)(room / FontSize * 2), lines) with { IsCentred = isCentred },
        };
    }

    private string Number() => (_random.Next(10_000) / 10.0).ToString("0.0", CultureInfo.InvariantCulture);

    private DrawnCell WithHan(DrawnCell cell, int perLine, int lines)
    {
        var length = 1 + _random.Next(perLine * Math.Min(lines, 4));
        var text = string.Concat(Enumerable.Range(0, length).Select(_ => Han[_random.Next(Han.Length)]));
        return cell with { Text = text, Lines = [.. text.Chunk(perLine).Select(c => new string(c))] };
    }

    private DrawnCell WithLatin(DrawnCell cell, int perLine, int count)
    {
        var lines = new List<string> { Latin[_random.Next(Latin.Length)] };
        for (var words = _random.Next(6 * count); words > 0; words--)
        {
            var word = Latin[_random.Next(Latin.Length)];
            if (lines[^1].Length + 1 + word.Length <= perLine) lines[^1] += " " + word;
            else if (lines.Count < count) lines.Add(word);
        }
        return cell with { Text = string.Join(' ', lines), Lines = lines };
    }
}
