namespace Extractor.Forms;

/// <summary>Removes what is left of a header that stands on two lines ("指标 | 指标 | … 及改进措施", with debris and false figures: seed 002 line 109).</summary>
internal static class HeaderRest
{
    /// <summary>Removes leading rows that only carry pieces of headings.</summary>
    public static void Remove(List<IndicatorRow> rows, LayoutWords words)
    {
        var headings = string.Concat(words.Layout.Indicators.Columns.SelectMany(c => c.Words));
        while (rows.Count > 0 && IsRest(rows[0], headings)) rows.RemoveAt(0);
    }

    private static bool IsRest(IndicatorRow row, string headings)
    {
        if (row.HasNumber("weight") && row.HasNumber("score")) return false;
        var rest = row.Row.Keys.Count(k => k.Length >= 2 && (headings.Contains(k, StringComparison.Ordinal) || (k.Length >= 4 && headings.Contains(k[..3], StringComparison.Ordinal))));
        return rest >= 2 || (rest == 1 && row.Row.Keys.Length == 1);
    }
}
