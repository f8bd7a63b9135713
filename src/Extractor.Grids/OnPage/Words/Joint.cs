using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Words;

/// <summary>Whether a blank stands between two words: Latin words have blanks between them, Chinese characters have none however far they are set apart.</summary>
internal static class Joint
{
    /// <summary>What stands between two neighbours of one line: a blank or nothing.</summary>
    public static string Between(Word left, Word right)
    {
        var size = Math.Max(left.FontSize, right.FontSize);
        var gap = Boxes.IsHorizontal(left) ? right.Box.X0 - left.Box.X1 : Math.Max(right.Box.Y0 - left.Box.Y1, left.Box.Y0 - right.Box.Y1);
        var (before, after) = (left.Text[^1], right.Text[0]);
        if (AreWide(before, after)) return IsSpaced(left) || IsSpaced(right) || gap < size ? "" : " ";
        if (IsWide(before) || IsWide(after)) return gap > 0.75 * size ? " " : "";
        return gap > 0.1 * size ? " " : "";
    }

    /// <summary>True for Chinese characters and full-width signs.</summary>
    public static bool IsWide(char c) => Folding.DisplayWidth(c) == 2;

    /// <summary>True if two neighbours are both Chinese; marks that Latin text uses too are what their neighbour is.</summary>
    public static bool AreWide(char before, char after) =>
        (IsWide(before) && (IsWide(after) || IsShared(after))) || (IsShared(before) && IsWide(after));

    private static bool IsShared(char c) => c is '“' or '”' or '‘' or '’' or '…' or '—' or '·';

    // A single character beside a gap: the producer letter-spaces.
    private static bool IsSpaced(Word word) => word.Text.Length == 1;
}
