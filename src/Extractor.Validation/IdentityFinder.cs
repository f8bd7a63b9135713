using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Finds the identities (RECORDS.md, "Proof of numbers") that the printed numbers of one form take part in.</summary>
internal sealed class IdentityFinder(FormNumbers numbers, Conventions conventions)
{
    private static readonly string[] MoneyColumns = ["initial_budget", "full_year_budget", "executed"];
    private static readonly string[] ScoreFields = ["score", "reviewer_score"];
    private readonly FormRecord _form = numbers.Form;

    /// <summary>All identities whose numbers are there; a number that is known to be lost takes its identities away.</summary>
    public IReadOnlyList<Identity> Find() =>
    [
        .. MoneyColumns.SelectMany(PartsOfMoney),
        .. Rates(), .. SameRates(),
        .. Total("weight", conventions.TotalWeight), .. Total("score", conventions.TotalScore),
        .. LevelWeights(), .. ScoresWithinWeights(),
    ];

    /// <summary>Full marks if and only if the target is met, for each line whose target can be judged. They stand apart from the others: what fails here is the form's own.</summary>
    public IEnumerable<FullMarks> Marks()
    {
        for (var i = 0; i < _form.Indicators.Count; i++)
        {
            var row = _form.Indicators[i];
            if (row is { Normalised.Met: { } met, Target: { } target, Actual: { } actual }
                && numbers.Find($"indicators[{i}].weight") is { Value: > 0 } weight && numbers.Find($"indicators[{i}].score") is { } score)
                yield return new FullMarks(score, weight, met, target.Value, actual.Value);
        }
    }

    /// <summary>Execution rates, and the score that follows from the rate.</summary>
    public IEnumerable<Identity> Rates()
    {
        var budget = _form.Funding.Any(r => r.FullYearBudget is not null) ? "full_year_budget" : "initial_budget";
        for (var i = 0; i < _form.Funding.Count; i++)
        {
            if (Money(i, "execution_rate") is not { } printed) continue;
            var rate = Money(i, "executed") is { } executed && Money(i, budget) is { } whole
                ? new Rate(printed, executed, whole, conventions.RateRounding) : null;
            if (rate is not null) yield return rate;
            if (Money(i, "weight") is { } weight && Money(i, "score") is { } score)
                yield return new RateScore(score, weight, printed, rate, conventions.ScoreRules);
        }
    }

    private IEnumerable<Identity> SameRates()
    {
        var rates = Rates().OfType<Rate>().ToList();
        return rates.Skip(1).Select(r => new SameRate(rates[0], r));
    }

    /// <summary>The printed total of weights or scores by one convention; null if it cannot be formed.</summary>
    public Sum? Total(string field, TotalCounts counts)
    {
        if (numbers.IsListFlagged("indicators") || Column("indicators", _form.Indicators.Count, field) is null || Column("funding", _form.Funding.Count, field) is null) return null;
        return TotalOfPresent(field, counts);
    }

    /// <summary>The same over the numbers that are there, whatever is known to be lost.</summary>
    public Sum? TotalOfPresent(string field, TotalCounts counts)
    {
        if (numbers.Find("total." + field) is not { } total) return null;
        var parts = Present("indicators", _form.Indicators.Count, field);
        var money = Present("funding", _form.Funding.Count, field);
        if (parts.Count == 0 || (counts == TotalCounts.MoneyAndIndicators && money.Count == 0)) return null;
        return new($"total_{field}", total, counts == TotalCounts.MoneyAndIndicators ? [.. money, .. parts] : parts);
    }

    private IEnumerable<Identity> Total(string field, IReadOnlyList<TotalCounts> possible)
    {
        if (numbers.IsListFlagged("funding")) yield break;
        // A form without points for money has only its indicators to add.
        var options = Present("funding", _form.Funding.Count, field).Count > 0 ? possible : [TotalCounts.IndicatorsAlone];
        var sums = options.Select(c => Total(field, c)).OfType<Sum>().ToList();
        if (sums.Count == 1) yield return sums[0];
        if (sums.Count > 1) yield return new OneOf(sums[0].Name, sums);
    }

    /// <summary>Sources (拨款, 结转, 其他 …) and structure (基本, 项目) of the money each add to the total, or to each other where no total is printed.</summary>
    private IEnumerable<Identity> PartsOfMoney(string column)
    {
        var rows = Enumerable.Range(0, _form.Funding.Count).ToLookup(i => _form.Funding[i].Item?.Value switch { "total" => "total", "basic" or "project" => "structure", _ => "sources" });
        var total = rows["total"].Select(i => Money(i, column)).FirstOrDefault();
        var (sources, structure) = (MoneyParts(rows["sources"], column), MoneyParts(rows["structure"], column));
        if (total is not null)
        {
            if (sources.Count > 0) yield return new Sum($"sources_{column}", total, sources);
            if (structure.Count > 0) yield return new Sum($"structure_{column}", total, structure);
        }
        else if (!rows["total"].Any() && sources.Count > 0 && structure.Count > 0)
        {
            yield return new EqualSums($"sources_structure_{column}", sources, structure);
        }
    }

    private List<NumberCell> MoneyParts(IEnumerable<int> rows, string column)
    {
        var paths = rows.Select(i => $"funding[{i}].{column}").ToList();
        return paths.Any(IsLost) || numbers.IsListFlagged("funding") ? [] : [.. paths.Select(numbers.Find).OfType<NumberCell>()];
    }

    /// <summary>Weights of level 1 and level 2 = sums of their lines; the weights of level 1 add to the total.</summary>
    private IEnumerable<Identity> LevelWeights()
    {
        if (_form.Indicators.Where(r => r.Weight is not null).Any(r => r.Level1 is null)) yield break;
        var first = new List<NumberCell>();
        foreach (var (run, cells) in Runs("level1_weight", r => r.Level1?.Value))
        {
            first.AddRange(cells.Take(1));
            foreach (var sum in RunSums("level1_weight", run, cells)) yield return sum;
        }
        foreach (var (run, cells) in Runs("level2_weight", r => r.Level1?.Value + "/" + r.Level2?.Value))
            foreach (var sum in RunSums("level2_weight", run, cells)) yield return sum;
        if (first.Count > 0 && numbers.Find("total.weight") is { } total && Total("weight", TotalCounts.IndicatorsAlone)?.Holds() == true)
            yield return new Sum("level1_total", total, first);
    }

    private IEnumerable<(Range Run, List<NumberCell> Cells)> Runs(string field, Func<Indicator, string?> label)
    {
        for (var start = 0; start < _form.Indicators.Count;)
        {
            var end = start + 1;
            while (end < _form.Indicators.Count && label(_form.Indicators[end]) == label(_form.Indicators[start])) end++;
            var cells = Enumerable.Range(start, end - start).Select(i => numbers.Find($"indicators[{i}].{field}")).OfType<NumberCell>().ToList();
            if (cells.Count > 0) yield return (start..end, cells);
            start = end;
        }
    }

    private IEnumerable<Sum> RunSums(string name, Range run, List<NumberCell> cells)
    {
        var paths = Enumerable.Range(run.Start.Value, run.End.Value - run.Start.Value).Select(i => $"indicators[{i}].weight").ToList();
        var parts = paths.Select(numbers.Find).OfType<NumberCell>().ToList();
        return parts.Count == 0 || paths.Any(IsLost) ? [] : cells.Select(c => new Sum(name, c, parts));
    }

    private IEnumerable<Identity> ScoresWithinWeights()
    {
        var owners = Enumerable.Range(0, _form.Funding.Count).Select(i => $"funding[{i}]")
            .Concat(Enumerable.Range(0, _form.Indicators.Count).Select(i => $"indicators[{i}]"));
        foreach (var owner in owners)
            foreach (var field in ScoreFields)
                if (numbers.Find($"{owner}.{field}") is { } score && numbers.Find(owner + ".weight") is { } weight)
                    yield return new AtMost(field + "_within_weight", score, weight);
    }

    private NumberCell? Money(int row, string field) => numbers.Find($"funding[{row}].{field}");

    /// <summary>The numbers of a column; null if one of them is known to be lost.</summary>
    private List<NumberCell>? Column(string list, int count, string field) =>
        Enumerable.Range(0, count).Any(i => IsLost($"{list}[{i}].{field}")) ? null : Present(list, count, field);

    private List<NumberCell> Present(string list, int count, string field) =>
        [.. Enumerable.Range(0, count).Select(i => numbers.Find($"{list}[{i}].{field}")).OfType<NumberCell>()];

    private bool IsLost(string path) => numbers.Find(path) is null && numbers.IsFlagged(path);
}
