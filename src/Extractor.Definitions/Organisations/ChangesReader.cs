using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions.Organisations;

/// <summary>Reads changes.yaml: regions and bodies that were merged or renamed.</summary>
internal static partial class ChangesReader
{
    private const string Name = "organisations/changes.yaml";

    /// <summary>The changes of the file and the former regions that it names. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static (IReadOnlyList<RegionChange> Regions, IReadOnlyList<BodyChange> Bodies, IReadOnlyList<(string Code, string Name)> Former) Read(string path)
    {
        var (y, root) = YamlReader.Open(path, Name);
        y.Allow(root, "regions", "bodies");
        var (regions, former) = (new List<RegionChange>(), new List<(string, string)>());
        foreach (var map in List(y, root, "regions"))
        {
            y.Allow(map, "id", "date", "former", "successor", "evidence");
            foreach (var (code, name) in y.Pairs(y.AsMap(y.Need(map, "former"))))
            {
                regions.Add(new(Text(y, map, "id"), Date(y, map), code, Text(y, map, "successor"), Text(y, map, "evidence")));
                former.Add((code, y.Text(name)));
            }
        }
        return (regions, [.. List(y, root, "bodies").Select(m => Body(y, m))], former);
    }

    /// <summary>Refuses a change to a region that the table does not hold.</summary>
    public static void Check(IReadOnlyList<RegionChange> changes, RegionTable regions)
    {
        if (changes.FirstOrDefault(c => regions.Find(c.Successor) is null) is { } lost) throw new DefinitionException(Name, 0, $"change '{lost.Id}': there is no region {lost.Successor}");
    }

    private static BodyChange Body(YamlReader y, YamlMappingNode map)
    {
        y.Allow(map, "id", "date", "from", "to", "stated", "evidence");
        var from = y.List(map, "from");
        if (from.Count == 0) throw y.Error(map, "'from' names no body");
        return new(Text(y, map, "id"), Date(y, map), from, Text(y, map, "to"), Text(y, map, "stated") == "true", Text(y, map, "evidence"));
    }

    private static IEnumerable<YamlMappingNode> List(YamlReader y, YamlMappingNode root, string key) =>
        (y.Need(root, key) as YamlSequenceNode ?? throw y.Error(root, $"'{key}' must be a list")).Children.Select(y.AsMap);

    private static string Text(YamlReader y, YamlMappingNode map, string key) => y.Text(y.Need(map, key));

    private static string Date(YamlReader y, YamlMappingNode map)
    {
        var date = Text(y, map, "date");
        return DateForm().IsMatch(date) ? date : throw y.Error(y.Need(map, "date"), $"'{date}' must be a year, a month or a day: 2018, 2018-03, 2018-03-21");
    }

    [GeneratedRegex(@"^\d{4}(-\d{2}){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();
}
