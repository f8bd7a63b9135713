using Extractor.Definitions.Anomalies;
using Extractor.Model;

namespace Extractor.Anomalies.Lines;

/// <summary>Compares the marks of a line with its weight, its target and the reason that it gives.</summary>
internal static class MarksChecks
{
    /// <summary>Full marks for a missed target (when: full_missed), or less for one that is met (when: less_met).</summary>
    public static IEnumerable<Hit> AgainstTarget(FormView form, AnomalyRule rule)
    {
        foreach (var line in form.Lines)
        {
            if (line is not { Met: { } met, Weight: > 0 and { } weight, Score: { } score }) continue;
            var odd = rule.Asks("when", "full_missed") ? !met && score == weight && !IsBeyond(line) : met && score < weight;
            if (odd)
                yield return Hit.At([line.Of("score"), line.Of("weight"), line.Of("target"), line.Of("actual")], ("line", line.Number), ("name", line.Name),
                    ("target", line.Target!), ("actual", line.Actual!), ("weight", Say.Number(weight)), ("score", Say.Number(score)));
        }
    }

    /// <summary>More marks than the line weighs.</summary>
    public static IEnumerable<Hit> BeyondWeight(FormView form, AnomalyRule rule) => form.Lines.Where(l => l.Score > l.Weight).Select(l =>
        Hit.At([l.Of("score"), l.Of("weight")], ("line", l.Number), ("name", l.Name), ("weight", Say.Number(l.Weight!.Value)), ("score", Say.Number(l.Score!.Value))));

    /// <summary>Scores of lines without a weight: of some lines (when: some), or of all (when: all), which is one thing to say.</summary>
    public static IEnumerable<Hit> WithoutWeight(FormView form, AnomalyRule rule)
    {
        var bare = form.Lines.Where(l => l.Score is not null && l.IsAbsent("weight") && l.IsAbsent("level1_weight") && l.IsAbsent("level2_weight")).ToList();
        var anyWeight = form.Form.Indicators.Any(i => i.Weight is not null || i.Level1Weight is not null || i.Level2Weight is not null);
        if (bare.Count == 0 || anyWeight == rule.Asks("when", "all")) return [];
        if (anyWeight) return bare.Where(l => l.Score > 0 && l.IsBlank("weight")).Select(l => Hit.At([l.Of("score")], ("lines", "1"), ("line", l.Number), ("name", l.Name), ("score", Say.Number(l.Score!.Value))));
        return [Hit.At(bare.Select(l => l.Of("score")), ("lines", Say.Count(bare.Count)), ("line", bare[0].Number), ("name", bare[0].Name), ("score", Say.Number(bare[0].Score!.Value))) with { Path = "indicators" }];
    }

    /// <summary>A score where the form prints a target and no actual value, though its other lines print one.</summary>
    public static IEnumerable<Hit> WithoutResult(FormView form, AnomalyRule rule)
    {
        if (form.Lines.Count(l => l.Actual is not null) < rule.Numbers["share_of_lines"] * form.Lines.Count) return [];
        return form.Lines.Where(l => l.Score > 0 && l.Target is not null && l.IsBlank("actual")).Select(l =>
            Hit.At([l.Of("score"), l.Of("target")], ("line", l.Number), ("name", l.Name), ("score", Say.Number(l.Score!.Value))));
    }

    /// <summary>True where a target that should be just reached was passed: more than asked is not missed.</summary>
    private static bool IsBeyond(LineView line) => line.Measured is { Target.Operator: "=" } m && m.Value > m.Bound;
}
