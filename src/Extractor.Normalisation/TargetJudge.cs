using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Normalisation;

/// <summary>Tells whether an actual value meets its target, where that can be computed.</summary>
internal sealed class TargetJudge(ValueRules rules)
{
    private readonly HashSet<string> _met = [.. rules.Met.Select(Folding.Key)];
    private readonly HashSet<string> _missed = [.. rules.Missed.Select(Folding.Key)];

    /// <summary>Met (true, false, or null where it cannot be told) and the rule that decided.</summary>
    public (bool? Met, string? Rule) Judge(string targetPrinted, ParsedValue target, string actualPrinted, ParsedValue actual)
    {
        var said = Folding.Key(actualPrinted);
        if (_met.Contains(said)) return (true, "met.said");
        if (_missed.Contains(said)) return (false, "met.said");
        if (said == Folding.Key(targetPrinted)) return (true, "met.same_text");
        if (target.Date is { } deadline && actual.Date is { } date) return With(date.Keeps(deadline), "met.date");
        return target.Target.Value is { } && IsMeasured(actual.Target) ? With(Compare(target.Target, actual.Target), "met.compare") : (null, null);
    }

    /// <summary>True for a value that says what is, not what should be at least.</summary>
    public static bool IsMeasured(TypedTarget value) => value.Operator is "=" or "rank" && value.Value is not null;

    private static (bool?, string?) With(bool? met, string rule) => met is null ? (null, null) : (met, rule);

    private static bool? Compare(TypedTarget target, TypedTarget actual)
    {
        if (target.Operator == "rank" != (actual.Operator == "rank")) return null;
        if (!Comparable(target, actual)) return null;
        var (bound, value) = (target.Value!.Value, actual.Value!.Value);
        return target.Operator switch
        {
            "=" => value == bound,
            "≥" => value >= bound,
            "≤" or "rank" => value <= bound,
            ">" => value > bound,
            "<" => value < bound,
            "range" => value >= bound && value <= target.Upper,
            _ => null,
        };
    }

    private static bool Comparable(TypedTarget target, TypedTarget actual)
    {
        if (target.Unit == actual.Unit) return true;
        if (target.Unit is not null && actual.Unit is not null) return false;
        // 0.95 beside 90% may be a share: no verdict.
        var percent = target.Unit == "%" || actual.Unit == "%";
        return !percent || (actual.Value is 0 or > 1 && target.Value is 0 or > 1);
    }
}
