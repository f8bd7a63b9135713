namespace Extractor.Grids.OnPage.Joining;

/// <summary>Tells figures from text.</summary>
internal static class Figures
{
    /// <summary>True for a figure: digits with the signs that are printed among them.</summary>
    public static bool IsFigure(string text)
    {
        var any = false;
        foreach (var c in text)
        {
            any |= char.IsAsciiDigit(c);
            if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not (',' or '.' or '%' or '-' or '+')) return false;
        }
        return any;
    }
}
