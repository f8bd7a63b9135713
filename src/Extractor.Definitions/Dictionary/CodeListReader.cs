using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions.Dictionary;

/// <summary>Reads the lists of codes of the data dictionary: written out, or taken `from` another list or definition.</summary>
internal sealed class CodeListReader(YamlReader y, IReadOnlyDictionary<string, CodeList> others)
{
    private readonly Dictionary<string, CodeList> _lists = new(StringComparer.Ordinal);

    /// <summary>The lists by name. Throws <see cref="DefinitionException"/>.</summary>
    public IReadOnlyDictionary<string, CodeList> Read(YamlMappingNode map)
    {
        foreach (var (name, node) in y.Pairs(map)) _lists.Add(name, new(name, [.. Codes(y.AsMap(node))]));
        return _lists;
    }

    private IEnumerable<(string, Bilingual)> Codes(YamlMappingNode list)
    {
        if (y.Find(list, "from") is not { } from) return y.Pairs(list).Select(c => (c.Key, DataDictionaryReader.Label(y, c.Value)));
        y.Allow(list, "from");
        return (from is YamlSequenceNode several ? several.Children : [from]).SelectMany(Other);
    }

    private IEnumerable<(string, Bilingual)> Other(YamlNode name) =>
        _lists.TryGetValue(y.Text(name), out var list) || others.TryGetValue(y.Text(name), out list)
            ? list.Codes
            : throw y.Error(name, $"unknown list '{y.Text(name)}'; allowed: {string.Join(", ", _lists.Keys.Concat(others.Keys))}");
}
