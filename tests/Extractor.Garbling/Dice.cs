namespace Extractor.Garbling;

/// <summary>Pseudo-random choices that are the same on every machine for the same seed (SplitMix64).</summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A seed for one case, mixed from a base seed, a name and an index.</summary>
    public static ulong Mix(ulong seed, string name, int index)
    {
        var mixed = seed;
        foreach (var c in name) mixed = new Dice(mixed ^ c).Next();
        // 40 bits are seed enough and stay readable in a report
        return new Dice(mixed + (ulong)index).Next() >> 24;
    }

    /// <summary>An integer from 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>An integer from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True with the given chance in percent.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The items in random order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        List<T> result = [.. items];
        for (var i = result.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (result[i], result[j]) = (result[j], result[i]);
        }
        return result;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
