using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Normalisation.Values;

/// <summary>A printed date as far as it is printed: 2021年12月底, 11月, 2季度.</summary>
/// <param name="Year">Year; null if not printed.</param>
/// <param name="Month">Month, or the last month of the quarter or year.</param>
/// <param name="Day">Day; null if not printed.</param>
internal sealed record Deadline(int? Year, int Month, int? Day)
{
    /// <summary>The date that the groups of a rule's match print.</summary>
    public static Deadline Of(Match match)
    {
        int? Number(string group) => match.Groups[group].Success ? (int?)ChineseNumeral.TryParse(match.Groups[group].Value) : null;
        var half = match.Groups["half"] is { Success: true } h ? (int?)(h.Value == "上" ? 6 : 12) : null;
        var month = Number("month") ?? (Number("quarter") is { } quarter ? quarter * 3 : half ?? 12);
        return new(Number("year"), month, Number("day"));
    }

    /// <summary>False for a month or a day that no calendar has.</summary>
    public bool IsOfCalendar => Month is >= 1 and <= 12 && Day is null or (>= 1 and <= 31);

    /// <summary>The date as ISO 8601 writes it, as far as it is printed; --12 where no year is.</summary>
    public string Iso => string.Create(CultureInfo.InvariantCulture, $"{(Year is { } year ? $"{year:0000}" : "-")}-{Month:00}{(Day is { } day ? $"-{day:00}" : "")}");

    /// <summary>True if this date keeps the deadline, false if it misses it, null where the two are not printed alike.</summary>
    public bool? Keeps(Deadline target)
    {
        if (Year is null != target.Year is null) return null;
        var (mine, its) = ((Year ?? 0) * 12 + Month, (target.Year ?? 0) * 12 + target.Month);
        if (mine != its || target.Day is null) return mine <= its;
        return Day is { } day ? day <= target.Day : null;
    }
}
