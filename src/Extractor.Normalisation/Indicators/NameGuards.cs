using Extractor.Definitions;

namespace Extractor.Normalisation.Indicators;

/// <summary>Tells which classes of guarded words a name holds: names that differ in them are never one indicator.</summary>
internal sealed class NameGuards
{
    private readonly IReadOnlyList<NameGuard> _guards;
    private readonly Dictionary<char, string[]> _words;

    /// <summary>Takes the guards. Throws <see cref="DefinitionException"/> if a guard does not keep apart what it says.</summary>
    /// <param name="file">The file of the definitions, for errors.</param>
    /// <param name="guards">The guards.</param>
    /// <param name="neutral">Words whose characters belong to no guard.</param>
    public NameGuards(string file, IReadOnlyList<NameGuard> guards, IReadOnlyList<string> neutral)
    {
        _guards = guards;
        _words = guards.SelectMany(g => g.Classes.Keys).Concat(neutral).Distinct(StringComparer.Ordinal)
            .GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).ToArray());
        foreach (var guard in guards)
            foreach (var (one, other, line) in guard.Apart)
                if (!Differing(one, other).Contains(guard.Name))
                    throw new DefinitionException(file, line, $"guard '{guard.Name}' does not keep '{one}' and '{other}' apart");
    }

    /// <summary>Names of the guards in which two names differ.</summary>
    public IReadOnlyList<string> Differing(string one, string other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        return [.. _guards.Where(g => Classes(g, first) != Classes(g, second)).Select(g => g.Name)];
    }

    /// <summary>What tells two names apart, in words: "time: mid_year / year_end"; null if no guard does.</summary>
    public string? Explain(string one, string other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        var differing = _guards.Select(g => (g.Name, One: Classes(g, first), Other: Classes(g, second))).Where(g => g.One != g.Other)
            .Select(g => $"{g.Name}: {(g.One.Length == 0 ? "none" : g.One)} / {(g.Other.Length == 0 ? "none" : g.Other)}").ToList();
        return differing.Count > 0 ? string.Join("; ", differing) : null;
    }

    private static string Classes(NameGuard guard, List<string> words) =>
        string.Join(' ', words.Select(w => guard.Classes.GetValueOrDefault(w)).Where(c => c is not null).Order(StringComparer.Ordinal));

    /// <summary>The listed words of a name from left to right, the longest at each place.</summary>
    private List<string> WordsOf(string name)
    {
        var found = new List<string>();
        for (var i = 0; i < name.Length;)
        {
            var word = _words.TryGetValue(name[i], out var words) ? Array.Find(words, w => string.CompareOrdinal(name, i, w, 0, w.Length) == 0) : null;
            if (word is not null) found.Add(word);
            i += word?.Length ?? 1;
        }
        return found;
    }
}
