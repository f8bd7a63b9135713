using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions;

/// <summary>Reads pipelines/normalisation/indicators.yaml and catalogue.yaml strictly.</summary>
internal static class IndicatorRulesReader
{
    /// <summary>Name of the file of rules under pipelines/.</summary>
    internal const string RulesFile = "normalisation/indicators.yaml";

    /// <summary>Name of the file of canonical indicators under pipelines/.</summary>
    internal const string CatalogueFile = "normalisation/catalogue.yaml";

    /// <summary>The rules of a folder. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static IndicatorRules Read(string folder)
    {
        var (y, root) = YamlReader.Open(Path.Combine(folder, "indicators.yaml"), RulesFile);
        y.Allow(root, "version", "rules", "no_indicator", "unit_in_name", "own_year", "neutral", "guards", "examples");
        var guards = y.Pairs(y.Map(root, "guards")).Select(g => Guard(y, g.Key, y.AsMap(g.Value))).ToList();
        var (unit, year) = (y.Map(root, "unit_in_name"), y.Map(root, "own_year"));
        y.Allow(unit, "implied", "examples");
        y.Allow(year, "examples");
        return new(
            y.Text(y.Need(root, "version")),
            NameRulesReader.Read(y, root, "rules", [.. guards.Select(g => g.Name)]),
            NameRulesReader.Read(y, root, "no_indicator"),
            y.Pairs(y.Map(unit, "implied")).ToDictionary(p => p.Key, p => y.Text(p.Value), StringComparer.Ordinal),
            y.Examples(unit, "examples"), y.Examples(year, "examples"), y.List(root, "neutral"), guards, y.Examples(root, "examples"),
            Catalogue(Path.Combine(folder, "catalogue.yaml")));
    }

    private static NameGuard Guard(YamlReader y, string name, YamlMappingNode map)
    {
        y.Allow(map, "classes", "apart");
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, node) in y.Pairs(y.Map(map, "classes")))
            foreach (var word in y.Words(node))
                if (!classes.TryAdd(word, kind)) throw y.Error(node, $"'{word}' stands in two classes of guard '{name}'");
        return new(name, classes, NameRulesReader.Pairs(y, map, "apart"));
    }

    private static List<CanonicalIndicator> Catalogue(string path)
    {
        var (y, root) = YamlReader.Open(path, CatalogueFile);
        y.Allow(root, "indicators");
        var entries = new List<CanonicalIndicator>();
        foreach (var (name, node) in y.Pairs(y.Map(root, "indicators")))
        {
            if (node is YamlScalarNode)
            {
                entries.Add(new(name, y.Text(node), [], node.Start.Line));
                continue;
            }
            var map = y.AsMap(node);
            y.Allow(map, "en", "also");
            entries.Add(new(name, y.Text(y.Need(map, "en")), y.List(map, "also"), node.Start.Line));
        }
        return entries;
    }
}
