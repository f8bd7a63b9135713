namespace Extractor.Definitions;

/// <summary>How printed targets and actual values are understood, as pipelines/normalisation/targets.yaml states it.</summary>
/// <param name="Rules">The rules; the first that fits wins.</param>
/// <param name="Signs">Printed comparison signs with the operator each stands for.</param>
/// <param name="Met">Actual values that say that the target is met.</param>
/// <param name="Missed">Actual values that say that it is missed.</param>
/// <param name="Opposites">Words of targets with the actual values that are their failure.</param>
/// <param name="Grades">Words of the same grade, from the best grade down.</param>
/// <param name="LessIsBetter">Words of indicator names of which less is no failure.</param>
public sealed record ValueRules(
    IReadOnlyList<ValueRule> Rules, IReadOnlyDictionary<string, string> Signs, IReadOnlyList<string> Met, IReadOnlyList<string> Missed,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Opposites, IReadOnlyList<IReadOnlyList<string>> Grades, IReadOnlyList<string> LessIsBetter);

/// <summary>One way in which a target or an actual value is printed.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Pattern">Regular expression over the whole folded text.</param>
/// <param name="Operator">Operator of <see cref="Extractor.Model.Records.TypedTarget"/>, or "sign" for the printed one, "per" for = or ≥ of a number a period.</param>
/// <param name="Examples">Printed text to its reading, "operator value[..upper] unit"; at least one.</param>
/// <param name="Refused">Texts that the rule must not take; at least one.</param>
public sealed record ValueRule(string Id, string Pattern, string Operator, IReadOnlyDictionary<string, string> Examples, IReadOnlyList<string> Refused);
