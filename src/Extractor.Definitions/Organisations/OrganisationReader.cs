using System.Text.RegularExpressions;
using Extractor.Model;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions.Organisations;

/// <summary>Reads the folder pipelines/organisations strictly.</summary>
public static class OrganisationReader
{
    private static readonly string[] Scopes = ["summary", "own", "department"];
    private static readonly string[] LevelWords = ["province", "city", "county"];

    /// <summary>The words of the folder. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static OrganisationWords Read(string folder)
    {
        var (regions, bodies, former) = ChangesReader.Read(Path.Combine(folder, "changes.yaml"));
        var table = new RegionTable([.. RegionRows.Read(Path.Combine(folder, "regions.tsv")), .. former]);
        ChangesReader.Check(regions, table);
        var (y, root) = YamlReader.Open(Path.Combine(folder, "names.yaml"), "organisations/names.yaml");
        y.Allow(root, "codes", "scopes", "before_region", "levels", "no_level", "place", "no_place", "after_short_region", "rules", "short_names", "central");
        return new()
        {
            Regions = table,
            Codes = [.. List(y, root, "codes").Select(r => Rule(y, r, "$"))],
            Scopes = [.. List(y, root, "scopes").Select(r => Rule(y, r, "$"))],
            BeforeRegion = y.List(root, "before_region"),
            Levels = y.Pairs(y.Map(root, "levels")).ToDictionary(p => p.Key, p => OneOf(y, p.Value, LevelWords), StringComparer.Ordinal),
            NoLevel = y.List(root, "no_level"),
            Place = Pattern(y, y.Need(root, "place"), y.Text(y.Need(root, "no_place")), ""),
            AfterShortRegion = y.List(root, "after_short_region"),
            Rules = [.. List(y, root, "rules").Select(r => Rule(y, r, ""))],
            ShortNames = [.. y.Pairs(y.Map(root, "short_names")).Select(p => (Folding.Key(p.Key), Folding.Key(y.Text(p.Value))))
                .OrderByDescending(p => p.Item1.Length).ThenBy(p => p.Item1, StringComparer.Ordinal)],
            Central = y.List(root, "central").Select(Folding.Key).ToHashSet(StringComparer.Ordinal),
            RegionChanges = regions,
            BodyChanges = bodies,
        };
    }

    private static IEnumerable<YamlMappingNode> List(YamlReader y, YamlMappingNode root, string key) =>
        (y.Need(root, key) as YamlSequenceNode ?? throw y.Error(root, $"'{key}' must be a list")).Children.Select(y.AsMap);

    private static OrganisationRule Rule(YamlReader y, YamlMappingNode map, string end)
    {
        y.Allow(map, "id", "pattern", "to", "scope", "level", "examples", "refused");
        var id = y.Text(y.Need(map, "id"));
        var examples = y.Pairs(y.AsMap(y.Need(map, "examples"))).ToDictionary(p => p.Key, p => y.Text(p.Value), StringComparer.Ordinal);
        var refused = y.List(map, "refused");
        if (examples.Count == 0 || refused.Count == 0) throw y.Error(map, $"rule '{id}' needs examples: printed -> name, and texts refused");
        var to = y.Find(map, "scope") is { } scope ? OneOf(y, scope, Scopes) : y.Find(map, "to") is { } text ? y.Text(text) : null;
        RegionLevel? level = y.Find(map, "level") is { } l ? OneOf(y, l, LevelWords) switch { "province" => RegionLevel.Province, "city" => RegionLevel.Prefecture, _ => RegionLevel.County } : null;
        return new(id, Pattern(y, y.Need(map, "pattern"), "", end), to, level, examples, refused);
    }

    private static Regex Pattern(YamlReader y, YamlNode node, string noPlace, string end)
    {
        try
        {
            return new("^(?:" + y.Text(node).Replace("{no_place}", noPlace, StringComparison.Ordinal) + ")" + end, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException e)
        {
            throw y.Error(node, e.Message);
        }
    }

    private static string OneOf(YamlReader y, YamlNode node, IReadOnlyList<string> allowed) =>
        allowed.Contains(y.Text(node), StringComparer.Ordinal) ? y.Text(node) : throw y.Error(node, $"unknown '{y.Text(node)}'; allowed: {string.Join(", ", allowed)}");
}
