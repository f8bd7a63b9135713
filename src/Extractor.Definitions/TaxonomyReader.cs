using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions;

/// <summary>Reads pipelines/normalisation/taxonomy.yaml strictly.</summary>
internal static class TaxonomyReader
{
    /// <summary>The taxonomy of the file. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static Taxonomy Read(string path)
    {
        var (y, root) = YamlReader.Open(path, "normalisation/taxonomy.yaml");
        y.Allow(root, "version", "clean", "level1", "level2", "contains", "examples", "refused");
        var (level1, level2) = (Codes(y, y.Map(root, "level1")), Codes(y, y.Map(root, "level2")));
        var contains = (y.Need(root, "contains") as YamlSequenceNode ?? throw y.Error(root, "'contains' must be a list")).Children.Select(y.AsMap).ToList();
        var (examples, refused) = (y.Map(root, "examples"), y.Map(root, "refused"));
        return new(
            y.Text(y.Need(root, "version")), NameRulesReader.Read(y, root, "clean"), level1, level2,
            [.. contains.Select(c => Contained(y, c, level1, level2))],
            [
                .. contains.SelectMany(c => y.Examples(c, "examples").Concat(y.Refused(c, "refused")).Select(e => ((int)y.Number(y.Need(c, "level")), e))),
                .. new[] { 1, 2 }.SelectMany(level => y.Examples(examples, $"level{level}").Concat(y.Refused(refused, $"level{level}")).Select(e => (level, e))),
            ]);
    }

    private static List<TaxonomyCode> Codes(YamlReader y, YamlMappingNode map)
    {
        var codes = new List<TaxonomyCode>();
        foreach (var (code, node) in y.Pairs(map))
        {
            var entry = y.AsMap(node);
            y.Allow(entry, "zh", "en", "names");
            codes.Add(new(code, y.Text(y.Need(entry, "zh")), y.Text(y.Need(entry, "en")), y.List(entry, "names"), node.Start.Line));
            if (codes[^1].Names.Count == 0) throw y.Error(node, $"code '{code}' needs names");
        }
        return codes;
    }

    private static ContainedWord Contained(YamlReader y, YamlMappingNode map, List<TaxonomyCode> level1, List<TaxonomyCode> level2)
    {
        y.Allow(map, "id", "level", "words", "code", "examples", "refused");
        var (level, code) = ((int)y.Number(y.Need(map, "level")), y.Text(y.Need(map, "code")));
        var codes = level switch { 1 => level1, 2 => level2, _ => throw y.Error(map, "'level' must be 1 or 2") };
        if (codes.TrueForAll(c => c.Code != code)) throw y.Error(map, $"unknown code '{code}'; allowed: {string.Join(", ", codes.Select(c => c.Code))}");
        return new(y.Text(y.Need(map, "id")), level, y.List(map, "words"), code);
    }
}
