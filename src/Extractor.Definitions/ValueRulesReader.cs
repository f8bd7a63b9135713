using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions;

/// <summary>Reads pipelines/normalisation/targets.yaml strictly.</summary>
internal static class ValueRulesReader
{
    private static readonly string[] Operators = ["sign", "per", "=", "≥", "≤", ">", "<", "range", "before", "rank"];

    /// <summary>The rules of the file. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static ValueRules Read(string path)
    {
        var (y, root) = YamlReader.Open(path, "normalisation/targets.yaml");
        y.Allow(root, "parts", "signs", "rules", "met", "missed", "opposites", "grades", "less_is_better");
        var parts = y.Pairs(y.Map(root, "parts")).ToDictionary(p => p.Key, p => y.Text(p.Value), StringComparer.Ordinal);
        var rules = y.Need(root, "rules") as YamlSequenceNode ?? throw y.Error(root, "'rules' must be a list");
        return new(
            [.. rules.Children.Select(r => ReadRule(y, y.AsMap(r), parts))],
            y.Pairs(y.Map(root, "signs")).ToDictionary(p => p.Key, p => y.Text(p.Value), StringComparer.Ordinal),
            y.List(root, "met"), y.List(root, "missed"),
            y.Pairs(y.Map(root, "opposites")).ToDictionary(p => p.Key, p => y.Words(p.Value), StringComparer.Ordinal),
            [.. (y.Find(root, "grades") as YamlSequenceNode)?.Children.Select(y.Words) ?? []],
            y.List(root, "less_is_better"));
    }

    private static ValueRule ReadRule(YamlReader y, YamlMappingNode map, Dictionary<string, string> parts)
    {
        y.Allow(map, "id", "pattern", "operator", "examples", "refused");
        var id = y.Text(y.Need(map, "id"));
        var sign = y.Text(y.Need(map, "operator"));
        if (!Operators.Contains(sign, StringComparer.Ordinal))
            throw y.Error(y.Need(map, "operator"), $"unknown operator '{sign}'; allowed: {string.Join(", ", Operators)}");
        var examples = y.Pairs(y.AsMap(y.Need(map, "examples"))).ToDictionary(p => p.Key, p => y.Text(p.Value), StringComparer.Ordinal);
        var refused = y.List(map, "refused");
        if (examples.Count == 0 || refused.Count == 0) throw y.Error(map, $"rule '{id}' needs examples: printed -> reading, and texts refused");
        return new(id, Pattern(y, y.Need(map, "pattern"), parts), sign, examples, refused);
    }

    private static string Pattern(YamlReader y, YamlNode node, Dictionary<string, string> parts)
    {
        var pattern = y.Text(node);
        foreach (var (name, part) in parts) pattern = pattern.Replace("{" + name + "}", part, StringComparison.Ordinal);
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return "^(?:" + pattern + ")$";
        }
        catch (ArgumentException e)
        {
            throw y.Error(node, e.Message);
        }
    }
}
