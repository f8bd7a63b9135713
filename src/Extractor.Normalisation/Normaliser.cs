using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Normalisation;

/// <summary>Sets the typed values beside the printed ones: targets, actual values, codes of labels, money in yuan.</summary>
public sealed class Normaliser(PipelineDefinitions definitions)
{
    private readonly ValueParser _parser = new(definitions.Values);
    private readonly TargetJudge _judge = new(definitions.Values);
    private readonly Vocabulary _vocabulary = definitions.Vocabulary;

    /// <summary>The form with its normalised values set; printed values are never changed.</summary>
    public FormRecord Normalise(FormRecord form)
    {
        var factor = MoneyFactor(form);
        return form with
        {
            Normalised = new(factor, factor is null ? [] : ["money.printed_unit"]),
            Funding = [.. form.Funding.Select(r => r with { Normalised = InYuan(r, factor) })],
            Indicators = [.. form.Indicators.Select(r => r with { Normalised = Typed(r) })],
        };
    }

    private decimal? MoneyFactor(FormRecord form) =>
        form.MoneyUnit is { } unit && _vocabulary.MoneyUnits.TryGetValue(Folding.Key(unit.Value), out var yuan) ? yuan : null;

    private static NormalisedFunding? InYuan(FundingRow row, decimal? factor) =>
        factor is null ? null : new(row.InitialBudget?.Value * factor, row.FullYearBudget?.Value * factor, row.Executed?.Value * factor);

    private NormalisedIndicator Typed(Indicator row)
    {
        var rules = new List<string>();
        var level1 = row.Level1 is { } l1 ? _vocabulary.Level1.GetValueOrDefault(Folding.Key(l1.Value))?.Code : null;
        var level2 = row.Level2 is { } l2 ? _vocabulary.Level2.GetValueOrDefault(Folding.Key(l2.Value))?.Code : null;
        if (level1 is not null) rules.Add("level1.vocabulary");
        if (level2 is not null) rules.Add("level2.vocabulary");
        var target = Target(row, rules);
        var actual = row.Actual is { } a ? _parser.Parse(a.Value) : null;
        if (actual is not null) rules.Add("actual." + actual.Rule);
        return new()
        {
            Level1Code = level1,
            Level2Code = level2,
            Target = target?.Target,
            Actual = actual is null ? null : Measured(actual.Target, row.Actual!.Value),
            Met = Met(row, target, actual, rules),
            Rules = rules,
        };
    }

    /// <summary>The target; where the form prints sign and unit in columns of their own, these complete a bare number.</summary>
    private ParsedValue? Target(Indicator row, List<string> rules)
    {
        if (row.Target is null) return null;
        var parsed = _parser.Parse(row.Target.Value);
        rules.Add("target." + parsed.Rule);
        if (parsed.Rule != "number") return parsed;
        var target = parsed.Target;
        if (row.Direction is { } direction && _parser.Sign(direction.Value) is { } sign)
        {
            target = target with { Operator = sign };
            rules.Add("target.direction_column");
        }
        if (row.Unit is { } unit && target.Unit is null)
        {
            target = target with { Unit = Folding.Key(unit.Value) };
            rules.Add("target.unit_column");
        }
        return parsed with { Target = target };
    }

    private static TypedActual Measured(TypedTarget value, string printed) =>
        TargetJudge.IsMeasured(value) ? new(value.Value, value.Unit, null) : new(null, null, printed);

    private bool? Met(Indicator row, ParsedValue? target, ParsedValue? actual, List<string> rules)
    {
        if (target is null || actual is null) return null;
        var (met, rule) = _judge.Judge(row.Target!.Value, target, row.Actual!.Value, actual);
        if (rule is not null) rules.Add(rule);
        return met;
    }
}
