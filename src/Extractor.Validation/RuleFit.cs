using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Which rules the numbers of one form keep.</summary>
internal sealed class RuleFit
{
    /// <summary>Tries every rule on a form; only numbers that are read with certainty count.</summary>
    public RuleFit(FormNumbers form)
    {
        var finder = new IdentityFinder(form, Conventions.Any);
        var certain = finder.Rates().Where(i => i.Cells.All(c => c.Certain)).ToList();
        Rate = Try(Conventions.Any.RateRounding, r => certain.OfType<Rate>().All(i => (i with { Roundings = [r] }).Holds()));
        Score = Try(Conventions.Any.ScoreRules, r => certain.OfType<RateScore>().All(i => (i with { Rules = [r] }).Holds()));
        TotalWeight = Try(Conventions.Any.TotalWeight, c => finder.Total("weight", c)?.Holds() == true);
        TotalScore = Try(Conventions.Any.TotalScore, c => finder.Total("score", c)?.Holds() == true);
        MoneyUnit = Try(["yuan", "ten_thousand_yuan"], u => !form.IsFlagged("money_unit") && form.Form.Normalised?.MoneyFactor == (u == "yuan" ? 1 : 10000));
    }

    /// <summary>How rates are rounded.</summary>
    public IReadOnlyList<(Rounding Rule, bool Fits)> Rate { get; }

    /// <summary>How the score of the money block is computed.</summary>
    public IReadOnlyList<(ScoreRule Rule, bool Fits)> Score { get; }

    /// <summary>What the total of weights counts.</summary>
    public IReadOnlyList<(TotalCounts Rule, bool Fits)> TotalWeight { get; }

    /// <summary>What the total of scores counts.</summary>
    public IReadOnlyList<(TotalCounts Rule, bool Fits)> TotalScore { get; }

    /// <summary>In which unit money is printed.</summary>
    public IReadOnlyList<(string Rule, bool Fits)> MoneyUnit { get; }

    /// <summary>The same by codes, of the kinds between whose rules the form decides.</summary>
    public IReadOnlyList<RuleVote> Votes =>
    [
        .. Coded("rate_rounding", Rate, r => r.Code()), .. Coded("score_rule", Score, r => r.Code),
        .. Coded("total_weight", TotalWeight, c => c.Code()), .. Coded("total_score", TotalScore, c => c.Code()),
        .. Coded("money_unit", MoneyUnit, u => u),
    ];

    private static IReadOnlyList<(T Rule, bool Fits)> Try<T>(IReadOnlyList<T> rules, Func<T, bool> fits) => [.. rules.Select(r => (r, fits(r)))];

    private static IEnumerable<RuleVote> Coded<T>(string kind, IReadOnlyList<(T Rule, bool Fits)> rules, Func<T, string> code) =>
        rules.Any(r => r.Fits) && rules.Any(r => !r.Fits) ? rules.Select(r => new RuleVote(kind, code(r.Rule), r.Fits)) : [];
}
