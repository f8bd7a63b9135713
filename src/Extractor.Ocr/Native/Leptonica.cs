using System.Runtime.InteropServices;

namespace Extractor.Ocr.Native;

/// <summary>The functions of Leptonica that are used; names as in its C API.</summary>
internal static partial class Leptonica
{
    private const string Library = SystemLibraries.Leptonica;

    [LibraryImport(Library)] public static partial int setMsgSeverity(int severity);
    [LibraryImport(Library)] public static partial nint pixReadMem(ReadOnlySpan<byte> data, nuint size);
    [LibraryImport(Library)] public static partial nint pixReadMemFromMultipageTiff(ReadOnlySpan<byte> data, nuint size, ref nuint offset);
    [LibraryImport(Library)] public static partial int pixReadHeaderMem(ReadOnlySpan<byte> data, nuint size, out int format, out int width, out int height, out int bits, out int samples, out int colormap);
    [LibraryImport(Library)] public static partial nint pixCreate(int width, int height, int depth);
    [LibraryImport(Library)] public static partial void pixDestroy(ref nint pix);
    [LibraryImport(Library)] public static partial int pixGetWidth(Pix pix);
    [LibraryImport(Library)] public static partial int pixGetHeight(Pix pix);
    [LibraryImport(Library)] public static partial int pixGetDepth(Pix pix);
    [LibraryImport(Library)] public static partial int pixGetWpl(Pix pix);
    [LibraryImport(Library)] public static partial nint pixGetData(Pix pix);
    [LibraryImport(Library)] public static partial int pixGetXRes(Pix pix);
    [LibraryImport(Library)] public static partial int pixSetResolution(Pix pix, int x, int y);
    [LibraryImport(Library)] public static partial nint pixConvertTo32(Pix pix);
    [LibraryImport(Library)] public static partial nint pixRemoveColormap(Pix pix, int type);
    [LibraryImport(Library)] public static partial nint pixRotate(Pix pix, float radians, int type, int incolour, int width, int height);
    [LibraryImport(Library)] public static partial nint pixRotateOrth(Pix pix, int quarters);
    [LibraryImport(Library)] public static partial int pixFindSkew(Pix pix, out float degrees, out float confidence);
    [LibraryImport(Library)] public static partial nint pixDilateBrick(nint target, Pix pix, int width, int height);
    [LibraryImport(Library)] public static partial nint pixOr(nint target, Pix a, Pix b);
    [LibraryImport(Library)] public static partial nint pixAnd(nint target, Pix a, Pix b);
    [LibraryImport(Library)] public static partial nint pixSeedfillBinary(nint target, Pix seed, Pix mask, int connectivity);
    [LibraryImport(Library)] public static partial nint pixConnCompBB(Pix pix, int connectivity);
    [LibraryImport(Library)] public static partial int boxaGetCount(nint boxes);
    [LibraryImport(Library)] public static partial int boxaGetBoxGeometry(nint boxes, int index, out int x, out int y, out int width, out int height);
    [LibraryImport(Library)] public static partial void boxaDestroy(ref nint boxes);
}
