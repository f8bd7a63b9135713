using System.Runtime.InteropServices;

namespace Extractor.Ocr.Native;

/// <summary>The functions of Tesseract's C API that are used; names as there.</summary>
internal static partial class Tesseract
{
    private const string Library = SystemLibraries.Tesseract;

    [LibraryImport(Library)] public static partial nint TessVersion();
    [LibraryImport(Library)] public static partial nint TessBaseAPICreate();
    [LibraryImport(Library)] public static partial void TessBaseAPIDelete(nint api);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial int TessBaseAPIInit3(TesseractHandle api, string? dataPath, string language);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial int TessBaseAPISetVariable(TesseractHandle api, string name, string value);
    [LibraryImport(Library)] public static partial void TessBaseAPISetPageSegMode(TesseractHandle api, int mode);
    [LibraryImport(Library)] public static partial void TessBaseAPISetImage(TesseractHandle api, ReadOnlySpan<byte> grey, int width, int height, int bytesPerPixel, int bytesPerLine);
    [LibraryImport(Library)] public static partial void TessBaseAPISetSourceResolution(TesseractHandle api, int dpi);
    [LibraryImport(Library)] public static partial int TessBaseAPIRecognize(TesseractHandle api, nint monitor);
    [LibraryImport(Library)] public static partial nint TessBaseAPIGetUTF8Text(TesseractHandle api);
    [LibraryImport(Library)] public static partial int TessBaseAPIMeanTextConf(TesseractHandle api);
    [LibraryImport(Library)] public static partial void TessDeleteText(nint text);
    [LibraryImport(Library)] public static partial void TessBaseAPIClear(TesseractHandle api);
}

/// <summary>One reader of Tesseract: a language with its settings. Not for two threads at once.</summary>
internal sealed class TesseractHandle : SafeHandle
{
    /// <summary>A reader without a language yet. It is let go at the end of the process at the latest: the library complains on stderr of readers that live longer.</summary>
    public TesseractHandle() : base(0, ownsHandle: true)
    {
        SetHandle(Tesseract.TessBaseAPICreate());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Tesseract.TessBaseAPIDelete(handle);
        return true;
    }
}
