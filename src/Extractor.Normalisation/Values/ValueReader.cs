using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Normalisation.Values;

/// <summary>Types the target and the actual value of an indicator line: number, unit, base value, date, and whether the target is met.</summary>
internal sealed class ValueReader(ValueRules values, UnitConverter units)
{
    private readonly ValueParser _parser = new(values);
    private readonly TargetJudge _judge = new(values, units);
    private readonly List<string> _lessIsBetter = [.. values.LessIsBetter.Select(Folding.Key)];

    /// <summary>The typed values of a line; the ids of the rules that decided are added to the list.</summary>
    public NormalisedIndicator Typed(Indicator row, bool isCost, List<string> rules)
    {
        var target = Target(row, rules);
        var actual = Actual(row, rules);
        return new()
        {
            Target = target?.Target,
            Actual = actual is null ? null : Measured(actual.Target, row.Actual!.Value),
            Met = Met(row, target, actual, isCost, rules),
        };
    }

    /// <summary>The target; where the form prints sign and unit in columns of their own, these complete a bare number.</summary>
    private ParsedValue? Target(Indicator row, List<string> rules)
    {
        if (row.Target is null) return null;
        var parsed = _parser.Parse(row.Target.Value);
        rules.Add("target." + parsed.Rule);
        return WithBase(parsed.Rule == "number" ? Completed(parsed, row, rules) : parsed);
    }

    private ParsedValue Completed(ParsedValue parsed, Indicator row, List<string> rules)
    {
        var target = parsed.Target;
        if (row.Direction is { } direction && _parser.Sign(direction.Value) is { } sign)
        {
            target = target with { Operator = sign };
            rules.Add("target.direction_column");
        }
        return WithUnitColumn(parsed with { Target = target }, row, "target.unit_column", rules);
    }

    private ParsedValue? Actual(Indicator row, List<string> rules)
    {
        if (row.Actual is null) return null;
        var parsed = _parser.Parse(row.Actual.Value);
        rules.Add("actual." + parsed.Rule);
        return WithBase(parsed.Rule == "number" ? WithUnitColumn(parsed, row, "actual.unit_column", rules) : parsed);
    }

    private static ParsedValue WithUnitColumn(ParsedValue parsed, Indicator row, string rule, List<string> rules)
    {
        if (row.Unit is not { } unit || parsed.Target.Unit is not null) return parsed;
        rules.Add(rule);
        return parsed with { Target = parsed.Target with { Unit = Folding.Key(unit.Value) } };
    }

    private ParsedValue WithBase(ParsedValue parsed)
    {
        var (target, unit) = (parsed.Target, parsed.Target.Operator == "rank" ? "名次" : parsed.Target.Unit);
        return target.Value is { } value && unit is not null ? parsed with { Target = target with { Base = units.Convert(value, target.Upper, unit) } } : parsed;
    }

    private static TypedActual Measured(TypedTarget value, string printed) => TargetJudge.IsMeasured(value)
        ? new(value.Value, value.Unit, null) { Base = value.Base }
        : new(null, null, printed) { Date = value.Date };

    private bool? Met(Indicator row, ParsedValue? target, ParsedValue? actual, bool isCost, List<string> rules)
    {
        if (target is null || actual is null) return null;
        var lessIsFine = isCost || (row.Level3 is { } name && Folding.Key(name.Value) is var key && _lessIsBetter.Exists(w => key.Contains(w, StringComparison.Ordinal)));
        var (met, rule) = _judge.Judge((row.Target!.Value, row.Actual!.Value), target, actual, lessIsFine);
        if (rule is not null) rules.Add(rule);
        return met;
    }
}
