using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Normalisation.Labels;
using Extractor.Normalisation.Values;

namespace Extractor.Normalisation;

/// <summary>Sets the typed values beside the printed ones: targets, actual values, codes of labels, money in yuan.</summary>
public sealed class Normaliser
{
    private readonly ValueReader _values;
    private readonly NameCoder _names;
    private readonly Vocabulary _vocabulary;

    /// <summary>Takes the definitions. Throws <see cref="DefinitionException"/> if an example beside a rule does not hold.</summary>
    public Normaliser(PipelineDefinitions definitions)
    {
        var units = new UnitConverter(definitions.Normalisation.Units);
        _values = new(definitions.Values, units);
        _names = new(definitions.Normalisation, units);
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
            Indicators = [.. form.Indicators.Select(r => r with { Normalised = Typed(r, form.FiscalYear?.Value) })],
        };
    }

    private decimal? MoneyFactor(FormRecord form) =>
        form.MoneyUnit is { } unit && _vocabulary.MoneyUnits.TryGetValue(Folding.Key(unit.Value), out var yuan) ? yuan : null;

    private static NormalisedFunding? InYuan(FundingRow row, decimal? factor) =>
        factor is null ? null : new(row.InitialBudget?.Value * factor, row.FullYearBudget?.Value * factor, row.Executed?.Value * factor);

    private NormalisedIndicator Typed(Indicator row, int? fiscalYear)
    {
        var meaning = _names.Code(row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, fiscalYear);
        var rules = meaning.Rules.ToList();
        var isCost = meaning.Level1Code == "cost" || meaning.Level2Code?.Contains("cost", StringComparison.Ordinal) == true;
        return _values.Typed(row, isCost, rules) with
        {
            Level1Code = meaning.Level1Code, Level2Code = meaning.Level2Code, IndicatorId = meaning.IndicatorId, Rules = rules,
        };
    }
}
