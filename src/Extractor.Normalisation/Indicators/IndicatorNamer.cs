using Extractor.Definitions;
using Extractor.Model;
using Extractor.Normalisation.Values;

namespace Extractor.Normalisation.Indicators;

/// <summary>What a printed name is.</summary>
/// <param name="Id">Canonical indicator; null for a text that names none.</param>
/// <param name="IsKnown">True if the catalogue holds it.</param>
/// <param name="Rules">Ids of the rules that decided, in order.</param>
/// <param name="Held">Rules that a guard held back: "rule (guard)".</param>
internal sealed record IndicatorName(string? Id, bool IsKnown, IReadOnlyList<string> Rules, IReadOnlyList<string> Held);

/// <summary>Gives printed level-3 names the id of their canonical indicator, by the rules and the catalogue of pipelines/normalisation/ and by nothing else.</summary>
internal sealed class IndicatorNamer
{
    private const int Rounds = 4;

    private readonly NameRewriter _rewriter;
    private readonly NameRewriter _noIndicator;
    private readonly UnitInName _unit;
    private readonly Dictionary<string, string> _catalogue;

    /// <summary>Takes the rules. Throws <see cref="DefinitionException"/> if an example does not hold or an entry of the catalogue contradicts the rules or another entry.</summary>
    public IndicatorNamer(IndicatorRules rules, UnitConverter units)
    {
        const string file = "normalisation/indicators.yaml";
        Guards = new(file, rules.Guards, rules.Neutral);
        _rewriter = new(file, rules.Rules, Guards);
        _noIndicator = new(file, rules.NoIndicator);
        _unit = new(file, rules, units);
        OwnYear.Check(file, rules.YearExamples);
        _catalogue = new CatalogueReader(Guards, name => Rewrite(name, null, [], [])).Read(rules.Catalogue);
        foreach (var (printed, expected, line) in rules.Examples)
            if (Name(printed, null).Id is var got && got != expected) throw new DefinitionException(file, line, $"'{printed}' becomes '{got}', not '{expected}'");
    }

    /// <summary>The guards, which also say why two names are not one.</summary>
    public NameGuards Guards { get; }

    /// <summary>The indicator of a printed name.</summary>
    /// <param name="printed">The name as printed.</param>
    /// <param name="fiscalYear">Year of the form; null if it prints none.</param>
    public IndicatorName Name(string printed, int? fiscalYear)
    {
        var (rules, held) = (new List<string>(), new List<string>());
        var folded = Folding.Key(printed);
        if (_noIndicator.Rewrite(folded, rules).Length == 0) return new(null, false, rules, held);
        var name = Rewrite(folded, fiscalYear, rules, held);
        // A name that the rules eat up keeps its print.
        if (name.Length == 0) return new(folded, false, ["own_name"], held);
        if (_catalogue.TryGetValue(name, out var canonical)) return new(canonical, true, [.. rules, "catalogue"], held);
        return new(name, false, [.. rules, "own_name"], held);
    }

    /// <summary>The folded name after all rules, again until nothing changes: a rule may open the way for one before it.</summary>
    private string Rewrite(string name, int? fiscalYear, List<string> applied, List<string> held)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var before = name;
            name = Step(name, OwnYear.Drop(name, fiscalYear), "own_year", applied);
            name = Step(name, _unit.Drop(name), "unit_in_name", applied);
            name = _rewriter.Rewrite(name, applied, round == 0 ? held : null);
            if (name == before) break;
        }
        return name;
    }

    private static string Step(string before, string after, string rule, List<string> applied)
    {
        if (after != before && !applied.Contains(rule)) applied.Add(rule);
        return after;
    }
}
