using Extractor.Model.Findings;

namespace Extractor.Validation;

/// <summary>A form that prints weights and scores prints their totals: where both are missing they were lost, or stand in a line taken for an indicator.</summary>
internal static class TotalsCheck
{
    /// <summary>The findings; none if a total is there or already doubted.</summary>
    public static IEnumerable<Finding> Find(FormNumbers numbers, string prefix)
    {
        var rows = numbers.Form.Indicators.Where(r => r.Weight is not null && r.Score is not null).ToList();
        if (rows.Count < 2 || numbers.Find("total.weight") is not null || numbers.Find("total.score") is not null) yield break;
        foreach (var path in new[] { "total.weight", "total.score" }.Where(p => !numbers.IsFlagged(p)))
            yield return Found(prefix + path, FindingCodes.ValueMissing, "the lines print weights and scores, but no total was found");
        for (var i = 0; i < numbers.Form.Indicators.Count; i++)
            if (IsSumOfOthers(numbers, i, "weight") && IsSumOfOthers(numbers, i, "score") && !numbers.IsFlagged($"indicators[{i}]"))
                yield return Found($"{prefix}indicators[{i}]", FindingCodes.RowDoubtful, "it is the sum of all others, and no total was found: it may be the line of the total");
    }

    private static bool IsSumOfOthers(FormNumbers numbers, int row, string field)
    {
        var all = numbers.All.Where(c => c.Path.EndsWith("]." + field, StringComparison.Ordinal)).Sum(c => c.Value);
        return numbers.Find($"indicators[{row}].{field}")?.Value * 2 == all;
    }

    private static Finding Found(string path, string code, string message) => new(path, code, FindingAbout.Reading, Severity.Warning, message);
}
