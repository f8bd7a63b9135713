namespace Extractor.Definitions;

/// <summary>What printed names and units mean, as the folder pipelines/normalisation/ states it.</summary>
/// <param name="Units">Units with their dimension and base unit.</param>
/// <param name="Taxonomy">Codes of level 1 and level 2.</param>
/// <param name="Indicators">How level-3 names become canonical indicators.</param>
public sealed record NormalisationRules(UnitTable Units, Taxonomy Taxonomy, IndicatorRules Indicators)
{
    /// <summary>Reads the folder. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    internal static NormalisationRules Read(string folder) => new(
        UnitTableReader.Read(Path.Combine(folder, "units.yaml")), TaxonomyReader.Read(Path.Combine(folder, "taxonomy.yaml")), IndicatorRulesReader.Read(folder));
}
