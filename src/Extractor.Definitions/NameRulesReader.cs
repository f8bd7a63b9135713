using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions;

/// <summary>Reads lists of name rules strictly: a rule without examples does not load.</summary>
internal static class NameRulesReader
{
    /// <summary>The rules of a list.</summary>
    /// <param name="y">The reader of the file.</param>
    /// <param name="root">The mapping that holds the list.</param>
    /// <param name="key">The key of the list.</param>
    /// <param name="guards">Names of the guards that a rule may be allowed to pass.</param>
    public static IReadOnlyList<NameRule> Read(YamlReader y, YamlMappingNode root, string key, params string[] guards)
    {
        var list = y.Need(root, key) as YamlSequenceNode ?? throw y.Error(root, $"'{key}' must be a list");
        var rules = list.Children.Select(r => Rule(y, y.AsMap(r), guards)).ToList();
        if (rules.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw y.Error(list, $"rule '{twice.Key}' stands twice");
        return rules;
    }

    /// <summary>Pairs of a list of [one, other].</summary>
    public static IReadOnlyList<Example> Pairs(YamlReader y, YamlMappingNode map, string key)
    {
        if (y.Find(map, key) is not YamlSequenceNode { Children.Count: > 0 } pairs) throw y.Error(map, $"'{key}' must list at least one pair [name, other name]");
        return [.. pairs.Children.Select(p => y.Words(p) is [var one, var other] ? new Example(one, other, p.Start.Line) : throw y.Error(p, "must be a pair [name, other name]"))];
    }

    private static NameRule Rule(YamlReader y, YamlMappingNode map, string[] guards)
    {
        y.Allow(map, "id", "pattern", "to", "words", "may_change", "examples", "refused");
        var mayChange = y.List(map, "may_change");
        foreach (var guard in mayChange)
            if (!guards.Contains(guard, StringComparer.Ordinal)) throw y.Error(map, $"unknown guard '{guard}'; allowed: {string.Join(", ", guards)}");
        var words = y.Pairs(y.Map(map, "words")).Select(w => (w.Key, y.Text(w.Value))).ToList();
        var pattern = y.Find(map, "pattern") is { } node ? Pattern(y, node) : null;
        if (pattern is null == (words.Count == 0)) throw y.Error(map, "a rule has either 'pattern' and 'to', or 'words'");
        return new(y.Text(y.Need(map, "id")), pattern, y.Find(map, "to") is { } to ? y.Text(to) : "", words, mayChange, y.Examples(map, "examples"), y.Refused(map, "refused"));
    }

    private static string Pattern(YamlReader y, YamlNode node)
    {
        try
        {
            return new Regex(y.Text(node), RegexOptions.CultureInvariant).ToString();
        }
        catch (ArgumentException e)
        {
            throw y.Error(node, e.Message);
        }
    }
}
