namespace Extractor.Inspection.Picture;

/// <summary>A font of three by five points for short labels on pictures.</summary>
internal static class TinyFont
{
    /// <summary>Points a character is wide.</summary>
    public const int Width = 3;

    /// <summary>Points a character is high.</summary>
    public const int Height = 5;

    // Five rows of three bits a character, the upper row first, as octal digits would be: 7 is a full row.
    private const string Characters = "0123456789abcdefghijklmnopqrstuvwxyz,()";

    private static readonly string[] Rows =
    [
        "75557", "26227", "71747", "71717", "55711", "74717", "74757", "71111", "75757", "75717",
        "25755", "65656", "34443", "65556", "74647", "74644", "34553", "55755", "72227", "11152", "55655", "44447", "57755",
        "75555", "25552", "65644", "25563", "65655", "34216", "72222", "55557", "55552", "55775", "55255", "55222", "71247",
        "00024", "24442", "21112",
    ];

    /// <summary>The points of a character, columns and rows from the upper left; none for one that the font does not hold.</summary>
    public static IEnumerable<(int Column, int Row)> Points(char c)
    {
        var index = Characters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        if (index < 0) yield break;
        for (var row = 0; row < Height; row++)
            for (var column = 0; column < Width; column++)
                if (((Rows[index][row] - '0') >> (Width - 1 - column) & 1) != 0) yield return (column, row);
    }
}
