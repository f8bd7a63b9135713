using Extractor.Garbling;
using Extractor.Model.Records;
using Extractor.Validation;

namespace Extractor.Mutation.Rules;

/// <summary>Plants every rule and counts the forms that are needed to find it again.</summary>
internal static class RuleRecovery
{
    /// <summary>Issuers for each rule.</summary>
    public const int Issuers = 100;

    private const int MostForms = 400;

    /// <summary>All rules with an issuer that keeps them: name, and the kind that is looked for.</summary>
    public static IEnumerable<(string Kind, string Rule, PlantedIssuer Issuer)> Planted()
    {
        var score = new ScoreRule(ScoreBasis.Quotient, Rounding.HalfUp);
        foreach (var rounding in Roundings.All) yield return ("rate_rounding", rounding.Code(), new(rounding, score, TotalCounts.MoneyAndIndicators));
        // With rates that are cut off, scores from the printed and from the unrounded rate hardly ever differ; with rounded ones they do.
        foreach (var rule in Conventions.Any.ScoreRules) yield return ("score_rule", rule.Code, new(Rounding.HalfUp, rule, TotalCounts.MoneyAndIndicators));
        foreach (var counts in Conventions.Any.TotalWeight)
        {
            yield return ("total_weight", counts.Code(), new(Rounding.Truncated, score, counts));
            yield return ("total_score", counts.Code(), new(Rounding.Truncated, score, counts));
        }
    }

    /// <summary>The rules of a kind that the forms leave.</summary>
    public static IReadOnlyList<string> Left(IReadOnlyList<FormRecord> forms, string kind, int needed)
    {
        var fits = forms.Select(f => Fits(f, kind)).ToList();
        var possible = RuleChoice.Possible([.. fits.Select(f => (IReadOnlyList<bool>)[.. f.Select(r => r.Fits)])], fits[0].Count, needed);
        return [.. fits[0].Where((_, i) => possible[i]).Select(r => r.Rule)];
    }

    /// <summary>How many forms leave the planted rule alone, each taken for what it tells: of random forms always the one that speaks against most rules that are left.</summary>
    public static int TellingForms(string kind, string rule, PlantedIssuer issuer, ulong seed, int needed)
    {
        var dice = new Dice(seed);
        var drawn = Enumerable.Range(0, MostForms).Select(_ => issuer.Form(dice)).Select(f => (Form: f, Fits: Fits(f, kind))).ToList();
        var (taken, against) = (new List<FormRecord>(), drawn[0].Fits.ToDictionary(f => f.Rule, _ => 0, StringComparer.Ordinal));
        while (taken.Count == 0 || Left(taken, kind, needed) is not [var only] || only != rule)
        {
            var (form, fits) = drawn.MaxBy(d => d.Fits.Count(f => !f.Fits && against[f.Rule] < needed));
            if (!fits.Any(f => !f.Fits && against[f.Rule] < needed)) return int.MaxValue;
            foreach (var f in fits.Where(f => !f.Fits)) against[f.Rule]++;
            taken.Add(form);
        }
        return taken.Count;
    }

    /// <summary>Of forms as they come, some misread: whether the planted rule is left, and whether alone.</summary>
    public static (bool Kept, bool Alone) AsTheyCome(string kind, string rule, PlantedIssuer issuer, ulong seed, int forms, int needed, int misreadPercent)
    {
        var dice = new Dice(seed);
        var left = Left([.. Enumerable.Range(0, forms).Select(_ => issuer.Form(dice)).Select(f => dice.Chance(misreadPercent) ? PlantedIssuer.Misread(f, dice) : f)], kind, needed);
        return (left.Contains(rule, StringComparer.Ordinal), left is [var only] && only == rule);
    }

    private static IReadOnlyList<(string Rule, bool Fits)> Fits(FormRecord form, string kind)
    {
        var fit = new RuleFit(new FormNumbers(form, new HashSet<string>()));
        return kind switch
        {
            "rate_rounding" => [.. fit.Rate.Select(r => (r.Rule.Code(), r.Fits))],
            "score_rule" => [.. fit.Score.Select(r => (r.Rule.Code, r.Fits))],
            "total_weight" => [.. fit.TotalWeight.Select(r => (r.Rule.Code(), r.Fits))],
            _ => [.. fit.TotalScore.Select(r => (r.Rule.Code(), r.Fits))],
        };
    }
}
