using System.Runtime.InteropServices;
using Extractor.Model;
using Extractor.Ocr.Native;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr;

/// <summary>Says whether the machine can read scans, and with how many readers.</summary>
public static class OcrInstallation
{
    /// <summary>True if the models of the first reader are there; without them Tesseract reads alone.</summary>
    public static bool HasModels => ReaderFiles.HavePaddle;

    /// <summary>What is needed, found or not.</summary>
    public static IReadOnlyList<Requirement> Check() =>
    [
        new("Leptonica", "pictures and scans", SystemLibraries.Has(SystemLibraries.Leptonica) ? "loaded" : null, "libtesseract5"),
        new("PP-OCRv4 models, ONNX Runtime", "scans: first reader", Paddle(), null),
        new("Tesseract", "scans: second reader", Tesseract(), "libtesseract5"),
        new("Tesseract chi_sim", "scans: second reader of words", Language("chi_sim"), "tesseract-ocr-chi-sim"),
        new("Tesseract eng", "scans: second reader of figures", Language("eng"), "tesseract-ocr-eng"),
    ];

    private static string? Paddle()
    {
        if (!ReaderFiles.HavePaddle) return null;
        try
        {
            using var reader = ReaderFiles.LoadPaddle();
            return ReaderFiles.Folder;
        }
        catch (NativeException)
        {
            return null;
        }
    }

    private static string? Tesseract() => SystemLibraries.Has(SystemLibraries.Tesseract) ? Marshal.PtrToStringUTF8(Native.Tesseract.TessVersion()) : null;

    private static string? Language(string language)
    {
        if (!SystemLibraries.Has(SystemLibraries.Tesseract)) return null;
        try
        {
            using var reader = new TesseractReader(language);
            return "loaded";
        }
        catch (NativeException)
        {
            return null;
        }
    }
}
