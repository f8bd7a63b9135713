using System.Text.RegularExpressions;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;

namespace Extractor.Ocr.Judging;

/// <summary>The figure of a short text, "≥90(%)": the second reader reads it best alone and in the size it was trained on.</summary>
internal static partial class FigurePart
{
    /// <summary>Scores of brackets, of other characters beside a figure, of points and of digits that are sure; of a digit that the second reader may confirm.</summary>
    private const double SureBracket = 0.5, SureUnit = 0.8, SurePoint = 0.8, SureDigit = 0.95, FairDigit = 0.9;

    /// <summary>Height in pixels of a full character that the second reader reads best.</summary>
    private const double BestEm = 44;

    /// <summary>Score of a 2 that is no sign of comparison.</summary>
    private const double SureTwo = 0.9;

    /// <summary>True if a bracket of the text holds nothing: what it held is lost.</summary>
    public static bool IsEmptied(string text) => Alike.Of(text).Contains("()", StringComparison.Ordinal);

    /// <summary>True if the first character may as well be a sign of comparison: readers see a 2 in a small ≥, a 5 or an s in a small ≤.</summary>
    public static bool MayBeSign(LineReading reading, string text) =>
        (char.IsAsciiLetter(text[0]) && text.Length > 1 && char.IsAsciiDigit(text[1])) ||
        (text[0] is '2' or '5' && (reading.Glyphs[0].Score < SureTwo || reading.Glyphs[0].Others.Any(o => ComparisonJudge.IsComparison(o.Text) || o.Text is '》' or '《')));

    /// <summary>True if every character of a line with a figure is sure by itself; signs of comparison are told by their shape.</summary>
    public static bool IsSure(string text, IReadOnlyList<double> certainties) =>
        Enumerable.Range(0, text.Length).All(i => ComparisonJudge.IsComparison(text[i]) || IsSure(text[i], certainties[i]));

    private static bool IsSure(char sign, double certainty) => certainty >= Alike.Of(sign) switch
    {
        '(' or ')' or '%' => SureBracket,
        '.' or ',' => SurePoint,
        >= '0' and <= '9' => SureDigit,
        _ => SureUnit,
    };

    /// <summary>The figure of a line cut out and scaled, with its text; null if the line has none, several, or characters that are not sure.</summary>
    public static (Plane Picture, string Text)? Of(PrintedLine line, LineReading reading, string text, IReadOnlyList<double> certainties)
    {
        var match = Parts().Match(text);
        var figure = match.Groups[1];
        if (!match.Success) return null;
        var (from, to) = (figure.Index, figure.Index + figure.Length);
        if (Enumerable.Range(from, to - from).Any(i => char.IsAsciiDigit(text[i]) && certainties[i] < FairDigit)) return null;
        if (Enumerable.Range(to, text.Length - to).Any(i => !IsSure(text[i], certainties[i]))) return null;
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
