using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Forms.Exact;

/// <summary>Tells what a row is by the words that its cells print whole.</summary>
internal sealed partial class ExactKinds(ExactWords words)
{
    private const int FewestColumns = 3;

    /// <summary>The kind of a row.</summary>
    public RowKind Of(ExactRow row)
    {
        if (row.Starting.Count == 0) return RowKind.Other;
        if (row.Only is { } only)
        {
            if (IsTitle(only)) return RowKind.Title;
            if (YearOf(only.Key) is not null) return RowKind.Year;
            if (row.Table is not null && words.IsCaption(only.Key)) return RowKind.Caption;
        }
        if (IsIndicatorHeader(row)) return RowKind.IndicatorHeader;
        if (IsMoneyHeader(row)) return RowKind.MoneyHeader;
        if (row.Table is null) return row.Starting.Any(c => words.Head(InlineKey(c.Key) ?? "") is not null) ? RowKind.Head : RowKind.Other;
        if (words.IsTotal(row.Starting[0].Key)) return RowKind.Total;
        if (words.IsGrade(row.Starting[0].Key)) return RowKind.Grade;
        if (IsGoals(row)) return RowKind.GoalsHeader;
        if (row.Starting.Any(c => words.IsTaskName(c.Key)) && row.Starting.Any(c => words.IsTaskContent(c.Key))) return RowKind.TaskHeader;
        if (IsMoneyRow(row)) return RowKind.MoneyRow;
        return IsHead(row) ? RowKind.Head : RowKind.Other;
    }

    /// <summary>True if the row opens a part that only a form has.</summary>
    public static bool IsBody(RowKind kind) => kind is RowKind.MoneyHeader or RowKind.IndicatorHeader;

    /// <summary>The year of a year line, （2024年度）; null if it is none.</summary>
    public static int? YearOf(string key)
    {
        var match = YearLine().Match(key);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>True if a key of the form's own head stands first: 项目名称, 部门名称.</summary>
    public bool IsFirstHead(ExactRow row) =>
        row.Starting.Count > 0 && words.Head(InlineKey(row.Starting[0].Key) ?? row.Starting[0].Key) is "project_name" or "unit_name";

    /// <summary>True if a cell of the row prints the label of a known money item.</summary>
    public bool PrintsItem(ExactRow row) => row.Starting.Any(c => words.MoneyRow(c.Key) is not null);

    /// <summary>The key of "key：value" in one cell; null if the text is none.</summary>
    public static string? InlineKey(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < key.Length - 1 ? key[..colon] : null;
    }

    private bool IsTitle(ExactCell cell) => words.IsTitle(cell.Key.TrimStart('#').Trim('《', '》'));

    private bool IsHead(ExactRow row) => words.Head(row.Starting[0].Key) is not null || (InlineKey(row.Starting[0].Key) is { } key && words.Head(key) is not null);

    private bool IsIndicatorHeader(ExactRow row)
    {
        var found = row.Starting.Select(c => words.IndicatorColumn(c.Key)).OfType<string>().Distinct().ToList();
        return found.Count >= FewestColumns && found.Exists(f => f is "level3" or "target") && row.Table is not null;
    }

    private bool IsMoneyHeader(ExactRow row)
    {
        var found = row.Starting.Select(c => words.MoneyColumn(c.Key)).OfType<string>().Distinct().ToList();
        return found.Count >= 2 && found.Exists(f => f is "initial_budget" or "full_year_budget" or "executed") && row.Table is not null;
    }

    private bool IsGoalHeading(ExactCell cell) => words.IsExpected(cell.Key) || words.IsActual(cell.Key) || words.IsWholeProject(cell.Key);

    // The headings of the goals, or a key of the goals with its text beside it.
    private bool IsGoals(ExactRow row) =>
        row.Starting.Any(IsGoalHeading) || (row.Starting.Count == 2 && words.IsGoalLabel(row.Starting[0].Key));

    // A row under the label of the money block that prints a known item.
    private bool IsMoneyRow(ExactRow row) =>
        row.Starting.Any(c => words.MoneyRow(c.Key) is not null) && row.Covering.Any(c => words.IsMoneyLabel(c.Key) && c.Column <= row.Starting[0].Column);

    [GeneratedRegex(@"^\(?((?:19|20)\d\d)年度?\)?$|^\(((?:19|20)\d\d)\)$")]
    private static partial Regex YearLine();
}
