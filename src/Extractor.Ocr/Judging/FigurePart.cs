using System.Text.RegularExpressions;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>The figure of a short text, "≥90(%)": the second reader reads it best alone and in the size it was trained on.</summary>
internal static partial class FigurePart
{
    /// <summary>Score of brackets and percent signs, and of other characters, that stand beside a figure.</summary>
    private const double SureBracket = 0.5, SureUnit = 0.8;

    /// <summary>Score of a digit that a second try may confirm.</summary>
    private const double SureDigit = 0.9;

    /// <summary>Height in pixels of a full character that the second reader reads best.</summary>
    private const double BestEm = 44;

    /// <summary>Score of a 2 that is no sign of comparison.</summary>
    private const double SureTwo = 0.9;

    /// <summary>True if the first digit may as well be a sign of comparison: both readers see a 2 in a small ≥.</summary>
    public static bool MayBeSign(LineReading reading, string text) =>
        text[0] == '2' && (reading.Glyphs[0].Score < SureTwo || reading.Glyphs[0].Others.Any(o => ComparisonJudge.IsComparison(o.Text) || o.Text is '》' or '《'));

    /// <summary>The figure of a line cut out and scaled, with its text; null if the line has none, several, or characters that are not sure.</summary>
    public static (Plane Picture, string Text)? Of(PrintedLine line, LineReading reading, string text, IReadOnlyList<double> certainties)
    {
        var match = Parts().Match(text);
        var figure = match.Groups[1];
        if (!match.Success) return null;
        var (from, to) = (figure.Index, figure.Index + figure.Length);
        if (Enumerable.Range(from, to - from).Any(i => char.IsAsciiDigit(text[i]) && certainties[i] < SureDigit)) return null;
        for (var i = to; i < text.Length; i++)
            if (certainties[i] < (Alike.Of(text[i]) is '(' or ')' or '%' ? SureBracket : SureUnit)) return null;
        var glyphs = reading.Glyphs;
        var left = from == 0 ? 0 : (int)((glyphs[from - 1].Middle + glyphs[from].Middle) / 2);
        var right = to == text.Length ? line.Picture.Width : (int)Math.Ceiling((glyphs[to - 1].Middle + glyphs[to].Middle) / 2);
        if (right - left < line.Picture.Height / 4) return null;
        var picture = line.Picture.Columns(left, right).Framed(line.Picture.Height / 4);
        return (LineScaler.Scaled(picture, BestEm / line.Em), figure.Value);
    }

    [GeneratedRegex(@"^[≥≤><=]?([0-9][0-9.,]*)[^0-9]{0,6}$")]
    private static partial Regex Parts();
}
