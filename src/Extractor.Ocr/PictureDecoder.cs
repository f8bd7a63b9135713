using Extractor.Model.Pages;
using Extractor.Ocr.Native;
using Extractor.Ocr.Pictures;

namespace Extractor.Ocr;

/// <summary>A picture file cannot be read: says why and what to do.</summary>
public sealed class PictureException(string message) : Exception(message);

/// <summary>Turns JPEG, PNG, TIFF, BMP and GIF files into pixels; of TIFF all pictures, of an animation the first.</summary>
public sealed class PictureDecoder
{
    /// <summary>A page of A3 at 600 dpi has 70 million.</summary>
    private const long MostPixels = 100_000_000;

    /// <summary>No page can be read with fewer.</summary>
    private const int LeastSide = 50;

    /// <summary>Number of pictures in the file. Throws <see cref="PictureException"/> if it holds none that can be read.</summary>
    public int CountPages(ReadOnlyMemory<byte> bytes)
    {
        NeedLeptonica();
        if (Leptonica.pixReadHeaderMem(bytes.Span, (nuint)bytes.Length, out _, out var width, out var height, out _, out _, out _) != 0)
            throw new PictureException("the picture is damaged or of a kind that is not read: give it as PNG, JPEG or TIFF");
        Check(width, height);
        return TiffDirectory.IsTiff(bytes.Span) ? Math.Max(1, TiffDirectory.Offsets(bytes.Span).Count) : 1;
    }

    /// <summary>One picture of the file, from 1. Throws <see cref="PictureException"/> if it is damaged.</summary>
    public Raster Decode(ReadOnlyMemory<byte> bytes, int page)
    {
        NeedLeptonica();
        using var pix = Pix.OrNull(Read(bytes.Span, page))
            ?? throw new PictureException("the picture is cut off or damaged: get the file again");
        Check(pix.Width, pix.Height);
        return new(pix.Width, pix.Height, Resolution.Of(pix), pix.ToRgb());
    }

    private static nint Read(ReadOnlySpan<byte> bytes, int page)
    {
        if (!TiffDirectory.IsTiff(bytes)) return Leptonica.pixReadMem(bytes, (nuint)bytes.Length);
        var offset = page == 1 ? 0 : (nuint)TiffDirectory.Offsets(bytes)[page - 1];
        return Leptonica.pixReadMemFromMultipageTiff(bytes, (nuint)bytes.Length, ref offset);
    }

    private static void Check(int width, int height)
    {
        if ((long)width * height > MostPixels) throw new PictureException($"the picture has {width} x {height} pixels, more than any scanned page: give it with fewer (300 dpi is enough)");
        if (width < LeastSide || height < LeastSide) throw new PictureException($"the picture has {width} x {height} pixels: too few to show a page");
    }

    private static void NeedLeptonica()
    {
        if (!SystemLibraries.Has(SystemLibraries.Leptonica)) throw new PictureException("pictures are read with Leptonica, which is missing: run `extractor doctor`");
        Pix.Silence();
    }
}
