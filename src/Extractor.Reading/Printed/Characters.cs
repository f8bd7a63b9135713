using Extractor.Model.Pages;

namespace Extractor.Reading.Printed;

/// <summary>Tells characters that documents print from those that only a font without a Unicode map hands out.</summary>
internal static class Characters
{
    /// <summary>First and last character of the blocks that Chinese and European documents print from.</summary>
    private static readonly (uint First, uint Last)[] Printed =
    [
        (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x45F), // Latin, Greek, Cyrillic
        (0x1E00, 0x1FFF), (0x200B, 0x205E), (0x2070, 0x27BF), (0x2900, 0x2BFF), // more Latin; punctuation, signs, arrows, frames
        (0x2E80, 0x33FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFB06), (0xFE10, 0xFE6F), (0xFF01, 0xFFEE), // East Asia
        (0xF020, 0xF0FF), // bullets of symbol fonts
        (0x1F000, 0x1FAFF), (0x20000, 0x3FFFF), // pictographs, rare ideographs
    ];

    /// <summary>First and last character of the other scripts (rare ideographs U+3400-4DBF among them), and the size of the pieces in which they are counted.</summary>
    private const uint FirstOther = 0x250, LastOther = 0xFEFF, PieceSize = 0x80;

    /// <summary>A page prints other scripts from fewer pieces than this; the numbers of glyphs in a font without a map fall into many.</summary>
    private const int ManyPieces = 5;

    /// <summary>Stands for a character that the font does not tell.</summary>
    public const char Lost = '\uFFFD';

    /// <summary>True for what is no character at all: control characters, halves of pairs, numbers beyond Unicode.</summary>
    public static bool IsLost(uint code) => code is < 0x20 or (>= 0x7F and < 0xA0) or (>= 0xD800 and <= 0xDFFF) or Lost or 0xFFFE or 0xFFFF or > 0x10FFFF;

    /// <summary>Number of visible glyphs whose character no document prints: control characters, private use, U+FFFD, a medley of far scripts.</summary>
    public static int Nonsense(IReadOnlyList<Glyph> glyphs)
    {
        int senseless = 0, far = 0;
        var pieces = new HashSet<uint>();
        foreach (var glyph in glyphs)
        {
            if (glyph.Visibility != Visibility.Visible || IsPrinted(glyph.Code)) continue;
            if (IsOtherScript(glyph.Code))
            {
                far++;
                pieces.Add(glyph.Code / PieceSize);
            }
            else senseless++;
        }
        return pieces.Count >= ManyPieces ? senseless + far : senseless;
    }

    private static bool IsOtherScript(uint code) => code is >= FirstOther and <= LastOther and not (>= 0xD800 and <= 0xF8FF);

    private static bool IsPrinted(uint code)
    {
        foreach (var (first, last) in Printed)
            if (code >= first && code <= last) return true;
        return false;
    }
}
