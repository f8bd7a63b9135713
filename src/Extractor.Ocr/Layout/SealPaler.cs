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

    /// <summary>The grey page.</summary>
    public static Plane Pale(Raster raster)
    {
        var page = new Plane(raster.Width, raster.Height);
        for (var i = 0; i < page.Values.Length; i++) page.Values[i] = raster.Rgb[i * 3];
        var paper = PaperOf(page);
        for (var y = 0; y < page.Height; y++) Pale(raster.Rgb.AsSpan(y * page.Width * 3, page.Width * 3), page.Row(y), paper);
        return page;
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
