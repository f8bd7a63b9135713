using System.Globalization;

namespace Extractor.Release;

/// <summary>Numbers as plain decimals: a point, no grouping, no exponent, and every digit that tells this number from its neighbours.</summary>
internal static class PlainNumber
{
    /// <summary>The shortest plain decimal that is read back as this number.</summary>
    public static string Of(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        if (e < 0) return text;
        var (sign, digits) = text[0] == '-' ? ("-", text[1..e]) : ("", text[..e]);
        var point = digits.IndexOf('.', StringComparison.Ordinal) is var p && p < 0 ? digits.Length : p;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        var at = point + int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (at <= 0) return $"{sign}0.{new string('0', -at)}{digits}";
        return at >= digits.Length ? sign + digits.PadRight(at, '0') : $"{sign}{digits[..at]}.{digits[at..]}";
    }

    /// <summary>True if a double holds the number with every digit, trailing zeros too: printed again it is the same text.</summary>
    public static bool HoldsAllDigits(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Of(value) == digits;

    /// <summary>A value of a database as text; null stays null.</summary>
    public static string? TextOf(object? value) => value switch
    {
        null => null,
        double real => Of(real),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}
