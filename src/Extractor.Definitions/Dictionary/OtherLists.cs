using Extractor.Model.Records;

namespace Extractor.Definitions.Dictionary;

/// <summary>Lists of codes whose labels stand in other definitions: those of findings, levels and proof.</summary>
internal static class OtherLists
{
    private const string FindingCodes = "finding-codes.md";

    /// <summary>The lists findings, level1, level2, identities, roundings and reasons. Throws <see cref="DefinitionException"/>.</summary>
    public static IReadOnlyDictionary<string, CodeList> Read(string pipelines)
    {
        var taxonomy = TaxonomyReader.Read(Path.Combine(pipelines, "normalisation", "taxonomy.yaml"));
        var proof = ProofWords.Read(Path.Combine(pipelines, "validation", "proof.yaml"));
        CodeList[] lists =
        [
            new("findings", Findings(Path.Combine(pipelines, "schema", FindingCodes))),
            new("level1", [.. taxonomy.Level1.Select(c => (c.Code, new Bilingual(c.Chinese, c.English)))]),
            new("level2", [.. taxonomy.Level2.Select(c => (c.Code, new Bilingual(c.Chinese, c.English)))]),
            Of("identities", proof.Identities.Values),
            Of("roundings", proof.Roundings.Values),
            Of("reasons", proof.Reasons.Values),
        ];
        return lists.ToDictionary(l => l.Name, StringComparer.Ordinal);
    }

    private static CodeList Of(string name, IEnumerable<ProofWord> words) => new(name, [.. words.Select(w => (w.Code, new Bilingual(w.Chinese, w.English)))]);

    // Rows of its table: | `code` | English | Chinese |
    private static IReadOnlyList<(string, Bilingual)> Findings(string path)
    {
        if (!File.Exists(path)) throw new DefinitionException($"schema/{FindingCodes}", 0, "file is missing");
        return [.. File.ReadLines(path).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')).Select(r => (r[1].Trim(' ', '`'), new Bilingual(r[3].Trim(), r[2].Trim())))];
    }
}
