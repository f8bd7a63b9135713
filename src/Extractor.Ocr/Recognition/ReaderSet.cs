using Extractor.Ocr.Judging;
using Extractor.Ocr.Native;

namespace Extractor.Ocr.Recognition;

/// <summary>The readers of one thread, as far as they are installed.</summary>
/// <param name="Paddle">Reads lines of any text; null where the models are missing.</param>
/// <param name="Figures">Reads figures again.</param>
/// <param name="Words">Reads short texts again.</param>
/// <param name="Settings">How they read.</param>
internal sealed record ReaderSet(PaddleReader? Paddle, TesseractReader? Figures, TesseractReader? Words, OcrSettings Settings) : IDisposable
{
    /// <summary>Loads what is installed; null if nothing is.</summary>
    public static ReaderSet? Load(OcrSettings settings)
    {
        var set = new ReaderSet(
            ReaderFiles.HavePaddle && settings.Readers != OcrReaders.Second ? ReaderFiles.LoadPaddle(settings.Meter) : null,
            Tesseract("eng", "0123456789.,%-=()<>", settings), Tesseract("chi_sim", null, settings), settings);
        return set.Paddle is null && set.Words is null ? null : set;
    }

    /// <summary>The first reader of a picture.</summary>
    public ILineReader First(double dpi) => Paddle ?? (ILineReader)new TesseractAlone(Words!, Figures, dpi);

    /// <summary>The judge of what it reads; a reader alone has none beside it.</summary>
    public LineJudge Judge(double dpi) => Paddle is null ? new(null, null, null, Settings, dpi) : new(Paddle, Figures, Words, Settings, dpi);

    /// <inheritdoc/>
    public void Dispose()
    {
        Paddle?.Dispose();
        Figures?.Dispose();
        Words?.Dispose();
    }

    private static TesseractReader? Tesseract(string language, string? only, OcrSettings settings)
    {
        try
        {
            return settings.Readers != OcrReaders.First && SystemLibraries.Has(SystemLibraries.Tesseract) ? new(language, only, settings.Meter) : null;
        }
        catch (NativeException)
        {
            return null;
        }
    }
}
