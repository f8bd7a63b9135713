namespace Extractor.Model.Pages;

/// <summary>Characters of one font that stand together on one baseline, without a gap or a blank between them.</summary>
/// <param name="Text">Readable text: CJK radicals folded; one character (UTF-16) for each glyph.</param>
/// <param name="Printed">The characters as the document gives them, before folding; same length as the text.</param>
/// <param name="Box">Box on the page: width by advance, height by the font's line, so that words of one line have like boxes.</param>
/// <param name="Ends">Right border of each glyph along the direction of writing in points (x of horizontal text), so that a word can be cut at a ruling.</param>
/// <param name="FontSize">Size of the font as it appears on the page, in points.</param>
/// <param name="Angle">Direction of writing in degrees, clockwise as the page is seen: 0 is left to right, 90 is top to bottom.</param>
/// <param name="Font">Name of the font without subset prefix; empty if it has none.</param>
public sealed record Word(string Text, string Printed, Box Box, IReadOnlyList<double> Ends, double FontSize, double Angle = 0, string Font = "")
{
    /// <summary>Whether a person sees it.</summary>
    public Visibility Visibility { get; init; } = Visibility.Visible;

    /// <summary>0..1 of the reading; 1 for born-digital text.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What else the pixels could say instead of the whole word, likeliest first; empty where nothing is in doubt.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Rule ids of what was repaired in reading it.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];
}

/// <summary>Whether, and why not, a person sees a word.</summary>
public enum Visibility
{
    /// <summary>Seen.</summary>
    Visible,

    /// <summary>Drawn invisibly (text render mode 3) or in the colour of what lies behind it.</summary>
    Invisible,

    /// <summary>Under a white or opaque shape that was drawn later.</summary>
    Covered,

    /// <summary>Outside the crop box.</summary>
    Outside,
}

/// <summary>How far the text layer of a page can be believed.</summary>
public enum TextLayer
{
    /// <summary>Text of fonts that say which characters they print, or no text on a page that needs none.</summary>
    Reliable,

    /// <summary>The page shows something, and holds no text: a case for OCR.</summary>
    Missing,

    /// <summary>The characters cannot be believed (fonts without a Unicode map, rubbish of an earlier OCR): a case for OCR.</summary>
    Unreliable,
}
