using System.Text.RegularExpressions;
using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Text;

/// <summary>Page numbers at the upper or lower margin: part of the paper, not of the text; they must not stand between two pieces of one table.</summary>
internal static partial class PageFurniture
{
    /// <summary>Part of the page height at either end where page numbers and running heads stand.</summary>
    public const double Margin = 0.09;

    /// <summary>True if the line is a page number, such as 3, - 3 -, 第 3 页 共 9 页 or Page 3 of 9.</summary>
    public static bool IsPageNumber(WordLine line, Page page)
    {
        if (line.Box.Y1 > Margin * page.Height && line.Box.Y0 < (1 - Margin) * page.Height) return false;
        var length = line.Words.Sum(w => w.Text.Length);
        return length <= 24 && PageNumber().IsMatch(string.Join(' ', line.Words.Select(w => w.Text)));
    }

    [GeneratedRegex(@"^\s*([-—–·~]\s*)*([0-9]{1,4}|[ivxIVX]{1,6})(\s*[-—–·~])*\s*$|^\s*第?\s*[0-9]+\s*页?\s*[,，/／、]?\s*(共|总)?\s*[0-9]*\s*页?\s*$|^\s*(Page|page|PAGE|Seite|p\.)\s*[0-9]+(\s*(of|/|von)\s*[0-9]+)?\s*$|^\s*[0-9]+\s*/\s*[0-9]+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
