using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using Plane = Extractor.Ocr.Layout.Plane;

namespace Extractor.Ocr.Recognition;

/// <summary>Brings pictures of lines to the height that a model was trained on.</summary>
internal static class LineScaler
{
    /// <summary>Scales a picture to a height, keeping its proportions, and fills up to the width with its last column's mean.</summary>
    /// <param name="line">The picture.</param>
    /// <param name="height">The height.</param>
    /// <param name="width">The width.</param>
    /// <param name="to">Takes the grey values, row by row.</param>
    public static void Scale(Plane line, int height, int width, Span<float> to)
    {
        var scale = (double)height / line.Height;
        var used = Math.Min(width, (int)Math.Round(line.Width * scale));
        var narrow = ArrayPool<float>.Shared.Rent(used * line.Height);
        Along(line, used, scale, narrow);
        to.Clear();
        for (var y = 0; y < height; y++)
        {
            var (at, weights) = Taps(y, scale, line.Height);
            var row = to.Slice(y * width, width);
            for (var k = 0; k < weights.Length; k++) Add(narrow.AsSpan((at + k) * used, used), weights[k], row[..used]);
            row[used..].Fill(used > 0 ? row[used - 1] : 255);
        }
        ArrayPool<float>.Shared.Return(narrow);
    }

    /// <summary>The picture in another size.</summary>
    public static Plane Scaled(Plane line, double factor)
    {
        var height = Math.Max(1, (int)Math.Round(line.Height * factor));
        var width = Math.Max(1, (int)Math.Round(line.Width * (double)height / line.Height));
        var values = new float[width * height];
        Scale(line, height, width, values);
        return new(width, height, [.. values.Select(v => (byte)Math.Clamp(Math.Round(v), 0, 255))]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Along(Plane line, int used, double scale, Span<float> to)
    {
        var taps = Enumerable.Range(0, used).Select(x => Taps(x, scale, line.Width)).ToArray();
        for (var y = 0; y < line.Height; y++)
        {
            var row = line.Row(y);
            for (var x = 0; x < used; x++)
            {
                var (at, weights) = taps[x];
                var sum = 0f;
                for (var k = 0; k < weights.Length; k++) sum += weights[k] * row[at + k];
                to[(y * used) + x] = sum;
            }
        }
    }

    /// <summary>Adds a part of each number of a row to those of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<float> row, float part, Span<float> sums)
    {
        var x = 0;
        for (; x <= row.Length - Vector<float>.Count; x += Vector<float>.Count) (new Vector<float>(sums[x..]) + (part * new Vector<float>(row[x..]))).CopyTo(sums[x..]);
        for (; x < row.Length; x++) sums[x] += part * row[x];
    }

    /// <summary>Which source pixels, and how much of each, make a pixel of the result: a triangle as wide as the larger of the two pixels.</summary>
    private static (int At, float[] Weights) Taps(int target, double scale, int length)
    {
        var middle = ((target + 0.5) / scale) - 0.5;
        var reach = Math.Max(1, 1 / scale);
        var from = Math.Clamp((int)Math.Ceiling(middle - reach), 0, length - 1);
        var to = Math.Clamp((int)Math.Floor(middle + reach), from, length - 1);
        var weights = new float[to - from + 1];
        var sum = 0f;
        for (var i = from; i <= to; i++) sum += weights[i - from] = (float)Math.Max(0.001, 1 - (Math.Abs(i - middle) / reach));
        for (var i = 0; i < weights.Length; i++) weights[i] /= sum;
        return (from, weights);
    }
}
