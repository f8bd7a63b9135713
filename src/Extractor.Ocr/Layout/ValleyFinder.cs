using System.Numerics;
using System.Runtime.CompilerServices;

namespace Extractor.Ocr.Layout;

/// <summary>Finds valleys along the rows of a picture: pixels that, averaged along the row, are darker than what lies some rows above and below.</summary>
/// <param name="grey">The picture.</param>
/// <param name="radius">Pixels before and after each that are averaged.</param>
/// <param name="distance">How many rows above and below.</param>
internal sealed class ValleyFinder(Plane grey, int radius, int distance)
{
    /// <summary>Darkness below both sides that makes a valley; noise averaged along the line stays below it.</summary>
    private const int Depth = 10;

    private const int FactorBits = 20;

    // A division costs more than all the rest; the factor is exact for sums of so few bytes.
    private readonly int _pixels = (2 * radius) + 1, _factor = ((1 << FactorBits) / ((2 * radius) + 1)) + 1;

    /// <summary>The valleys: 1 where one is.</summary>
    public Plane Find()
    {
        var valleys = new Plane(grey.Width, grey.Height);
        var means = new byte[(2 * distance) + 1][];
        for (var y = 0; y < grey.Height; y++)
        {
            Average(grey.Row(y), means[y % means.Length] ??= new byte[grey.Width]);
            if (y >= 2 * distance) Compare(means[(y - distance) % means.Length], means[(y - (2 * distance)) % means.Length], means[y % means.Length], valleys.Row(y - distance));
        }
        return valleys;
    }

    /// <summary>The mean of the pixels of a row around each; at the ends of the row of as many as there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Average(ReadOnlySpan<byte> row, Span<byte> means)
    {
        var x = Math.Min(radius, row.Length);
        for (; x + radius + Vector<byte>.Count <= row.Length; x += Vector<byte>.Count) Average(row[(x - radius)..], means, x);
        for (; x < row.Length; x++) means[x] = Mean(row, x);
        for (x = 0; x < Math.Min(radius, row.Length); x++) means[x] = Mean(row, x);
    }

    /// <summary>The means of as many pixels as the machine takes at once.</summary>
    private void Average(ReadOnlySpan<byte> from, Span<byte> means, int x)
    {
        var (low, high) = (Vector<ushort>.Zero, Vector<ushort>.Zero);
        for (var i = 0; i < _pixels; i++)
        {
            Vector.Widen(new Vector<byte>(from[i..]), out var lower, out var upper);
            (low, high) = (low + lower, high + upper);
        }
        Vector.Narrow(Quotient(low), Quotient(high)).CopyTo(means[x..]);
    }

    private Vector<ushort> Quotient(Vector<ushort> sums)
    {
        Vector.Widen(sums, out var low, out var high);
        var factor = new Vector<uint>((uint)_factor);
        return Vector.Narrow((low * factor) >> FactorBits, (high * factor) >> FactorBits);
    }

    private byte Mean(ReadOnlySpan<byte> row, int x)
    {
        var (from, end, sum) = (Math.Max(0, x - radius), Math.Min(row.Length, x + radius + 1), 0);
        foreach (var value in row[from..end]) sum += value;
        return (byte)(sum / (end - from));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare(ReadOnlySpan<byte> here, ReadOnlySpan<byte> above, ReadOnlySpan<byte> below, Span<byte> valleys)
    {
        var (x, depth) = (0, new Vector<byte>(Depth));
        for (; x <= here.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            var lower = Vector.Min(new Vector<byte>(above[x..]), new Vector<byte>(below[x..]));
            var isValley = Vector.GreaterThanOrEqual(lower, depth) & Vector.LessThanOrEqual(new Vector<byte>(here[x..]), lower - depth);
            (isValley & Vector<byte>.One).CopyTo(valleys[x..]);
        }
        for (; x < here.Length; x++)
            if (here[x] + Depth <= Math.Min(above[x], below[x])) valleys[x] = 1;
    }
}
