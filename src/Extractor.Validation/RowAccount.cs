using Extractor.Model.Findings;

namespace Extractor.Validation;

/// <summary>Reads from the totals of weights and scores together whether rows or numbers are lost, and which rows the form cannot have printed.</summary>
internal sealed class RowAccount(FormNumbers numbers, IdentityFinder finder, Conventions conventions, string prefix)
{
    private readonly IndicatorLines _lines = new(numbers);

    /// <summary>True if what was found explains the failing totals.</summary>
    public bool ExplainsTotals { get; private set; }

    /// <summary>The findings; none if rows do not explain the totals.</summary>
    public IReadOnlyList<Finding> Explain()
    {
        var gaps = conventions.TotalWeight.Select(Gap).OfType<Gap>().ToList();
        if (gaps.Any(g => g.IsClosed)) return [.. WithoutPoints(), .. gaps.Where(g => !g.IsClosed).SelectMany(InPlaceOfMoney)];
        IReadOnlyList<Finding> found = Surplus(gaps);
        if (found.Count == 0) found = [.. Blanks("weight", gaps.Select(g => g.Weight)), .. Blanks("score", gaps.Select(g => g.Score ?? 0))];
        if (found.Count == 0) found = [.. Missing()];
        ExplainsTotals = found.Count > 0;
        return found;
    }

    /// <summary>What the present numbers leave of the printed totals by a convention; null without a total of weights.</summary>
    private Gap? Gap(TotalCounts counts) => finder.TotalOfPresent("weight", counts) is { } weights
        ? new(weights.Shortfall, finder.TotalOfPresent("score", conventions.TotalScore.Contains(counts) ? counts : conventions.TotalScore[0])?.Shortfall)
        : null;

    /// <summary>Lines without points that the totals do not need; beside them a line with points and no name may stand in place of one that is lost.</summary>
    private IEnumerable<Finding> WithoutPoints()
    {
        var spare = _lines.WithoutPoints().Select(i => Doubtful(i, "the other lines add to the printed total without this one, which prints no points: it may be part of another line")).ToList();
        var nameless = spare.Count == 0 ? [] : _lines.Nameless().Select(i => Doubtful(i, "points without a name, beside a line without points: debris may have taken the place of a line")).ToList();
        return nameless.Count == 0 ? spare : [.. spare, .. nameless, Found("indicators", FindingCodes.RowsMissing, "a line without points stands beside points without a name: a line may be lost")];
    }

    /// <summary>Lines like debris with just the points of the money block, where only they make the indicators alone reach the totals.</summary>
    private IEnumerable<Finding> InPlaceOfMoney(Gap gap) => _lines.Filling(gap).Where(_lines.LooksLikeDebris).Select(SurplusFinding);

    /// <summary>Lines with just the points by which the totals are missed; if some of them look like debris, only those.</summary>
    private IReadOnlyList<Finding> Surplus(List<Gap> gaps)
    {
        var rows = gaps.SelectMany(g => _lines.Filling(g).Where(i => g.Score is not null || _lines.LooksLikeDebris(i))).Distinct().Order().ToList();
        var debris = rows.Where(_lines.LooksLikeDebris).ToList();
        return [.. (debris.Count > 0 ? debris : rows).Select(SurplusFinding)];
    }

    /// <summary>Lines that print an indicator but no number, in a column that falls short.</summary>
    private IEnumerable<Finding> Blanks(string field, IEnumerable<decimal> shortfalls) => shortfalls.All(s => s <= 0) ? [] : _lines.Blank(field)
        .Select(i => Found($"indicators[{i}].{field}", FindingCodes.NumberLost, "blank, and the column is short of its total"));

    /// <summary>The lists that may lack a row, if both totals fall short and no number is known to be lost: the money block too, unless its points are there or it is of the kind that has none (基本支出, 项目支出).</summary>
    private IEnumerable<Finding> Missing()
    {
        var counts = conventions.TotalWeight.FirstOrDefault(c => finder.Total("weight", c) is not null, TotalCounts.IndicatorsAlone);
        if (finder.Total("weight", counts) is not { Shortfall: > 0 } weights || finder.Total("score", counts) is not { Shortfall: > 0 } scores || scores.Shortfall > weights.Shortfall) return [];
        var message = FormattableString.Invariant($"weights are {weights.Shortfall} and scores {scores.Shortfall} short of the printed total: a row is missing");
        var hasMoneyPoints = numbers.Form.Funding.Any(r => r.Weight is not null || r.Item?.Value is "basic" or "project");
        return (hasMoneyPoints ? ["indicators"] : new[] { "funding", "indicators" }).Select(list => Found(list, FindingCodes.RowsMissing, message));
    }

    private Finding SurplusFinding(int row) => Doubtful(row, "weights and scores miss the printed total by just this row: it may be debris, or a line read twice");

    private Finding Doubtful(int row, string message) => Found($"indicators[{row}]", FindingCodes.RowDoubtful, message);

    private Finding Found(string path, string code, string message) => new(prefix + path, code, FindingAbout.Reading, Severity.Warning, message);
}

/// <summary>Printed totals less the numbers that are there.</summary>
/// <param name="Weight">Of the weights.</param>
/// <param name="Score">Of the scores; null without a total of scores.</param>
internal sealed record Gap(decimal Weight, decimal? Score)
{
    /// <summary>True if nothing is left over.</summary>
    public bool IsClosed => Weight == 0 && Score is 0 or null;
}
