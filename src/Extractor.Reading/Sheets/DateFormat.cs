using System.Globalization;
using System.Text;

namespace Extractor.Reading.Sheets;

/// <summary>Prints dates and times as a workbook shows them, by the format code of the cell; names of days and months as Chinese workbooks print them.</summary>
internal static class DateFormat
{
    private const string Days = "日一二三四五六";

    /// <summary>Format codes that the format leaves to the country: a Chinese workbook shows them so.</summary>
    private static readonly Dictionary<int, string> Chinese = new()
    {
        [14] = "yyyy/m/d", [22] = "yyyy/m/d h:mm",
        [27] = "yyyy年m月", [28] = "m月d日", [29] = "m月d日", [30] = "m-d-yy", [31] = "yyyy年m月d日", [32] = "h时mm分", [33] = "h时mm分ss秒", [34] = "AM/PMh时mm分", [35] = "AM/PMh时mm分ss秒", [36] = "yyyy年m月",
        [50] = "yyyy年m月", [51] = "m月d日", [52] = "yyyy年m月", [53] = "m月d日", [54] = "m月d日", [55] = "AM/PMh时mm分", [56] = "AM/PMh时mm分ss秒", [57] = "yyyy年m月", [58] = "m月d日",
    };

    /// <summary>The code of a number that stands for a date by its index alone; null for any other.</summary>
    public static string? OfIndex(int index) => Chinese.GetValueOrDefault(index);

    /// <summary>The code if it shows a day of the week in Chinese, which is known to few; null for any other.</summary>
    public static string? OfWeekday(string? code) => code?.Contains("aaa", StringComparison.Ordinal) == true ? code : null;

    /// <summary>The date as it is shown.</summary>
    public static string Print(DateTime date, string? code)
    {
        if (string.IsNullOrEmpty(code)) code = date.TimeOfDay == TimeSpan.Zero ? "yyyy/m/d" : "yyyy/m/d h:mm";
        var builder = new StringBuilder();
        var noon = code.Contains("AM/PM", StringComparison.OrdinalIgnoreCase) || code.Contains("上午/下午", StringComparison.Ordinal);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
            switch (code[i])
            {
                case '"':
                    var close = code.IndexOf('"', i + 1) is > 0 and var at ? at : code.Length;
                    builder.Append(code, i + 1, close - i - 1);
                    i = close;
                    break;
                case '\\':
                    if (++i < code.Length) builder.Append(code[i]);
                    break;
                case '[':
                    i = Bracket(builder, date, code, i);
                    break;
                case '_' or '*':
                    i++;
                    break;
                case '@':
                    break;
                default:
                    i += Token(builder, date, code, i, noon) - 1;
                    break;
            }
        return builder.ToString();
    }

    // [h]:mm counts hours beyond a day; what else stands in brackets says country or colour.
    private static int Bracket(StringBuilder builder, DateTime date, string code, int i)
    {
        var end = code.IndexOf(']', i) is > 0 and var e ? e : code.Length - 1;
        if (end - i >= 2 && code[i + 1] is 'h' or 'H') builder.Append(((long)(date - new DateTime(1899, 12, 31)).TotalHours).ToString(CultureInfo.InvariantCulture));
        return end;
    }

    // Prints the token at a position and returns its length.
    private static int Token(StringBuilder builder, DateTime date, string code, int i, bool noon)
    {
        foreach (var mark in new[] { "AM/PM", "上午/下午", "A/P" })
            if (string.Compare(code, i, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                builder.Append(date.Hour < 12 ? "上午" : "下午");
                return mark.Length;
            }
        var letter = char.ToLowerInvariant(code[i]);
        var length = 1;
        while (i + length < code.Length && char.ToLowerInvariant(code[i + length]) == letter) length++;
        var day = Days[(int)date.DayOfWeek];
        builder.Append(letter switch
        {
            'y' when length <= 2 => Number(date.Year % 100, length),
            'y' or 'e' => Number(date.Year, 1),
            'm' when IsMinute(code, i, length) => Number(date.Minute, length),
            'm' => Number(date.Month, length > 2 ? 1 : length),
            'd' when length > 2 => "星期" + day,
            'd' => Number(date.Day, length),
            'a' => (length > 3 ? "星期" : "") + day,
            'h' => Number(noon ? (date.Hour + 11) % 12 + 1 : date.Hour, length),
            's' => Number(date.Second, length),
            _ => code.Substring(i, length),
        });
        return length;
    }

    private static string Number(int value, int digits) => value.ToString(digits >= 2 ? "00" : "0", CultureInfo.InvariantCulture);

    // m is a minute behind hours or before seconds.
    private static bool IsMinute(string code, int i, int length)
    {
        var before = code[..i].TrimEnd(' ', ':', '时', '"', ']', '\\');
        var behind = code[(i + length)..].TrimStart(' ', ':', '分', '"', '\\');
        return (before.Length > 0 && char.ToLowerInvariant(before[^1]) == 'h') || (behind.Length > 0 && char.ToLowerInvariant(behind[0]) == 's');
    }
}
