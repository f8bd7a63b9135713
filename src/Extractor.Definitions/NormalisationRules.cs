namespace Extractor.Definitions;

/// <summary>What printed names and units mean, as the folder pipelines/normalisation/ states it.</summary>
/// <param name="Units">Units with their dimension and base unit.</param>
public sealed record NormalisationRules(UnitTable Units)
{
    /// <summary>Reads the folder. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    internal static NormalisationRules Read(string folder) => new(UnitTableReader.Read(Path.Combine(folder, "units.yaml")));
}
