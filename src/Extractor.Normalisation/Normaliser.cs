using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Normalisation.Values;

namespace Extractor.Normalisation;

/// <summary>Sets the typed values beside the printed ones: targets, actual values, codes of labels, money in yuan.</summary>
public sealed class Normaliser
{
    private readonly ValueReader _values;
    private readonly Vocabulary _vocabulary;

    /// <summary>Takes the definitions. Throws <see cref="DefinitionException"/> if an example beside a rule does not hold.</summary>
    public Normaliser(PipelineDefinitions definitions)
    {
        _values = new(definitions.Values, new(definitions.Normalisation.Units));
        _vocabulary = definitions.Vocabulary;
    }

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
        var isCost = level1 == "cost" || level2?.Contains("cost", StringComparison.Ordinal) == true;
        return _values.Typed(row, isCost, rules) with { Level1Code = level1, Level2Code = level2, Rules = rules };
    }
}
