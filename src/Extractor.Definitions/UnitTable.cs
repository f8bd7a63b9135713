namespace Extractor.Definitions;

/// <summary>Units of targets and actual values, as pipelines/normalisation/units.yaml states them.</summary>
/// <param name="Scales">Words before a unit, or alone, with their factor: 万, 亿; longest first.</param>
/// <param name="Units">Units by folded text.</param>
/// <param name="Rates">Dimension of a numerator -> dimensions it may be divided by; every countable unit counts as "countable".</param>
/// <param name="Examples">Unit -> "factor base dimension".</param>
/// <param name="Refused">Units that must have no meaning.</param>
public sealed record UnitTable(
    IReadOnlyList<(string Word, decimal Factor)> Scales,
    IReadOnlyDictionary<string, UnitDefinition> Units,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Rates,
    IReadOnlyList<Example> Examples,
    IReadOnlyList<Example> Refused);

/// <summary>A unit: so many base units are Factor / Divisor.</summary>
/// <param name="Name">As it is written in its dimension: the first unit of the same size.</param>
/// <param name="Factor">Base units of one unit, times Divisor.</param>
/// <param name="Divisor">What the factor is divided by: an acre of 2000/3 平方米 stays exact.</param>
/// <param name="Base">Base unit.</param>
/// <param name="Dimension">Dimension.</param>
public sealed record UnitDefinition(string Name, decimal Factor, decimal Divisor, string Base, string Dimension);

/// <summary>One example of a definition and the line it stands on.</summary>
/// <param name="Printed">What a form prints.</param>
/// <param name="Expected">What it is read as; empty for a text that must be refused.</param>
/// <param name="Line">Line from 1.</param>
public sealed record Example(string Printed, string Expected, long Line);
