using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions;

/// <summary>Strict reading of one YAML file: an unknown key or a wrong kind of value stops with file, line and what is allowed.</summary>
internal sealed class YamlReader
{
    private readonly string _file;

    private YamlReader(string file) => _file = file;

    /// <summary>Opens a file and returns its root mapping.</summary>
    public static (YamlReader Reader, YamlMappingNode Root) Open(string path, string file)
    {
        var reader = new YamlReader(file);
        IParser? parser = null;
        try
        {
            using var text = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(parser = new Parser(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root) return (reader, root);
            throw new DefinitionException(file, 1, "expected one mapping of keys");
        }
        catch (YamlException e)
        {
            throw new DefinitionException(file, e.Start.Line, e.InnerException?.Message ?? e.Message);
        }
        catch (InvalidOperationException) // the YAML library's own slip over a list that is not closed
        {
            throw new DefinitionException(file, parser?.Current?.End.Line ?? 1, "is no YAML from here on: is a bracket or a quote left open?");
        }
        catch (IOException e)
        {
            throw new DefinitionException(file, 0, e.Message);
        }
    }

    /// <summary>Refuses keys that are not in the list.</summary>
    public void Allow(YamlMappingNode map, params string[] keys)
    {
        foreach (var key in map.Children.Keys)
            if (!keys.Contains(Text(key), StringComparer.Ordinal))
                throw Error(key, $"unknown key '{Text(key)}'; allowed: {string.Join(", ", keys)}");
    }

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(c => Text(c.Key) == key).Value;

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode Need(YamlMappingNode map, string key) =>
        Find(map, key) ?? throw Error(map, $"key '{key}' is missing");

    /// <summary>The value of a key as a mapping; an absent one is empty.</summary>
    public YamlMappingNode Map(YamlMappingNode map, string key) => Find(map, key) switch
    {
        null => new YamlMappingNode(),
        YamlMappingNode m => m,
        { } other => throw Error(other, $"'{key}' must be a mapping"),
    };

    /// <summary>A node as a mapping.</summary>
    public YamlMappingNode AsMap(YamlNode node) => node as YamlMappingNode ?? throw Error(node, "must be a mapping");

    /// <summary>The value of a key as a list of words; an absent one is empty.</summary>
    public IReadOnlyList<string> List(YamlMappingNode map, string key) => Find(map, key) is { } node ? Words(node) : [];

    /// <summary>The items of a list that must be there.</summary>
    public IEnumerable<YamlNode> Items(YamlMappingNode map, string key) =>
        Need(map, key) as YamlSequenceNode is { } list ? list.Children : throw Error(Need(map, key), $"'{key}' must be a list");

    /// <summary>A node as a list of words.</summary>
    public IReadOnlyList<string> Words(YamlNode node) => node is YamlSequenceNode s
        ? [.. s.Children.Select(Text)]
        : throw Error(node, "must be a list of words in [ ]");

    /// <summary>The pairs of a mapping, printed order.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Pairs(YamlMappingNode map) => map.Children.Select(c => (Text(c.Key), c.Value));

    /// <summary>A node as a word.</summary>
    public string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? throw Error(node, "must be a word");

    /// <summary>A node as a number.</summary>
    public decimal Number(YamlNode node) =>
        decimal.TryParse(Text(node), NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? n : throw Error(node, $"'{Text(node)}' must be a number");

    /// <summary>The pairs of a mapping of examples, printed -> expected; there must be one at least.</summary>
    public IReadOnlyList<Example> Examples(YamlMappingNode map, string key)
    {
        var pairs = Map(map, key).Children;
        if (pairs.Count == 0) throw Error(map, $"'{key}' must hold at least one example: printed -> what it is read as");
        return [.. pairs.Select(p => new Example(Text(p.Key), Text(p.Value), p.Key.Start.Line))];
    }

    /// <summary>A list of texts that must be refused; there must be one at least.</summary>
    public IReadOnlyList<Example> Refused(YamlMappingNode map, string key)
    {
        if (Find(map, key) is not YamlSequenceNode { Children.Count: > 0 } texts) throw Error(map, $"'{key}' must list at least one text that is refused");
        return [.. texts.Children.Select(t => new Example(Text(t), "", t.Start.Line))];
    }

    /// <summary>An error at a node.</summary>
    public DefinitionException Error(YamlNode node, string message) => new(_file, node.Start.Line, message);
}
