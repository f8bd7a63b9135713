using Extractor.Ocr.Native;

namespace Extractor.Ocr.Recognition;

/// <summary>The readers of one thread, as far as they are installed.</summary>
/// <param name="Paddle">Reads lines of any text.</param>
/// <param name="Figures">Reads figures again.</param>
/// <param name="Words">Reads short texts again.</param>
internal sealed record ReaderSet(PaddleReader Paddle, TesseractReader? Figures, TesseractReader? Words) : IDisposable
{
    /// <summary>Loads what is installed; null if nothing is.</summary>
    public static ReaderSet? Load()
    {
        if (!ReaderFiles.HavePaddle) return null;
        return new(ReaderFiles.LoadPaddle(), Tesseract("eng", "0123456789.,%-=()<>"), Tesseract("chi_sim", null));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Paddle.Dispose();
        Figures?.Dispose();
        Words?.Dispose();
    }

    private static TesseractReader? Tesseract(string language, string? only)
    {
        try
        {
            return SystemLibraries.Has(SystemLibraries.Tesseract) ? new(language, only) : null;
        }
        catch (NativeException)
        {
            return null;
        }
    }
}
