namespace Extractor.Ocr.Recognition;

/// <summary>One character as a reader saw it.</summary>
/// <param name="Text">The best character.</param>
/// <param name="Score">0..1 of the reader.</param>
/// <param name="Middle">Middle of the character in pixels from the left of the picture that was read.</param>
/// <param name="Others">The next best characters with their scores, best first; \0 stands for no character at all.</param>
internal sealed record Glyph(char Text, double Score, double Middle, IReadOnlyList<(char Text, double Score)> Others);

/// <summary>A line of text as a reader saw it.</summary>
/// <param name="Glyphs">The characters from left to right.</param>
/// <param name="Missed">Score of the strongest character that the reader left out, 0 if it saw none.</param>
internal sealed record LineReading(IReadOnlyList<Glyph> Glyphs, double Missed)
{
    /// <summary>The text.</summary>
    public string Text => string.Concat(Glyphs.Select(g => g.Text));

    /// <summary>Score of the worst character; 0 for no text.</summary>
    public double Score => Glyphs.Count == 0 ? 0 : Glyphs.Min(g => g.Score);
}
