using System.Text.RegularExpressions;

namespace Extractor.Release.Csv;

/// <summary>Texts that a spreadsheet program takes for texts. One that it would run (=1+1, @SUM) or change (=100.00%, 1-2, 2021年12月, 00123) gets an apostrophe
/// before it, and so does one that begins with an apostrophe: to have the text, take one apostrophe from the front.</summary>
internal static partial class InertText
{
    /// <summary>The text as a spreadsheet program may see it.</summary>
    public static string Guard(string text) => MustBeGuarded(text) ? "'" + text : text;

    /// <summary>The text that was guarded.</summary>
    public static string Unguard(string text) => text.StartsWith('\'') ? text[1..] : text;

    private static bool MustBeGuarded(string text) =>
        text.StartsWith('\'') || text.StartsWith('\t') || text.StartsWith('\r') || text.StartsWith('\n')
        || text.TrimStart() is { Length: > 0 } begin && "=+-@＝＋－＠".Contains(begin[0], StringComparison.Ordinal)
        || NumberOrDate().IsMatch(text) || Month().IsMatch(text);

    /// <summary>Nothing but digits and what stands in numbers, dates and times; or a truth value.</summary>
    [GeneratedRegex(@"^\s*(?:(?=.*[0-9０-９])[\s0-9０-９.,．，%％/:：+\-eE()（）$¥￥€£年月日号时点分秒上下午AaPpMm]+|true|false)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NumberOrDate();

    /// <summary>What begins as an English month, with a number.</summary>
    [GeneratedRegex(@"^(?=.*\d)\s*(?:\d{1,4}[-/ .]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ .,]*\d*[-/ .,]*\d*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
