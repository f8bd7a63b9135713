using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Normalisation.Indicators;

/// <summary>Makes the look-up of canonical indicators and refuses entries that contradict a guard, the rules or each other.</summary>
/// <param name="guards">The guards: no entry may hold names that they keep apart.</param>
/// <param name="rewrite">A folded name after all rules.</param>
internal sealed class CatalogueReader(NameGuards guards, Func<string, string> rewrite)
{
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);

    /// <summary>Rewritten name -> canonical name.</summary>
    public Dictionary<string, string> Read(IReadOnlyList<CanonicalIndicator> entries)
    {
        foreach (var entry in entries)
        {
            if (rewrite(Folding.Key(entry.Name)) is var own && own != entry.Name)
                throw Wrong(entry, $"the rules make '{own}' of the canonical name '{entry.Name}': name it so");
            Add(entry, entry.Name);
        }
        foreach (var entry in entries)
            foreach (var other in entry.Also) AddOther(entry, other);
        return _canonical;
    }

    private void AddOther(CanonicalIndicator entry, string other)
    {
        var name = rewrite(Folding.Key(other));
        if (name == entry.Name) throw Wrong(entry, $"'{other}' need not be listed: the rules make '{entry.Name}' of it");
        if (guards.Explain(entry.Name, name) is { } why) throw Wrong(entry, $"'{other}' and '{entry.Name}' must not be one ({why})");
        Add(entry, name);
    }

    private void Add(CanonicalIndicator entry, string name)
    {
        if (!_canonical.TryAdd(name, entry.Name)) throw Wrong(entry, $"'{name}' stands twice: here and under '{_canonical[name]}'");
    }

    private static DefinitionException Wrong(CanonicalIndicator entry, string message) => new("normalisation/catalogue.yaml", entry.Line, message);
}
