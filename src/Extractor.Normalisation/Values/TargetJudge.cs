using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Normalisation.Values;

/// <summary>Tells whether an actual value meets its target, where that can be computed.</summary>
internal sealed class TargetJudge(ValueRules rules, UnitConverter units)
{
    private readonly HashSet<string> _met = [.. rules.Met.Select(Folding.Key)];
    private readonly HashSet<string> _missed = [.. rules.Missed.Select(Folding.Key)];
    private readonly HashSet<(string, string)> _opposites = [.. rules.Opposites.SelectMany(o => o.Value.Select(f => (Folding.Key(o.Key), Folding.Key(f))))];

    private readonly Dictionary<string, int> _grades =
        rules.Grades.SelectMany((words, grade) => words.Select(w => (Folding.Key(w), grade))).ToDictionary(StringComparer.Ordinal);

    /// <summary>Met (true, false, or null where it cannot be told) and the rule that decided.</summary>
    /// <param name="printed">Target and actual value as printed.</param>
    /// <param name="target">The target understood.</param>
    /// <param name="actual">The actual value understood.</param>
    /// <param name="lessIsFine">True for an indicator of costs, errors, losses: there less is no failure.</param>
    public (bool? Met, string? Rule) Judge((string Target, string Actual) printed, ParsedValue target, ParsedValue actual, bool lessIsFine)
    {
        var (wanted, said) = (Folding.Key(printed.Target), Folding.Key(printed.Actual));
        if (said == wanted) return (true, "met.same_text");
        if (_opposites.Contains((wanted, said))) return (false, "met.opposite");
        if (_grades.TryGetValue(wanted, out var grade) && _grades.TryGetValue(said, out var reached)) return (reached <= grade, "met.grade");
        if (_met.Contains(said)) return (true, "met.said");
        if (_missed.Contains(said)) return (false, "met.said");
        if (target.Date is { } deadline && actual.Date is { } date) return With(date.Keeps(deadline), "met.date");
        return target.Target.Value is { } && IsMeasured(actual.Target) ? With(Compare(target.Target, actual.Target, lessIsFine), "met.compare") : (null, null);
    }

    /// <summary>True for a value that says what is, not what should be at least.</summary>
    public static bool IsMeasured(TypedTarget value) => value.Operator is "=" or "rank" && value.Value is not null;

    private static (bool?, string?) With(bool? met, string rule) => met is null ? (null, null) : (met, rule);

    private bool? Compare(TypedTarget target, TypedTarget actual, bool lessIsFine)
    {
        if (target.Operator == "rank" != (actual.Operator == "rank")) return null;
        if (Comparable(target, actual) is not var (bound, upper, value)) return null;
        return target.Operator switch
        {
            "=" => Equals(bound, value, lessIsFine),
            "≥" => value >= bound,
            "≤" or "rank" => value <= bound,
            ">" => value > bound,
            "<" => value < bound,
            "range" => value >= bound && value <= upper ? true : value < bound && !lessIsFine ? false : null,
            _ => null,
        };
    }

    // More than a target of "= 5" or "5-6" is over-achievement to some issuers and a miss to others, and so is less than a cost; nothing may be more than none.
    private static bool? Equals(decimal bound, decimal value, bool lessIsFine)
    {
        if (value == bound) return true;
        if (bound == 0) return value > 0 ? false : null;
        return value < bound && !lessIsFine ? false : null;
    }

    /// <summary>Target, upper end and actual value as numbers of one unit; null where that cannot be.</summary>
    private (decimal Bound, decimal? Upper, decimal Value)? Comparable(TypedTarget target, TypedTarget actual)
    {
        var printed = (target.Value!.Value, target.Upper, actual.Value!.Value);
        if (target.Unit == actual.Unit) return printed;
        if (target.Unit is not null && actual.Unit is not null)
            return target.Base is { } t && actual.Base is { } a && (t.Dimension, t.Unit) == (a.Dimension, a.Unit) ? (t.Value, t.Upper, a.Value) : null;
        var meaning = units.Find((target.Unit ?? actual.Unit)!);
        // Without a unit, 3000 beside 2800万 may be either; 0.95 beside 90% may be a share: no verdict.
        if (meaning is { HasScale: true }) return null;
        return meaning?.Dimension != "ratio" || (actual.Value is 0 or > 1 && target.Value is 0 or > 1) ? printed : null;
    }
}
