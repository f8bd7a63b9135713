using System.Globalization;
using System.Text;

namespace Extractor.Reading.Sheets;

/// <summary>Prints numbers as a workbook shows them, by the format code of the cell. Not covered: fractions, numerals of [DBNum], widths of columns.</summary>
internal static class NumberFormat
{
    /// <summary>The number as it is shown.</summary>
    public static string Print(double value, string? code)
    {
        var sections = FormatSection.Split(code ?? "");
        if (sections.Count == 0) return General(value);
        var section = FormatSection.For(value, sections);
        // A section of its own for negative numbers says how their sign looks.
        var number = sections.Count > 1 && section != sections[0] ? Math.Abs(value) : value;
        return section.IsGeneral ? section.Prefix + General(number) + section.Suffix : section.HasDigits ? Digits(number, section) : section.Prefix + section.Suffix;
    }

    /// <summary>The number without a format: fifteen digits are those that a cell keeps, however wide its column.</summary>
    public static string General(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value)) return "";
        if (Math.Abs(value) is > 1e20 or (< 1e-10 and > 0)) return value.ToString("0.#####E+0", CultureInfo.InvariantCulture);
        return ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private static string Digits(double value, FormatSection section)
    {
        if (double.IsNaN(value) || Math.Abs(value) > 1e20) return General(value);
        if (section.Exponent.Length > 0) return section.Prefix + value.ToString(section.Exponent, CultureInfo.InvariantCulture) + section.Suffix;
        var scaled = (decimal)value;
        for (var i = 0; i < section.Percents; i++) scaled *= 100;
        for (var i = 0; i < section.Thousands; i++) scaled /= 1000;
        var rounded = Math.Round(scaled, section.Decimals.Length, MidpointRounding.AwayFromZero);
        var sign = rounded < 0 ? "-" : "";
        return sign + section.Prefix + Written(Math.Abs(rounded), section) + section.Suffix;
    }

    private static string Written(decimal value, FormatSection section)
    {
        var whole = decimal.Truncate(value).ToString(CultureInfo.InvariantCulture);
        if (whole == "0" && section.LeastWhole == 0) whole = "";
        whole = whole.PadLeft(section.LeastWhole, '0');
        if (section.Grouped) whole = Grouped(whole);
        if (!section.HasPoint) return whole;
        var digits = value.ToString("F" + section.Decimals.Length.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var decimals = section.Decimals.Length == 0 ? "" : digits[(digits.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var shown = decimals.Length;
        while (shown > 0 && decimals[shown - 1] == '0' && section.Decimals[shown - 1] != '0') shown--;
        return $"{whole}.{decimals[..shown]}";
    }

    private static string Grouped(string digits)
    {
        var builder = new StringBuilder(digits);
        for (var i = digits.Length - 3; i > 0; i -= 3) builder.Insert(i, ',');
        return builder.ToString();
    }
}
