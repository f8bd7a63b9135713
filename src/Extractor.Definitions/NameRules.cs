namespace Extractor.Definitions;

/// <summary>One way in which printed names that mean the same differ: what it rewrites, over the folded text.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Pattern">Regular expression; null for a rule of words.</param>
/// <param name="To">What a match becomes.</param>
/// <param name="Words">Words with what each becomes; empty for a rule with a pattern.</param>
/// <param name="MayChange">Guards that this rule alone may pass.</param>
/// <param name="Examples">Printed name -> what this rule makes of it.</param>
/// <param name="Refused">Names that the rule must leave as they are.</param>
public sealed record NameRule(
    string Id, string? Pattern, string To, IReadOnlyList<(string From, string To)> Words, IReadOnlyList<string> MayChange,
    IReadOnlyList<Example> Examples, IReadOnlyList<Example> Refused);

/// <summary>Words that tell indicators apart: a rule may never turn a name into one that speaks of another class.</summary>
/// <param name="Name">What is guarded: time, polarity, measure, scope, subject.</param>
/// <param name="Classes">Word -> its class: 年末 and 年终 are one, 年中 is another.</param>
/// <param name="Apart">Pairs of names that this guard keeps apart: Printed and Expected of an example.</param>
public sealed record NameGuard(string Name, IReadOnlyDictionary<string, string> Classes, IReadOnlyList<Example> Apart);

/// <summary>A canonical indicator.</summary>
/// <param name="Name">Its name, which is its id.</param>
/// <param name="English">Its English name.</param>
/// <param name="Also">Names that mean the same and that no rule derives from each other.</param>
/// <param name="Line">Line of the definition.</param>
public sealed record CanonicalIndicator(string Name, string English, IReadOnlyList<string> Also, long Line);

/// <summary>How level-3 names become canonical indicators, as pipelines/normalisation/indicators.yaml and catalogue.yaml state it.</summary>
/// <param name="Version">Version of the rules.</param>
/// <param name="Rules">The rules, in the order in which they are applied.</param>
/// <param name="NoIndicator">Patterns of texts that stand in the place of a name and are none.</param>
/// <param name="ImpliedUnits">End of a name -> dimension of the unit that it implies: (次) behind 次数 says nothing.</param>
/// <param name="UnitExamples">Names that end in a unit -> what is left of them.</param>
/// <param name="YearExamples">"2024: name" -> the name without the form's own year.</param>
/// <param name="Neutral">Words whose characters no guard may take for its own: 制度 holds no 度.</param>
/// <param name="Guards">The guards.</param>
/// <param name="Examples">Printed name -> id, through all rules.</param>
/// <param name="Catalogue">The canonical indicators.</param>
public sealed record IndicatorRules(
    string Version, IReadOnlyList<NameRule> Rules, IReadOnlyList<NameRule> NoIndicator, IReadOnlyDictionary<string, string> ImpliedUnits,
    IReadOnlyList<Example> UnitExamples, IReadOnlyList<Example> YearExamples, IReadOnlyList<string> Neutral, IReadOnlyList<NameGuard> Guards,
    IReadOnlyList<Example> Examples, IReadOnlyList<CanonicalIndicator> Catalogue);
