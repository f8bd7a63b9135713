using System.Text.RegularExpressions;

namespace Extractor.Ocr.Judging;

/// <summary>What figures can look like: of signs that look alike it tells the one that a figure holds.</summary>
internal static partial class NumberGrammar
{
    /// <summary>The text with signs that no figure holds replaced by the ones they look like, of the same length; the text itself if it is well or hopeless.</summary>
    public static string Mend(string text)
    {
        if (!LooksLikeFigure().IsMatch(text)) return text;
        var signs = text.ToCharArray();
        for (var i = 0; i < signs.Length; i++)
            signs[i] = signs[i] switch { 'O' or 'o' or 'D' or 'Q' => '0', 'l' or 'I' or '|' or '!' => '1', ':' or '：' or '·' or '。' => '.', '，' => ',', '°' => '%', var c => c };
        Divide(signs);
        var mended = new string(signs);
        return IsFigure(mended) ? mended : text;
    }

    /// <summary>True if the text is a well-formed figure: its thousands parted everywhere or nowhere, perhaps with a percent sign.</summary>
    public static bool IsFigure(string text) => Figure().IsMatch(text);

    // Of several points all but the last part thousands: 113.569,961.85; what parts fewer than three digits is the decimal point.
    private static void Divide(char[] signs)
    {
        var marks = Enumerable.Range(0, signs.Length).Where(i => signs[i] is '.' or ',').ToList();
        for (var k = 0; k < marks.Count; k++)
        {
            var next = k + 1 < marks.Count ? marks[k + 1] : signs.Length;
            var isLast = k == marks.Count - 1;
            if (!isLast) signs[marks[k]] = ',';
            else if (signs[marks[k]] == ',' && Digits(signs, marks[k] + 1, next) is 1 or 2) signs[marks[k]] = '.';
        }
    }

    private static int Digits(char[] signs, int from, int to) => signs[from..to].Count(char.IsAsciiDigit);

    [GeneratedRegex(@"^-?[0-9OoDQlI|!][0-9OoDQlI|!.,，:：·。]*[%°]?$")]
    private static partial Regex LooksLikeFigure();

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?%?$")]
    private static partial Regex Figure();
}
