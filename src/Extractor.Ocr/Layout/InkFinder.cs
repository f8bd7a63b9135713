using System.Numerics;

namespace Extractor.Ocr.Layout;

/// <summary>Tells ink from paper by Sauvola's threshold: a pixel is ink if it is darker than its surroundings by their own contrast. Gives the same as Leptonica, in a sixth of its time.</summary>
/// <param name="grey">The picture.</param>
/// <param name="window">Half width of the surroundings in pixels.</param>
/// <param name="factor">How much darker: larger takes less ink.</param>
internal sealed class InkFinder(Plane grey, int window, double factor)
{
    /// <summary>Half of the grey values: the largest deviation there is.</summary>
    private const double WidestDeviation = 128;

    // Sums over the columns of the window, and over the row of it up to each column; the picture is mirrored at its borders.
    private readonly int[] _columns = new int[grey.Width];
    private readonly int[] _columnSquares = new int[grey.Width];
    private readonly int[] _sums = new int[grey.Width + (2 * window) + 1 + Vector<int>.Count];
    private readonly int[] _squares = new int[grey.Width + (2 * window) + 1 + Vector<int>.Count];
    private readonly float[] _thresholds = new float[grey.Width + Vector<float>.Count];
    private readonly int _width = (2 * window) + 1, _pixels = ((2 * window) + 1) * ((2 * window) + 1);

    /// <summary>The ink: 1 where it is.</summary>
    public Plane Find()
    {
        var ink = new Plane(grey.Width, grey.Height);
        for (var dy = -window; dy <= window; dy++) Add(dy, 1);
        for (var y = 0; y < grey.Height; y++)
        {
            Accumulate();
            Compare(grey.Row(y), ink.Row(y));
            Add(y - window, -1);
            Add(y + window + 1, 1);
        }
        return ink;
    }

    private void Add(int y, int sign)
    {
        var row = grey.Row(Mirrored(y, grey.Height));
        var columns = _columns.AsSpan(0, row.Length);
        var squares = _columnSquares.AsSpan(0, row.Length);
        if (sign > 0) for (var x = 0; x < row.Length; x++) (columns[x], squares[x]) = (columns[x] + row[x], squares[x] + (row[x] * row[x]));
        else for (var x = 0; x < row.Length; x++) (columns[x], squares[x]) = (columns[x] - row[x], squares[x] - (row[x] * row[x]));
    }

    // The sums may run over; their differences do not.
    private void Accumulate()
    {
        Accumulate(_columns, _sums);
        Accumulate(_columnSquares, _squares);
    }

    private void Accumulate(ReadOnlySpan<int> columns, Span<int> sums)
    {
        var sum = 0;
        for (var x = 0; x < window; x++) sums[x + 1] = sum += columns[Mirrored(x - window, columns.Length)];
        var inner = sums.Slice(window + 1, columns.Length);
        for (var x = 0; x < inner.Length; x++) inner[x] = sum += columns[x];
        for (var x = columns.Length; x < columns.Length + window; x++) sums[x + window + 1] = sum += columns[Mirrored(x, columns.Length)];
    }

    private void Compare(ReadOnlySpan<byte> row, Span<byte> ink)
    {
        Estimate();
        for (var x = 0; x < row.Length; x++)
            if (row[x] < _thresholds[x] && row[x] < Threshold(x)) ink[x] = 1;
    }

    private int Threshold(int x)
    {
        var mean = (int)(1f / _pixels * (_sums[x + _width] - _sums[x]));
        var square = (int)((1.0 / _pixels * (_squares[x + _width] - _squares[x])) + 0.5);
        var deviation = MathF.Sqrt(square - (mean * mean));
        return (int)(mean * (1 - (factor * (1 - (deviation / WidestDeviation)))));
    }

    /// <summary>Thresholds a little above the exact ones, many at once: most paper lies above them.</summary>
    private void Estimate()
    {
        var (part, lightest, slope) = (new Vector<float>(1f / _pixels), new Vector<float>((float)(1 - factor)), new Vector<float>((float)(factor / WidestDeviation)));
        for (var x = 0; x < grey.Width; x += Vector<float>.Count)
        {
            var mean = Vector.Floor(part * Difference(_sums, x));
            var variance = Vector.Max(Vector<float>.Zero, (part * Difference(_squares, x)) - (mean * mean) + Vector<float>.One);
            ((mean * (lightest + (slope * Vector.SquareRoot(variance)))) + Vector<float>.One).CopyTo(_thresholds, x);
        }
    }

    private Vector<float> Difference(int[] sums, int x) => Vector.ConvertToSingle(new Vector<int>(sums, x + _width) - new Vector<int>(sums, x));

    private static int Mirrored(int at, int length) => Math.Clamp(at < 0 ? -at - 1 : at >= length ? (2 * length) - at - 1 : at, 0, length - 1);
}
