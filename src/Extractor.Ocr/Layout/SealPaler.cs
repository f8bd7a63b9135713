using System.Numerics;
using System.Runtime.CompilerServices;
using Extractor.Model.Pages;

namespace Extractor.Ocr.Layout;

/// <summary>
/// Sees a page in red light, where a red seal is pale and black ink is black, and takes what is left of the seal away: what is red gets as light as it
/// is red, up to the paper. Print below a seal is hardly red and stays.
/// </summary>
internal static class SealPaler
{
    /// <summary>Grey levels by which red stands above green and blue where there is no seal; and how much of what is above is made lighter, in 64ths.</summary>
    private const int NoSeal = 10, Lightened = 22;

    /// <summary>All bits of each third byte, from the first on: where red stands.</summary>
    private static readonly byte[] OfRed = [.. Enumerable.Range(0, Vector<byte>.Count + 3).Select(i => (byte)(i % 3 == 0 ? 255 : 0))];

    /// <summary>The grey page.</summary>
    public static Plane Pale(Raster raster)
    {
        var page = Red(raster.Rgb, raster.Width, raster.Height);
        var paper = (int?)null;
        for (var y = 0; y < page.Height; y++)
        {
            var colours = raster.Rgb.AsSpan(y * page.Width * 3, page.Width * 3);
            if (HasRed(colours)) Pale(colours, page.Row(y), paper ??= PaperOf(page));
        }
        return page;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane Red(byte[] rgb, int width, int height)
    {
        var red = new Plane(width, height);
        for (var i = 0; i < red.Values.Length; i++) red.Values[i] = rgb[i * 3];
        return red;
    }

    /// <summary>False if no pixel of a row is red enough to be changed, as in most rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasRed(ReadOnlySpan<byte> colours)
    {
        var i = 0;
        for (; i <= colours.Length - Vector<byte>.Count - 2; i += Vector<byte>.Count)
        {
            var red = new Vector<byte>(colours[i..]);
            var above = red - Vector.Min(red, Vector.Min(new Vector<byte>(colours[(i + 1)..]), new Vector<byte>(colours[(i + 2)..])));
            if (Vector.GreaterThanAny(above & new Vector<byte>(OfRed, i % 3), new(NoSeal))) return true;
        }
        for (var x = i / 3; x < colours.Length / 3; x++)
            if (Redness(colours, x) > NoSeal) return true;
        return false;
    }

    // Pictures keep colours coarser than light: the rim of a seal is as dark as the seal, and as red as its neighbour.
    private static void Pale(ReadOnlySpan<byte> colours, Span<byte> grey, int paper)
    {
        var (before, here) = (0, Redness(colours, 0));
        for (var x = 0; x < grey.Length; x++)
        {
            var next = x + 1 < grey.Length ? Redness(colours, x + 1) : 0;
            var redness = Math.Max(here, Math.Max(before, next));
            if (redness > NoSeal && grey[x] < paper) grey[x] = (byte)Math.Min(paper, grey[x] + ((redness - NoSeal) * Lightened / 64));
            (before, here) = (here, next);
        }
    }

    private static int Redness(ReadOnlySpan<byte> colours, int x) => colours[x * 3] - ((colours[(x * 3) + 1] + colours[(x * 3) + 2]) / 2);

    private static int PaperOf(Plane page)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var value in page.Values) counts[value]++;
        var (paper, lighter) = (256, 0);
        while (lighter < page.Values.Length / 2) lighter += counts[--paper];
        return paper;
    }
}
