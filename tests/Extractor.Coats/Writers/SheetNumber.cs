using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Coats.Writers;

/// <summary>A printed number as a workbook stores it, with the format that prints it again.</summary>
/// <param name="Stored">What is stored.</param>
/// <param name="Format">The format code.</param>
public sealed partial record SheetNumber(double Stored, string Format)
{
    /// <summary>The number of a text; null if it is none, or one that a workbook would print otherwise.</summary>
    public static SheetNumber? Of(string text)
    {
        var match = Number().Match(text);
        if (!match.Success) return null;
        var percent = text.EndsWith('%');
        var stored = decimal.Parse(text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture) / (percent ? 100 : 1);
        var decimals = match.Groups[2].Length;
        var format = (text.Contains(',') ? "#,##0" : "0") + (decimals > 0 ? "." + new string('0', decimals) : "") + (percent ? "%" : "");
        return new((double)stored, format);
    }

    [GeneratedRegex(@"^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(\.(\d+))?%?$")]
    private static partial Regex Number();
}
