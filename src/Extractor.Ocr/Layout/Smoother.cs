using System.Numerics;
using System.Runtime.CompilerServices;

namespace Extractor.Ocr.Layout;

/// <summary>Smooths a grey picture: each pixel becomes the mean of the nine around it.</summary>
internal static class Smoother
{
    /// <summary>The picture smoothed; its outermost pixels repeat beyond the border.</summary>
    public static Plane Smooth(Plane grey)
    {
        var result = new Plane(grey.Width, grey.Height);
        var column = new ushort[grey.Width + 2]; // sums of three rows, with the first and the last one repeated
        for (var y = 0; y < grey.Height; y++)
        {
            AddUp(grey.Row(Math.Max(0, y - 1)), grey.Row(y), grey.Row(Math.Min(grey.Height - 1, y + 1)), column.AsSpan(1, grey.Width));
            (column[0], column[^1]) = (column[1], column[^2]);
            Mean(column, result.Row(y));
        }
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddUp(ReadOnlySpan<byte> above, ReadOnlySpan<byte> here, ReadOnlySpan<byte> below, Span<ushort> sums)
    {
        var x = 0;
        for (; x <= here.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(above[x..]), out var a1, out var a2);
            Vector.Widen(new Vector<byte>(here[x..]), out var h1, out var h2);
            Vector.Widen(new Vector<byte>(below[x..]), out var b1, out var b2);
            (a1 + h1 + b1).CopyTo(sums[x..]);
            (a2 + h2 + b2).CopyTo(sums[(x + Vector<ushort>.Count)..]);
        }
        for (; x < here.Length; x++) sums[x] = (ushort)(above[x] + here[x] + below[x]);
    }

    // A ninth, rounded: n / 9 is n * 7282 >> 16 for all n that nine bytes can add up to.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mean(ReadOnlySpan<ushort> sums, Span<byte> mean)
    {
        for (var x = 0; x < mean.Length; x++) mean[x] = (byte)(((sums[x] + sums[x + 1] + sums[x + 2] + 4) * 7282) >> 16);
    }
}
