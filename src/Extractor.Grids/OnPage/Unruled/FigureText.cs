namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Tells figures from words.</summary>
internal static class FigureText
{
    private const string Signs = "+-−–—±.,'’ ()[]%‰$€£¥/:*†‡<>=≤≥~≈^";
    private static readonly string[] Blanks = ["-", "–", "—", "−", "..", "...", ":", ".", "*", "n.a.", "n/a", "N/A", "NA", "na", "—-", "--", "X", "x", "(X)", "…", "n.d.", "n.s."];

    /// <summary>True if the text, blanks left out, is a figure or stands for one that is missing.</summary>
    public static bool IsFigure(string text)
    {
        if (text.Length == 0) return false;
        if (Blanks.Contains(text)) return true;
        if (text.Length > 2 && text[0] == '(' && text.Trim('(', ')', '0', '\'', '’').Length == 0) return false; // (000): a unit
        var digits = text.Count(char.IsAsciiDigit);
        var other = text.Count(c => !char.IsAsciiDigit(c) && !Signs.Contains(c));
        return digits > 0 && other <= 1 && digits > other;
    }

    /// <summary>True if the text is the mark before an item of a list: a bullet, a letter or a number with its bracket or stop.</summary>
    public static bool IsListMark(string text)
    {
        if (text.Length is 0 or > 6) return false;
        if (text.All(c => !char.IsLetterOrDigit(c))) return text is not ("-" or "–" or "—" or "..") || text.Length == 1;
        var inner = text.Trim('(', ')', '.', '[', ']', ':', '、', '（', '）');
        return inner.Length < text.Length && inner.Length <= 4
            && (inner.All(c => char.IsAsciiDigit(c) || c == '.') || inner.Length == 1 || inner.All(c => "ivxIVX".Contains(c)));
    }

    /// <summary>True if the text is a year, or two.</summary>
    public static bool IsYear(string text)
    {
        var digits = text.Trim('*', '(', ')', '/').Take(4).ToArray();
        return digits.Length == 4 && digits.All(char.IsAsciiDigit) && (digits[0], digits[1]) is ('1', '9') or ('2', '0') && text.Length <= 9;
    }
}
