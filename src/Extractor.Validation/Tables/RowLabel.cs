using System.Text.RegularExpressions;
using Extractor.Definitions;

namespace Extractor.Validation.Tables;

/// <summary>What the label of a row says of its place among the rows.</summary>
/// <param name="Name">Folded label without its number.</param>
/// <param name="Level">Depth of its number: 1 for 一、, 2 for （一）, 3 for 1., 4 for (1); 0 without one.</param>
/// <param name="TotalRank">Rank of a total: 0 小计, 1 合计, 2 总计; null if it is none.</param>
/// <param name="IsPart">True if it opens with 其中.</param>
internal sealed partial record RowLabel(string Name, int Level, int? TotalRank, bool IsPart)
{
    /// <summary>Reads a folded label.</summary>
    public static RowLabel Read(string key, TableWords words)
    {
        var text = key.Trim(':', ',', '.');
        var part = words.PartOf.FirstOrDefault(w => text.StartsWith(w, StringComparison.Ordinal));
        var rank = Enumerable.Range(0, words.Totals.Count).LastOrDefault(i => text.EndsWith(words.Totals[i], StringComparison.Ordinal), -1);
        foreach (var (pattern, level) in new[] { (Han(), 1), (HanInBrackets(), 2), (Digits(), 3), (DigitsInBrackets(), 4) })
            if (pattern.Match(text) is { Success: true } match) return new(text[match.Length..], level, rank < 0 ? null : rank, part is not null);
        return new(part is null ? text : text[part.Length..].TrimStart(':'), 0, rank < 0 ? null : rank, part is not null);
    }

    [GeneratedRegex("^[一二三四五六七八九十]+[,.]")]
    private static partial Regex Han();

    [GeneratedRegex(@"^\([一二三四五六七八九十]+\)")]
    private static partial Regex HanInBrackets();

    [GeneratedRegex(@"^\d{1,2}[,.](?!\d)")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\(\d{1,2}\)")]
    private static partial Regex DigitsInBrackets();
}
