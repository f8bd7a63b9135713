using System.Globalization;

namespace Extractor.Normalisation.Values;

/// <summary>Counts as forms print them: 5, 五, 十二, 两, 一百.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number of Arabic digits or of Chinese ones up to a hundred; null for anything else.</summary>
    public static decimal? TryParse(string text)
    {
        if (decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (text is "百" or "一百") return 100;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return Digit(text);
        return (ten == 0 ? 1 : Digit(text[..ten])) * 10 + (ten + 1 < text.Length ? Digit(text[(ten + 1)..]) : 0);
    }

    private static int? Digit(string text)
    {
        if (text == "两") return 2;
        var digit = text.Length == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) : -1;
        return digit >= 0 ? digit : null;
    }
}
