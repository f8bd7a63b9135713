using System.Globalization;

namespace Extractor.Forms;

/// <summary>Printed numbers: digits with or without thousands commas; a dash or slash is a printed nothing.</summary>
internal static class PrintedNumber
{
    /// <summary>Reads a whole text as a number ("1,733.50", "100", "-3.2"); a trailing % is allowed where asked for.</summary>
    public static bool TryRead(string text, out decimal value, bool percent = false)
    {
        value = 0;
        var span = text.AsSpan().Trim();
        if (percent && span.Length > 1 && span[^1] is '%' or '％') span = span[..^1];
        if (span.IsEmpty || !HasNumberShape(span)) return false;
        return decimal.TryParse(span, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Number of printed decimals.</summary>
    public static int Decimals(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? 0 : text.AsSpan(dot + 1).Trim().TrimEnd('%').Length;
    }

    /// <summary>True for "—", "-", "/", "*" and their widths: printed to say that there is nothing.</summary>
    public static bool IsNothing(string text)
    {
        var any = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (c is not ('—' or '-' or '–' or '―' or '−' or '/' or '／' or '*' or '_')) return false;
            any = true;
        }
        return any;
    }

    // Thousands commas must divide groups of three, or the text is not one number.
    private static bool HasNumberShape(ReadOnlySpan<char> span)
    {
        if (span[0] == '-') span = span[1..];
        var dot = span.IndexOf('.');
        var whole = dot < 0 ? span : span[..dot];
        if (whole.IsEmpty || (dot >= 0 && !OnlyDigits(span[(dot + 1)..]))) return false;
        if (whole.IndexOf(',') < 0) return OnlyDigits(whole);
        var group = 0;
        for (var i = whole.Length - 1; i >= 0; i--)
        {
            if (group == 3) { if (whole[i] != ',') return false; group = 0; }
            else if (!char.IsAsciiDigit(whole[i])) return false;
            else group++;
        }
        return group > 0;
    }

    private static bool OnlyDigits(ReadOnlySpan<char> span)
    {
        if (span.IsEmpty) return false;
        foreach (var c in span) if (!char.IsAsciiDigit(c)) return false;
        return true;
    }
}
