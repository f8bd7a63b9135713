using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions.Dictionary;

/// <summary>Reads the folder pipelines/schema/dictionary/ strictly. Labels of lists that stand in other definitions are taken from there.</summary>
public sealed class DataDictionaryReader
{
    /// <summary>Name of the folder under pipelines/.</summary>
    internal const string Folder = "schema/dictionary";

    private const string Words = "0-words.yaml";

    private readonly Dictionary<string, Bilingual> _units;
    private readonly Dictionary<string, Bilingual> _empty;
    private readonly IReadOnlyDictionary<string, CodeList> _codes;
    private readonly Dictionary<string, DictionaryTable> _tables = new(StringComparer.Ordinal);

    private DataDictionaryReader(YamlReader y, YamlMappingNode words, IReadOnlyDictionary<string, CodeList> others)
    {
        y.Allow(words, "units", "empty", "codes");
        _units = Labels(y, y.Map(words, "units"));
        _empty = Labels(y, y.Map(words, "empty"));
        _codes = new CodeListReader(y, others).Read(y.Map(words, "codes"));
    }

    /// <summary>Reads the dictionary of a folder of definitions. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static DataDictionary Read(string pipelines)
    {
        var folder = Path.Combine(pipelines, "schema", "dictionary");
        if (!File.Exists(Path.Combine(folder, Words))) throw new DefinitionException($"{Folder}/{Words}", 0, "file is missing");
        var (y, root) = YamlReader.Open(Path.Combine(folder, Words), $"{Folder}/{Words}");
        var reader = new DataDictionaryReader(y, root, OtherLists.Read(pipelines));
        foreach (var file in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Where(f => Path.GetFileName(f) != Words)) reader.ReadFile(file);
        return new([.. reader._tables.Values]);
    }

    /// <summary>A node {zh, en}, and other keys that are allowed beside them.</summary>
    internal static Bilingual Label(YamlReader y, YamlNode node, params string[] beside)
    {
        var map = y.AsMap(node);
        y.Allow(map, ["zh", "en", .. beside]);
        return new(y.Text(y.Need(map, "zh")), y.Text(y.Need(map, "en")));
    }

    private static Dictionary<string, Bilingual> Labels(YamlReader y, YamlMappingNode map) =>
        y.Pairs(map).ToDictionary(p => p.Key, p => Label(y, p.Value), StringComparer.Ordinal);

    private void ReadFile(string path)
    {
        var (y, root) = YamlReader.Open(path, $"{Folder}/{Path.GetFileName(path)}");
        y.Allow(root, "tables");
        foreach (var (name, node) in y.Pairs(y.Map(root, "tables")))
            if (!_tables.TryAdd(name, ReadTable(y, name, y.AsMap(node)))) throw y.Error(node, $"table '{name}' stands twice");
    }

    private DictionaryTable ReadTable(YamlReader y, string name, YamlMappingNode map)
    {
        var label = Label(y, map, "note", "release", "only_in_release", "bulk", "key", "refers", "like", "columns");
        var columns = new List<DictionaryColumn>();
        if (y.Find(map, "like") is { } like) columns.AddRange(Known(_tables, y, like, "table").Columns);
        foreach (var (column, node) in y.Pairs(y.Map(map, "columns"))) columns.Add(ReadColumn(y, column, node));
        var key = y.List(map, "key");
        var refers = y.Pairs(y.Map(map, "refers")).Select(r => (r.Key, y.Words(r.Value))).ToList();
        foreach (var unknown in key.Concat(refers.SelectMany(r => r.Item2)).Where(k => columns.All(c => c.Name != k)))
            throw y.Error(map, $"table '{name}' has no column '{unknown}'; it has: {string.Join(", ", columns.Select(c => c.Name))}");
        return new(name, label, columns)
        {
            Note = Optional(y, map, "note"),
            Release = y.Find(map, "release") is { } release ? y.Text(release) : null,
            ReleaseOrder = _tables.Count,
            OnlyInRelease = Is(y, map, "only_in_release"),
            Bulk = Is(y, map, "bulk"),
            Key = key,
            Refers = refers,
        };
    }

    private DictionaryColumn ReadColumn(YamlReader y, string name, YamlNode node)
    {
        if (node is YamlScalarNode)
        {
            var table = Known(_tables, y, node, "table");
            return table.Columns.FirstOrDefault(c => c.Name == name) ?? throw y.Error(node, $"table '{table.Name}' has no column '{name}'; it has: {string.Join(", ", table.Columns.Select(c => c.Name))}");
        }
        var map = y.AsMap(node);
        var column = new DictionaryColumn(name, Label(y, node, "type", "unit", "form", "codes", "empty", "note"), Type(y, map))
        {
            Unit = y.Find(map, "unit") is { } unit ? Known(_units, y, unit, "unit") : null,
            Form = y.Find(map, "form") is { } form ? y.Text(form) : null,
            Codes = y.Find(map, "codes") is { } codes ? Known(_codes, y, codes, "list of codes") : null,
            Empty = y.Find(map, "empty") is { } empty ? new(y.Text(empty), Known(_empty, y, empty, "reason")) : null,
            Note = Optional(y, map, "note"),
        };
        return column.Type == ColumnType.Code && column.Codes is null ? throw y.Error(node, "type 'code' needs 'codes'") : column;
    }

    private static ColumnType Type(YamlReader y, YamlMappingNode map)
    {
        if (y.Find(map, "type") is not { } type) return ColumnType.Text;
        return Enum.GetValues<ColumnType>().Where(t => t.ToString().ToLowerInvariant() == y.Text(type)).Cast<ColumnType?>().FirstOrDefault()
            ?? throw y.Error(type, $"unknown type '{y.Text(type)}'; allowed: {string.Join(", ", Enum.GetNames<ColumnType>().Select(n => n.ToLowerInvariant()))}");
    }

    private static bool Is(YamlReader y, YamlMappingNode map, string key) => y.Find(map, key) is { } node && (y.Text(node) == "true" ? true : throw y.Error(node, $"'{key}' is true or absent"));

    private static Bilingual? Optional(YamlReader y, YamlMappingNode map, string key) => y.Find(map, key) is { } node ? Label(y, node) : null;

    private static T Known<T>(IReadOnlyDictionary<string, T> all, YamlReader y, YamlNode node, string what) =>
        all.TryGetValue(y.Text(node), out var found) ? found : throw y.Error(node, $"unknown {what} '{y.Text(node)}'; allowed: {string.Join(", ", all.Keys)}");
}
