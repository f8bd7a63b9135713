namespace Extractor.Definitions;

/// <summary>Codes of the labels of level 1 and level 2, as pipelines/normalisation/taxonomy.yaml states them.</summary>
/// <param name="Version">Version of the taxonomy.</param>
/// <param name="Clean">What is taken off a label before it is looked up.</param>
/// <param name="Level1">Codes of level 1.</param>
/// <param name="Level2">Codes of level 2.</param>
/// <param name="Contains">Codes of labels that hold a word.</param>
/// <param name="Examples">By level: label -> code, or an empty code for a label that has none.</param>
public sealed record Taxonomy(
    string Version, IReadOnlyList<NameRule> Clean, IReadOnlyList<TaxonomyCode> Level1, IReadOnlyList<TaxonomyCode> Level2,
    IReadOnlyList<ContainedWord> Contains, IReadOnlyList<(int Level, Example Example)> Examples);

/// <summary>A code of the taxonomy.</summary>
/// <param name="Code">The code.</param>
/// <param name="Chinese">Its name in the forms' language.</param>
/// <param name="English">Its English name.</param>
/// <param name="Names">Labels, cleaned, that bear the code.</param>
/// <param name="Line">Line of the definition.</param>
public sealed record TaxonomyCode(string Code, string Chinese, string English, IReadOnlyList<string> Names, long Line);

/// <summary>A word that gives any label that holds it a code.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Level">1 or 2.</param>
/// <param name="Words">The words.</param>
/// <param name="Code">The code.</param>
public sealed record ContainedWord(string Id, int Level, IReadOnlyList<string> Words, string Code);
