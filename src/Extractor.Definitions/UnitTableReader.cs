using System.Globalization;
using Extractor.Model;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions;

/// <summary>Reads pipelines/normalisation/units.yaml strictly.</summary>
internal static class UnitTableReader
{
    /// <summary>Name of the file under pipelines/.</summary>
    internal const string File = "normalisation/units.yaml";

    private const string Countable = "countable";

    /// <summary>The units of the file. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static UnitTable Read(string path)
    {
        var (y, root) = YamlReader.Open(path, File);
        y.Allow(root, "scales", "dimensions", Countable, "rates", "examples", "refused");
        var scales = y.Pairs(y.Map(root, "scales")).Select(s => (s.Key, y.Number(s.Value))).OrderByDescending(s => s.Key.Length);
        var units = new Dictionary<string, UnitDefinition>(StringComparer.Ordinal);
        var dimensions = y.Map(root, "dimensions");
        foreach (var (dimension, node) in y.Pairs(dimensions)) ReadDimension(y, dimension, y.AsMap(node), units);
        foreach (var unit in ((YamlSequenceNode)y.Need(root, Countable)).Children)
            Add(y, unit, units, new(Folding.Key(y.Text(unit)), 1, 1, y.Text(unit), Countable));
        var known = y.Pairs(dimensions).Select(d => d.Key).Append(Countable).ToHashSet(StringComparer.Ordinal);
        var rates = y.Pairs(y.Map(root, "rates")).ToDictionary(r => r.Key, r => (IReadOnlyList<string>)Known(y, r.Value, known), StringComparer.Ordinal);
        return new([.. scales], units, rates, y.Examples(root, "examples"), y.Refused(root, "refused"));
    }

    private static void ReadDimension(YamlReader y, string dimension, YamlMappingNode map, Dictionary<string, UnitDefinition> units)
    {
        y.Allow(map, "base", "units");
        var baseUnit = y.Text(y.Need(map, "base"));
        var names = new Dictionary<(decimal, decimal), string>();
        foreach (var (unit, size) in y.Pairs(y.Map(map, "units")))
        {
            var (factor, divisor) = Size(y, size);
            names.TryAdd((factor, divisor), unit);
            Add(y, size, units, new(names[(factor, divisor)], factor, divisor, baseUnit, dimension), unit);
        }
    }

    private static void Add(YamlReader y, YamlNode node, Dictionary<string, UnitDefinition> units, UnitDefinition unit, string? printed = null)
    {
        if (!units.TryAdd(Folding.Key(printed ?? unit.Name), unit)) throw y.Error(node, $"unit '{printed ?? unit.Name}' stands twice");
    }

    private static IReadOnlyList<string> Known(YamlReader y, YamlNode node, HashSet<string> known)
    {
        foreach (var word in y.Words(node))
            if (!known.Contains(word)) throw y.Error(node, $"unknown dimension '{word}'; allowed: {string.Join(", ", known)}");
        return y.Words(node);
    }

    private static (decimal Factor, decimal Divisor) Size(YamlReader y, YamlNode node)
    {
        var parts = y.Text(node).Split('/');
        return parts.Length == 2 && decimal.TryParse(parts[0], CultureInfo.InvariantCulture, out var factor) && decimal.TryParse(parts[1], CultureInfo.InvariantCulture, out var divisor)
            ? (factor, divisor)
            : (y.Number(node), 1);
    }
}
