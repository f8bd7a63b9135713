using Extractor.Ocr.Judging;
using Extractor.Ocr.Native;

namespace Extractor.Ocr.Recognition;

/// <summary>The readers of one thread, as far as they are installed.</summary>
/// <param name="Paddle">Reads lines of any text; null where the models are missing.</param>
/// <param name="Figures">Reads figures again.</param>
/// <param name="Words">Reads short texts again.</param>
/// <param name="Mode">How much is read twice.</param>
internal sealed record ReaderSet(PaddleReader? Paddle, TesseractReader? Figures, TesseractReader? Words, OcrMode Mode) : IDisposable
{
    /// <summary>Loads what is installed; null if nothing is.</summary>
    public static ReaderSet? Load(OcrSettings settings)
    {
        var set = new ReaderSet(
            ReaderFiles.HavePaddle ? ReaderFiles.LoadPaddle(settings.Meter) : null,
            Tesseract("eng", "0123456789.,%-=()<>", settings.Meter), Tesseract("chi_sim", null, settings.Meter), settings.Mode);
        return set.Paddle is null && set.Words is null ? null : set;
    }

    /// <summary>The first reader of a picture.</summary>
    public ILineReader First(double dpi) => Paddle ?? (ILineReader)new TesseractAlone(Words!, Figures, dpi);

    /// <summary>The judge of what it reads; a reader alone has none beside it.</summary>
    public LineJudge Judge(double dpi) => Paddle is null ? new(null, null, null, Mode, dpi) : new(Paddle, Figures, Words, Mode, dpi);

    /// <inheritdoc/>
    public void Dispose()
    {
        Paddle?.Dispose();
        Figures?.Dispose();
        Words?.Dispose();
    }

    private static TesseractReader? Tesseract(string language, string? only, EngineMeter? meter)
    {
        try
        {
            return SystemLibraries.Has(SystemLibraries.Tesseract) ? new(language, only, meter) : null;
        }
        catch (NativeException)
        {
            return null;
        }
    }
}
