using Extractor.Model.Findings;

namespace Extractor.Validation;

/// <summary>Reads from failing totals of weights and scores together whether numbers or rows are lost, or a row was read twice.</summary>
internal sealed class RowAccount(FormNumbers numbers, Sum? weights, Sum? scores, string prefix)
{
    /// <summary>The findings; none if rows do not explain the totals.</summary>
    public IReadOnlyList<Finding> Explain()
    {
        if (weights is null && scores is null) return [];
        var lost = new[] { Blanks("weight", weights), Blanks("score", scores) }.SelectMany(b => b).ToList();
        if (lost.Count > 0) return lost;
        if (weights is null || scores is null) return [];
        var (weight, score) = (weights.Shortfall, scores.Shortfall);
        if (weight > 0 && score > 0 && score <= weight)
            return [.. MissingFrom().Select(list => Found(list, FindingCodes.RowsMissing,
                FormattableString.Invariant($"weights are {weight} and scores {score} short of the printed total: a row is missing")))];
        return weight < 0 && score < 0 ? new SpareRows(numbers, prefix).WithSurplus(-weight, -score) : [];
    }

    /// <summary>The lists that may lack a row: the money block too, unless its points are there or it is of the kind that has none (基本支出, 项目支出).</summary>
    private IEnumerable<string> MissingFrom() =>
        numbers.Form.Funding.Any(r => r.Weight is not null || r.Item?.Value is "basic" or "project") ? ["indicators"] : ["funding", "indicators"];

    /// <summary>Lines that print an indicator but no number, in a column that falls short.</summary>
    private IEnumerable<Finding> Blanks(string field, Sum? sum)
    {
        if (sum is null || sum.Shortfall <= 0) yield break;
        for (var i = 0; i < numbers.Form.Indicators.Count; i++)
        {
            var row = numbers.Form.Indicators[i];
            var path = $"indicators[{i}].{field}";
            if ((row.Level3 ?? row.Target) is not null && numbers.Find(path) is null)
                yield return Found(path, FindingCodes.NumberLost, FormattableString.Invariant($"blank, and the column is {sum.Shortfall} short of its total"));
        }
    }

    private Finding Found(string path, string code, string message) => new(prefix + path, code, FindingAbout.Reading, Severity.Warning, message);
}
