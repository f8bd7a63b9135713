namespace Extractor.Reading.Pdf;

/// <summary>How the glyphs of one text object are set: what they share.</summary>
/// <param name="Font">Name of the font without subset prefix.</param>
/// <param name="Size">Size as it appears on the page, in points.</param>
/// <param name="Angle">Direction of writing in degrees clockwise as seen.</param>
/// <param name="DirectionX">x of the direction of writing, length 1.</param>
/// <param name="DirectionY">y of it, downwards.</param>
internal sealed record GlyphStyle(string Font, double Size, double Angle, double DirectionX, double DirectionY);

/// <summary>One glyph as drawn, in coordinates along its direction of writing: u runs with the text, v across it, downwards for upright text.</summary>
/// <param name="Code">Its character as the document gives it.</param>
/// <param name="Start">u where it starts.</param>
/// <param name="End">u where its advance ends.</param>
/// <param name="Baseline">v of its baseline.</param>
/// <param name="Top">v of the top of the font's line.</param>
/// <param name="Bottom">v of the bottom of the font's line.</param>
/// <param name="Style">What it shares with its neighbours.</param>
internal readonly record struct Glyph(uint Code, double Start, double End, double Baseline, double Top, double Bottom, GlyphStyle Style);
