using System.Text.RegularExpressions;
using Extractor.Model;

namespace Extractor.Forms;

/// <summary>What a row opens or is, told by its words.</summary>
internal enum RowKind
{
    /// <summary>Nothing that the words tell.</summary>
    Other,

    /// <summary>Title of the form.</summary>
    Title,

    /// <summary>（2024年度）</summary>
    Year,

    /// <summary>Starts with a key of the head.</summary>
    Head,

    /// <summary>Header of the money block.</summary>
    MoneyHeader,

    /// <summary>A row of the money block.</summary>
    MoneyRow,

    /// <summary>预期目标 | 实际完成情况</summary>
    GoalsHeader,

    /// <summary>任务名称 | 主要内容</summary>
    TaskHeader,

    /// <summary>一级指标 | 二级指标 …</summary>
    IndicatorHeader,

    /// <summary>总分</summary>
    Total,

    /// <summary>评分等级</summary>
    Grade,

    /// <summary>A line that only announces.</summary>
    Caption,
}

/// <summary>Tells the kind of a row for one layout.</summary>
internal sealed partial class RowKinds(LayoutWords words)
{
    /// <summary>The kind of a row.</summary>
    public RowKind Of(Row row)
    {
        if (!row.Kinds.TryGetValue(words, out var kind)) row.Kinds[words] = kind = Find(row);
        return kind;
    }

    private RowKind Find(Row row)
    {
        if (row.Keys.Length == 0) return RowKind.Other;
        if (TitleOf(row) is not null) return RowKind.Title;
        if (YearOf(row) is not null) return RowKind.Year;
        if (StartsWithAny(row, words.Total)) return RowKind.Total;
        if (StartsWithAny(row, words.Grade)) return RowKind.Grade;
        if (IsIndicatorHeader(row)) return RowKind.IndicatorHeader;
        if (IsGoalsHeader(row)) return RowKind.GoalsHeader;
        if (words.TaskNames.Contains(row.Keys[0], StringComparer.Ordinal)) return RowKind.TaskHeader;
        if (IsMoneyHeader(row)) return RowKind.MoneyHeader;
        if (MoneyLabel.Find(row, words) is not null) return RowKind.MoneyRow;
        if (HeadKeyAt(row) is not null) return RowKind.Head;
        if (row.Keys.Length == 1 && words.Captions.Contains(row.Key, StringComparer.Ordinal)) return RowKind.Caption;
        return RowKind.Other;
    }

    /// <summary>The title of a title row, without marks; null if it is none.</summary>
    public string? TitleOf(Row row)
    {
        if (row.Keys.Length != 1) return null;
        var key = row.Key.AsSpan().TrimStart('#').Trim("《》").ToString();
        return words.Titles.FirstOrDefault(t => t == key) is null ? null : Folding.WithoutBlanks(row.Cells[0].Text).TrimStart('#').Trim('《', '》');
    }

    /// <summary>The year of a year line; null if it is none. A line may carry debris behind the year (seed 002 line 76).</summary>
    public static int? YearOf(Row row)
    {
        if (row.Keys.Length > 3 || row.Key.Length > 14) return null;
        var match = YearLine().Match(row.Key);
        var digits = match.Groups[1].Success ? match.Groups[1] : match.Groups[2];
        return match.Success && int.Parse(digits.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is >= 2000 and <= 2099 and var year ? year : null;
    }

    /// <summary>The head key that a row starts with; null if none.</summary>
    public string? HeadKeyAt(Row row)
    {
        var first = row.Keys[0];
        if (words.HeadKeys.ContainsKey(first)) return first;
        if (row.Keys.Length > 1 && words.HeadKeys.ContainsKey(first + row.Keys[1])) return first + row.Keys[1];
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && words.HeadKeys.ContainsKey(first[..colon]) ? first[..colon] : null;
    }

    private bool IsIndicatorHeader(Row row)
    {
        if (row.Keys.Length < 3) return false;
        var found = words.IndicatorColumns.Find(row);
        return found.Count >= 3 && (found.ContainsKey("level3") || found.ContainsKey("target"));
    }

    private bool IsMoneyHeader(Row row)
    {
        if (row.Keys.Length < 2) return false;
        var found = words.MoneyColumns.Find(row);
        found.Remove("score");
        return found.Count >= 2;
    }

    private bool IsGoalsHeader(Row row)
    {
        if (words.Expected.Count == 0 || row.Key.Length > 40) return false;
        if (row.Keys.Any(k => words.Expected.Contains(k, StringComparer.Ordinal) || words.Actual.Contains(k, StringComparer.Ordinal))) return true;
        return words.Expected.Concat(words.Actual).Any(w => row.Key.Contains(w, StringComparison.Ordinal))
            || (row.Key.Length is >= 5 and <= 16 && words.Actual.Count > 0 && LabelVocabulary.CommonLength(row.Key, words.Expected[0] + words.Actual[0]) >= 5)
            || (row.Key.Length <= 20 && words.Expected.Any(w => w.Length == 4 && row.Key.Contains(w[1..], StringComparison.Ordinal)));
    }

    private static bool StartsWithAny(Row row, IReadOnlyList<string> labels)
    {
        var first = Array.FindIndex(row.Keys, k => k.Any(Folding.IsHan));
        if (first < 0 || labels.Count == 0) return false;
        var key = row.Keys[first];
        var both = first + 1 < row.Keys.Length ? key + row.Keys[first + 1] : key;
        // A label of four is cut right of its centre: 评分等|级.
        return labels.Any(l => key == l || both == l || (l.Length == 4 && key == l[..3]));
    }

    [GeneratedRegex(@"^\((\d{4})(?:年度?\)?|[^\u4E00-\u9FFF]*)$|^(?:\()?(\d{4})年度\)?$")]
    private static partial Regex YearLine();
}
