using Extractor.Model;

namespace Extractor.Reading.Printed;

/// <summary>Says how wide a gap inside a word may be. Gaps are parts of the font size, from the end of one advance to the next glyph.</summary>
internal sealed class GapRule
{
    /// <summary>Widest gap beside a Chinese character; inside a number; between others where the blanks of the font are printed, and where gaps stand for blanks.</summary>
    private const double HanGap = 0.3, NumberGap = 0.3, SpacedGap = 0.25, LatinGap = 0.13;

    /// <summary>How far a glyph may start before its predecessor ends (kerning).</summary>
    private const double Overlap = 0.4;

    /// <summary>Widest gap between pieces that were drawn apart.</summary>
    private const double AbutGap = 0.08;

    /// <summary>Part of its glyphs that follow a blank in a font whose blanks are printed.</summary>
    private const double BlankPart = 0.04;

    private readonly Dictionary<string, (int Blanks, int Glyphs)> _fonts = new(StringComparer.Ordinal);
    private GlyphStyle? _style; // the last one asked for, and its answer
    private double _widest;

    /// <summary>Looks which fonts of a page print their blanks.</summary>
    public GapRule(List<Glyph> glyphs)
    {
        for (int from = 0, to; from < glyphs.Count; from = to)
        {
            var style = glyphs[from].Style;
            var blanks = 0;
            for (to = from; to < glyphs.Count && ReferenceEquals(glyphs[to].Style, style); to++)
                if (glyphs[to].AfterBlank) blanks++;
            _fonts.TryGetValue(style.Font, out var count);
            _fonts[style.Font] = (count.Blanks + blanks, count.Glyphs + to - from);
        }
    }

    /// <summary>True if the gap between two glyphs that follow each other in the content does not part them.</summary>
    public bool Allows(in Glyph a, in Glyph b)
    {
        var gap = (b.Start - a.End) / a.Style.Size;
        return gap >= -Overlap && gap <= Widest(a, b);
    }

    /// <summary>True if one glyph starts where the other ends.</summary>
    public static bool Abuts(in Glyph a, in Glyph b) => (b.Start - a.End) / a.Style.Size is >= -AbutGap and <= AbutGap;

    private double Widest(in Glyph a, in Glyph b)
    {
        if (IsWide(a.Code) || IsWide(b.Code)) return HanGap;
        if (!ReferenceEquals(a.Style, b.Style)) return LatinGap;
        if (IsOfNumber(a.Code) && IsOfNumber(b.Code)) return NumberGap;
        if (ReferenceEquals(_style, a.Style)) return _widest;
        var (blanks, count) = _fonts[a.Style.Font];
        (_style, _widest) = (a.Style, blanks > BlankPart * count ? SpacedGap : LatinGap);
        return _widest;
    }

    private static bool IsWide(uint code) => code > 0xFFFF || Folding.DisplayWidth((char)code) == 2;

    private static bool IsOfNumber(uint code) => code is >= '0' and <= '9' or ',' or '.';
}
