using System.Globalization;
using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Normalisation.Values;

/// <summary>What a printed unit is: so many base units are Factor / Divisor.</summary>
/// <param name="Factor">Base units of one unit, times Divisor.</param>
/// <param name="Divisor">What the factor is divided by.</param>
/// <param name="Base">Base unit.</param>
/// <param name="Dimension">Dimension.</param>
/// <param name="HasScale">True if the unit says 万, 亿 and the like: a number beside it without a unit may be counted in either.</param>
internal sealed record UnitMeaning(decimal Factor, decimal Divisor, string Base, string Dimension, bool HasScale);

/// <summary>Turns numbers with printed units into base units by pipelines/normalisation/units.yaml. A unit that the file does not know has no base.</summary>
internal sealed class UnitConverter
{
    private const string Countable = "countable";
    private const decimal LargestNumber = 1e15m;

    private readonly UnitTable _table;
    private readonly int _longest;

    /// <summary>Takes a table of units. Throws <see cref="DefinitionException"/> if one of its examples does not hold.</summary>
    public UnitConverter(UnitTable table)
    {
        _table = table;
        _longest = table.Units.Keys.Max(u => u.Length);
        foreach (var (printed, expected, line) in table.Examples)
            if (Describe(printed) is var got && got != expected) throw Wrong(line, $"example '{printed}' is read as '{got}', not '{expected}'");
        foreach (var (printed, _, line) in table.Refused)
            if (Describe(printed) is { } got) throw Wrong(line, $"'{printed}' must have no meaning and is read as '{got}'");
    }

    /// <summary>A number, or a range, in base units; null if the unit is unknown or the number beyond all measure.</summary>
    public BaseMeasure? Convert(decimal value, decimal? upper, string unit)
    {
        if (Find(unit) is not { } meaning || Math.Abs(value) > LargestNumber || upper > LargestNumber) return null;
        return new(InBase(value, meaning), upper is { } u ? InBase(u, meaning) : null, meaning.Base, meaning.Dimension);
    }

    /// <summary>What a unit is; null if it is unknown.</summary>
    public UnitMeaning? Find(string printed)
    {
        var unit = Folding.Key(printed);
        if (unit.Length == 0) return null;
        if (Scaled(unit) is { } known) return known;
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? Rate(unit[..slash], unit[(slash + 1)..]) : null;
    }

    // The scale only where no unit begins with the same characters: 百分比 is no hundred.
    private UnitMeaning? Scaled(string unit)
    {
        if (Plain(unit) is { } plain) return new(plain.Factor, plain.Divisor, plain.Base, plain.Dimension, false);
        foreach (var (word, factor) in _table.Scales)
        {
            if (!unit.StartsWith(word, StringComparison.Ordinal)) continue;
            var rest = unit[word.Length..];
            if (rest.Length == 0) return new(factor, 1, "1", "number", true);
            if (Plain(rest) is { } scaled && scaled.Dimension != "ratio") return new(scaled.Factor * factor, scaled.Divisor, scaled.Base, scaled.Dimension, true);
        }
        return null;
    }

    private UnitDefinition? Plain(string unit) => _table.Units.GetValueOrDefault(unit) ?? Named(unit);

    /// <summary>A countable unit with what it counts: 3个项目.</summary>
    private UnitDefinition? Named(string unit)
    {
        for (var length = Math.Min(_longest, unit.Length - 2); length > 0; length--)
            if (_table.Units.TryGetValue(unit[..length], out var found))
                return found.Dimension == Countable && unit.Length <= 8 && unit.All(Folding.IsHan) && !_table.Units.ContainsKey(unit[length..]) ? found : null;
        return null;
    }

    private UnitMeaning? Rate(string numerator, string divisor)
    {
        if (Scaled(numerator) is not { } of || !_table.Units.TryGetValue(divisor, out var per)) return null;
        return _table.Rates.TryGetValue(of.Dimension, out var allowed) && allowed.Contains(per.Dimension, StringComparer.Ordinal)
            ? of with { Base = $"{of.Base}/{per.Name}", Dimension = $"{of.Dimension}/{per.Dimension}" }
            : null;
    }

    private static decimal InBase(decimal value, UnitMeaning meaning) => Trimmed(value * meaning.Factor / meaning.Divisor);

    // 2.50 and 2.5 are one number, and records of it shall look alike.
    private static decimal Trimmed(decimal value) => value / 1.0000000000000000000000000000m;

    private string? Describe(string unit) =>
        Find(unit) is { } m ? string.Create(CultureInfo.InvariantCulture, $"{m.Factor / m.Divisor} {m.Base} {m.Dimension}") : null;

    private static DefinitionException Wrong(long line, string message) => new("normalisation/units.yaml", line, message);
}
