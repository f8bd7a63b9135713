using Extractor.Definitions;
using Extractor.Model.Records;
using Extractor.Normalisation.Indicators;
using Extractor.Normalisation.Values;

namespace Extractor.Normalisation.Labels;

/// <summary>Codes the labels of an indicator line and finds its canonical indicator.</summary>
internal sealed class NameCoder
{
    private readonly LabelCoder _level1;
    private readonly LabelCoder _level2;

    /// <summary>Takes the rules. Throws <see cref="DefinitionException"/> if an example beside a rule does not hold.</summary>
    public NameCoder(NormalisationRules rules, UnitConverter units)
    {
        _level1 = new(rules.Taxonomy, 1);
        _level2 = new(rules.Taxonomy, 2);
        Namer = new(rules.Indicators, units);
    }

    /// <summary>The namer of level 3.</summary>
    public IndicatorNamer Namer { get; }

    /// <summary>What the printed names of a line mean.</summary>
    public IndicatorMeaning Code(string? level1, string? level2, string? level3, int? fiscalYear)
    {
        var rules = new List<string>();
        var codes = (_level1.Code(level1, rules), _level2.Code(level2, rules));
        var name = level3 is null ? null : Namer.Name(level3, fiscalYear);
        if (name is not null) rules.AddRange(name.Rules.Select(r => "indicator." + r));
        return new(codes.Item1, codes.Item2, name?.Id, rules);
    }
}
