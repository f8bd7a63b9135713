using Extractor.Ocr.Judging;
using Extractor.Ocr.Layout;

namespace Extractor.Ocr.Recognition;

/// <summary>Tesseract as the only reader, where the models are not installed: words by its Chinese, figures by its digits, characters evenly spread over the line.</summary>
internal sealed class TesseractAlone(TesseractReader words, TesseractReader? figures, double dpi) : ILineReader
{
    /// <summary>It is never so sure that a second reader is not missed.</summary>
    private const double Most = 0.85;

    /// <inheritdoc/>
    public LineReading Read(Plane line)
    {
        var (text, score) = words.Read(line, dpi);
        if (figures is not null && (text.Length == 0 || text.Count(char.IsAsciiDigit) * 2 >= text.Length) && text.All(Alike.IsOfNumbers)) (text, score) = figures.Read(line, dpi);
        var width = (double)line.Width / Math.Max(1, text.Length);
        return new([.. text.Select((c, i) => new Glyph(c, Math.Min(score, Most), (i + 0.5) * width, []))], 0);
    }
}
