using Extractor.Model.Records;

namespace Extractor.Normalisation.Indicators;

/// <summary>Finds ids that differ in a character or two, or in the order of their characters, without comparing each with each.</summary>
internal sealed class NearNames(NameGuards guards)
{
    private const int ShortestName = 4;
    private const int LargestFamily = 12;

    /// <summary>The pairs, those that no guard keeps apart first, and how many names were left out of families too large to compare.</summary>
    public (IReadOnlyList<IndicatorCandidate> Pairs, int LeftOut) Find(IEnumerable<string> ids)
    {
        var families = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var id in ids.Where(i => i.Length >= ShortestName).Order(StringComparer.Ordinal))
            foreach (var key in Keys(id))
            {
                if (!families.TryGetValue(key, out var family)) families[key] = family = [];
                family.Add(id);
            }
        var pairs = new HashSet<(string, string)>();
        var leftOut = 0;
        foreach (var family in families.Values)
        {
            leftOut += Math.Max(0, family.Count - LargestFamily);
            for (var i = 0; i < Math.Min(family.Count, LargestFamily); i++)
                for (var j = i + 1; j < Math.Min(family.Count, LargestFamily); j++) pairs.Add((family[i], family[j]));
        }
        return ([.. pairs.Select(p => new IndicatorCandidate(p.Item1, p.Item2, guards.Explain(p.Item1, p.Item2), Difference(p.Item1, p.Item2)))
            .OrderBy(c => c.Guard is not null).ThenBy(c => c.One, StringComparer.Ordinal).ThenBy(c => c.Other, StringComparer.Ordinal)], leftOut);
    }

    // The name itself, the name without each of its characters, its characters in order: near names share one of these.
    private static HashSet<string> Keys(string id)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { id, "=" + string.Concat(id.Order()) };
        for (var i = 0; i < id.Length; i++) keys.Add(id.Remove(i, 1));
        return keys;
    }

    private static string Difference(string one, string other)
    {
        var head = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        var shortest = Math.Min(one.Length, other.Length) - head;
        var tail = one.Reverse().Zip(other.Reverse()).Take(shortest).TakeWhile(p => p.First == p.Second).Count();
        return $"{one[head..^tail]} / {other[head..^tail]}";
    }
}
