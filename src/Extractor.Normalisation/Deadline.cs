using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Normalisation;

/// <summary>A printed date as far as it is printed: 2021年12月底, 11月, 2季度.</summary>
/// <param name="Year">Year; null if not printed.</param>
/// <param name="Month">Month, or the last month of the quarter or year.</param>
/// <param name="Day">Day; null if not printed.</param>
internal sealed record Deadline(int? Year, int Month, int? Day)
{
    /// <summary>The date that the groups of a rule's match print.</summary>
    public static Deadline Of(Match match)
    {
        int? Number(string group) => match.Groups[group].Success ? (int)ChineseNumeral.Parse(match.Groups[group].Value) : null;
        var month = Number("month") ?? (Number("quarter") is { } quarter ? quarter * 3 : 12);
        return new(Number("year"), month, Number("day"));
    }

    /// <summary>True if this date keeps the deadline, false if it misses it, null where the two are not printed alike.</summary>
    public bool? Keeps(Deadline target)
    {
        if (Year is null != target.Year is null) return null;
        var (mine, its) = ((Year ?? 0) * 12 + Month, (target.Year ?? 0) * 12 + target.Month);
        if (mine != its || target.Day is null) return mine <= its;
        return Day is { } day ? day <= target.Day : null;
    }
}

/// <summary>Counts as forms print them: 5, 五, 十二.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number of up to two Chinese digits, or of Arabic ones; throws <see cref="FormatException"/> on anything else.</summary>
    public static decimal Parse(string text)
    {
        if (char.IsAsciiDigit(text[0])) return decimal.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return Digit(text);
        return (ten == 0 ? 1 : Digit(text[..ten])) * 10 + (ten + 1 < text.Length ? Digit(text[(ten + 1)..]) : 0);
    }

    private static int Digit(string text)
    {
        var digit = text.Length == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) : -1;
        return digit >= 0 ? digit : throw new FormatException($"'{text}' is no Chinese digit");
    }
}
