using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Extractor.Model.Pages;

namespace Extractor.Scanning.Scanner;

/// <summary>Writes scanned pages as JPEG files, and as the PDF that a scanner makes of them.</summary>
public static partial class JpegPdf
{
    /// <summary>A PDF of one JPEG a page, A4.</summary>
    public static byte[] Write(IReadOnlyList<(Raster Page, byte[] Jpeg)> pages)
    {
        var output = new MemoryStream();
        var offsets = new List<long>();
        void Add(string text) => output.Write(Encoding.ASCII.GetBytes(text));
        void Object(string text) { offsets.Add(output.Length); Add($"{offsets.Count} 0 obj\n{text}"); }
        Add("%PDF-1.4\n");
        Object("<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Object($"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select((_, i) => $"{3 + i * 3} 0 R"))}]>>\nendobj\n");
        foreach (var (page, jpeg) in pages)
        {
            var at = offsets.Count + 1;
            var (width, height) = (page.Width * 72 / page.Dpi, page.Height * 72 / page.Dpi);
            var size = string.Create(CultureInfo.InvariantCulture, $"{width:0.##} 0 0 {height:0.##}");
            Object(string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width:0.##} {height:0.##}]/Contents {at + 1} 0 R/Resources<</XObject<</I {at + 2} 0 R>>>>>>\nendobj\n"));
            var content = $"q {size} 0 0 cm /I Do Q";
            Object($"<</Length {content.Length}>>stream\n{content}\nendstream\nendobj\n");
            Object($"<</Type/XObject/Subtype/Image/Width {page.Width}/Height {page.Height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length {jpeg.Length}>>stream\n");
            output.Write(jpeg);
            Add("\nendstream\nendobj\n");
        }
        var table = output.Length;
        Add($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Add(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Add($"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return output.ToArray();
    }

    /// <summary>The JPEG of a page (Leptonica).</summary>
    public static unsafe byte[] Encode(Raster page, int quality)
    {
        byte[] picture = [.. Encoding.ASCII.GetBytes($"P6\n{page.Width} {page.Height}\n255\n"), .. page.Rgb];
        var pix = Read(picture, (nuint)picture.Length);
        if (pix == 0) throw new InvalidOperationException("Leptonica cannot read the page");
        try
        {
            if (WriteJpeg(out var data, out var size, pix, quality, 0) != 0) throw new InvalidOperationException("Leptonica cannot write a JPEG");
            var bytes = new Span<byte>(data, checked((int)size)).ToArray();
            NativeMemory.Free(data);
            return bytes;
        }
        finally
        {
            Destroy(ref pix);
        }
    }

    [LibraryImport("liblept.so.5", EntryPoint = "pixReadMem")]
    private static partial nint Read(byte[] data, nuint size);

    [LibraryImport("liblept.so.5", EntryPoint = "pixWriteMemJpeg")]
    private static unsafe partial int WriteJpeg(out byte* data, out nuint size, nint pix, int quality, int progressive);

    [LibraryImport("liblept.so.5", EntryPoint = "pixDestroy")]
    private static partial void Destroy(ref nint pix);
}
