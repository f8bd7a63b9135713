using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Model;
using Extractor.Normalisation.Values;

namespace Extractor.Normalisation.Indicators;

/// <summary>Drops a unit in brackets behind a name whose end implies it: 培训次数(次). Any other unit tells indicators apart and stays.</summary>
internal sealed partial class UnitInName
{
    private readonly UnitConverter _units;
    private readonly List<KeyValuePair<string, string>> _implied;

    /// <summary>Takes the definitions. Throws <see cref="DefinitionException"/> if an example does not hold.</summary>
    public UnitInName(string file, IndicatorRules rules, UnitConverter units)
    {
        _units = units;
        _implied = [.. rules.ImpliedUnits.OrderByDescending(i => i.Key.Length).ThenBy(i => i.Key, StringComparer.Ordinal)];
        foreach (var (printed, expected, line) in rules.UnitExamples)
            if (Drop(Folding.Key(printed)) is var got && got != expected)
                throw new DefinitionException(file, line, $"of '{printed}' is left '{got}', not '{expected}'");
    }

    /// <summary>The folded name without a unit that it implies.</summary>
    public string Drop(string name)
    {
        if (Suffix().Match(name) is not { Success: true } match) return name;
        var stem = name[..match.Index];
        var ending = _implied.FirstOrDefault(i => stem.EndsWith(i.Key, StringComparison.Ordinal));
        return ending.Key is not null && _units.Find(match.Groups["unit"].Value)?.Dimension == ending.Value ? stem : name;
    }

    [GeneratedRegex(@"\((?:单位:)?(?<unit>[^()]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
