using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Indicator lines that the printed totals do not need: torn from another line, debris, or a line read twice.</summary>
internal sealed class SpareRows(FormNumbers numbers, string prefix)
{
    /// <summary>Lines without any points in a form whose other lines add to the printed total.</summary>
    public IEnumerable<Finding> WithoutPoints(IdentityFinder finder, Conventions conventions)
    {
        if (!conventions.TotalWeight.Any(c => finder.TotalOfPresent("weight", c)?.Holds() == true)) yield break;
        for (var i = 0; i < numbers.Form.Indicators.Count; i++)
        {
            var row = numbers.Form.Indicators[i];
            if (row.Weight is not null || row.Score is not null || numbers.IsFlagged($"indicators[{i}]")) continue;
            yield return Doubtful(i, "the other lines add to the printed total without this one, which prints no points: it may be part of another line");
        }
    }

    /// <summary>Lines like debris with just the points of the money block, where only they make the indicators alone reach the totals.</summary>
    public IEnumerable<Finding> InPlaceOfMoney(IdentityFinder finder)
    {
        var (weights, scores) = (finder.Total("weight", TotalCounts.MoneyAndIndicators), finder.Total("score", TotalCounts.MoneyAndIndicators));
        return weights is { Shortfall: < 0 } && scores is { Shortfall: < 0 }
            ? Matching(-weights.Shortfall, -scores.Shortfall).Where(LooksLikeDebris).Select(SurplusFinding)
            : [];
    }

    /// <summary>Lines with just the points by which both totals are exceeded; if some of them look like debris, only those.</summary>
    public IReadOnlyList<Finding> WithSurplus(decimal weight, decimal score)
    {
        var rows = Matching(weight, score).ToList();
        var debris = rows.Where(LooksLikeDebris).ToList();
        return [.. (debris.Count > 0 ? debris : rows).Select(SurplusFinding)];
    }

    /// <summary>True if the line prints no name or target, an earlier finding doubts part of it, or its target is no number, date or word of Chinese.</summary>
    private bool LooksLikeDebris(int row)
    {
        var line = numbers.Form.Indicators[row];
        if (line.Level3 is null || line.Target is null || numbers.IsDoubted($"indicators[{row}]")) return true;
        return line.Normalised?.Target is { Operator: "word", Text: { } text } && text.Any(char.IsAsciiLetterOrDigit);
    }

    private IEnumerable<int> Matching(decimal weight, decimal score) => Enumerable.Range(0, numbers.Form.Indicators.Count)
        .Where(i => numbers.Find($"indicators[{i}].weight")?.Value == weight && numbers.Find($"indicators[{i}].score")?.Value == score);

    private Finding SurplusFinding(int row) => Doubtful(row, "weights and scores exceed the printed total by just this row: it may have been read twice");

    private Finding Doubtful(int row, string message) =>
        new($"{prefix}indicators[{row}]", FindingCodes.RowDoubtful, FindingAbout.Reading, Severity.Warning, message);
}
