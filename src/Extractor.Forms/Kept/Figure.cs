namespace Extractor.Forms.Kept;

/// <summary>Tells figures from words.</summary>
internal static class Figure
{
    /// <summary>True for a figure or an amount with a unit; a year in a heading, or a number inside a name, is none.</summary>
    public static bool IsIn(string text) =>
        text.Length > 0 && text.Count(c => char.IsAsciiDigit(c) || c is ',' or '.' or '%' or '-') * 2 > text.Count(c => !char.IsWhiteSpace(c)) && text.Any(char.IsAsciiDigit);
}
