using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>What a line says, and how sure that is.</summary>
/// <param name="Text">The text: a character for each glyph.</param>
/// <param name="Glyphs">What the first reader saw.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="Others">What else the whole line could say, likeliest first.</param>
/// <param name="Repairs">Rule ids.</param>
internal sealed record JudgedLine(string Text, IReadOnlyList<Glyph> Glyphs, double Confidence, IReadOnlyList<string> Others, IReadOnlyList<string> Repairs);
