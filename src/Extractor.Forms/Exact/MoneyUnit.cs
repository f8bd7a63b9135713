using System.Text.RegularExpressions;
using Extractor.Model;

namespace Extractor.Forms.Exact;

/// <summary>Finds the money unit: 项目资金（万元）, 单位：元.</summary>
internal static partial class MoneyUnit
{
    /// <summary>Looks for the unit in the cells of a row, if it is not known yet.</summary>
    public static void Find(ExactRow row, FormDraft draft)
    {
        foreach (var cell in row.Covering)
        {
            if (draft.MoneyUnit is not null) return;
            var match = Unit().Match(Folding.Key(cell.Text));
            if (match.Success) draft.MoneyUnit = Make.Text(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value, cell.Source.Parts);
        }
    }

    [GeneratedRegex(@"\((?:单位:)?(万元|元)\)|(?:^|[^\u4E00-\u9FFF]|金额)单位:(?:人民币)?(万元|元)")]
    private static partial Regex Unit();
}
