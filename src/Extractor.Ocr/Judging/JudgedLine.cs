using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>What a line says, and how sure that is.</summary>
/// <param name="Text">The text: a character for each glyph.</param>
/// <param name="Glyphs">What the first reader saw.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="Others">What else the whole line could say, likeliest first.</param>
/// <param name="Repairs">Rule ids.</param>
internal sealed record JudgedLine(string Text, IReadOnlyList<Glyph> Glyphs, double Confidence, IReadOnlyList<string> Others, IReadOnlyList<string> Repairs)
{
    /// <summary>Below every bar from which on a reading is trusted.</summary>
    private const double InDoubt = 0.85;

    /// <summary>The line as one that something speaks against, however many readers agree on it.</summary>
    public JudgedLine Doubted() => this with { Confidence = Math.Min(Confidence, InDoubt) };
}
