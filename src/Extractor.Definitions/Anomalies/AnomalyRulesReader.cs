using System.Text.RegularExpressions;
using Extractor.Model.Findings;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions.Anomalies;

/// <summary>Reads the files of pipelines/anomalies/ strictly.</summary>
internal sealed partial class AnomalyRulesReader(YamlReader y, string file, ExampleFormReader forms)
{
    private static readonly Dictionary<string, Severity> Severities = new(StringComparer.Ordinal)
    {
        ["info"] = Severity.Info, ["warning"] = Severity.Warning, ["error"] = Severity.Error,
    };

    /// <summary>The rules of all files of the folder, by file name and printed order. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static IReadOnlyList<AnomalyRule> ReadFolder(string folder, Vocabulary vocabulary)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        if (files.Length == 0) throw new DefinitionException("anomalies/", 0, $"no rules (*.yaml) in {folder}");
        var rules = files.Order(StringComparer.Ordinal).SelectMany(path => ReadFile(path, vocabulary)).ToList();
        var twice = rules.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? rules : throw new DefinitionException("anomalies/", 0, $"rule '{twice.Key}' stands there twice");
    }

    private static IEnumerable<AnomalyRule> ReadFile(string path, Vocabulary vocabulary)
    {
        var file = "anomalies/" + Path.GetFileName(path);
        var (y, root) = YamlReader.Open(path, file);
        y.Allow(root, "rules");
        var reader = new AnomalyRulesReader(y, file, new(y, vocabulary));
        return y.Items(root, "rules").Select(n => reader.Rule(y.AsMap(n)));
    }

    private AnomalyRule Rule(YamlMappingNode map)
    {
        y.Allow(map, "id", "code", "check", "severity", "numbers", "words", "en", "zh", "examples");
        var (id, check) = (y.Text(y.Need(map, "id")), One(map, "check", AnomalyChecks.All, c => c.Name));
        var examples = y.Items(map, "examples").Select(n => Example(y.AsMap(n))).ToList();
        if (examples.All(e => e.Finds.Count == 0) || examples.All(e => e.Finds.Count > 0))
            throw y.Error(map, $"rule '{id}' needs examples: forms of which it says something, and forms of which it says nothing");
        return new(id, One(map, "code", FindingCodes.All, c => c), check, Severities[One(map, "severity", [.. Severities.Keys], s => s)], Sentence(map, "en", check), Sentence(map, "zh", check))
        {
            Numbers = All(map, "numbers", check.Numbers).ToDictionary(n => n.Key, n => y.Number(n.Value), StringComparer.Ordinal),
            Words = All(map, "words", check.Words).ToDictionary(w => w.Key, w => y.Words(w.Value), StringComparer.Ordinal),
            Examples = examples,
        };
    }

    private AnomalyExample Example(YamlMappingNode map)
    {
        y.Allow(map, "forms", "finds");
        var finds = y.Pairs(y.AsMap(y.Need(map, "finds"))).ToDictionary(f => f.Key, f => y.Text(f.Value), StringComparer.Ordinal);
        return new([.. y.Items(map, "forms").Select(f => forms.Read(y.AsMap(f)))], finds, new(file, map.Start.Line));
    }

    /// <summary>A sentence whose holes the check can fill.</summary>
    private string Sentence(YamlMappingNode map, string language, AnomalyCheck check)
    {
        var node = y.Need(map, language);
        foreach (Match hole in Hole().Matches(y.Text(node)))
            if (!check.Holes.Contains(hole.Groups[1].Value, StringComparer.Ordinal))
                throw y.Error(node, $"check '{check.Name}' knows no {{{hole.Groups[1].Value}}}; allowed: {string.Join(", ", check.Holes)}");
        return y.Text(node);
    }

    /// <summary>The pairs under a key, which must be just the named ones.</summary>
    private IEnumerable<(string Key, YamlNode Value)> All(YamlMappingNode map, string key, string[] names)
    {
        var inner = y.Map(map, key);
        y.Allow(inner, names);
        return names.Select(n => (n, y.Need(inner, n)));
    }

    private T One<T>(YamlMappingNode map, string key, IReadOnlyList<T> all, Func<T, string> nameOf)
        where T : class
    {
        var node = y.Need(map, key);
        return all.FirstOrDefault(a => nameOf(a) == y.Text(node)) ?? throw y.Error(node, $"unknown {key} '{y.Text(node)}'; allowed: {string.Join(", ", all.Select(nameOf))}");
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
