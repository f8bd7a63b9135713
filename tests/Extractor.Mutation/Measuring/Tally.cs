namespace Extractor.Mutation.Measuring;

/// <summary>Outcomes counted by kind of misreading.</summary>
public sealed class Tally
{
    private const int Examples = 6;
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _notCaught = new(StringComparer.Ordinal);

    /// <summary>Counts one.</summary>
    public void Add(string kind, Outcome outcome, string what)
    {
        if (!_counts.TryGetValue(kind, out var counts)) _counts[kind] = counts = new int[4];
        counts[(int)outcome]++;
        if (outcome == Outcome.Caught) return;
        if (!_notCaught.TryGetValue(kind, out var list)) _notCaught[kind] = list = [];
        list.Add($"{outcome.ToString().ToLowerInvariant()}: {what}");
    }

    /// <summary>The kinds in order of their first misreading.</summary>
    public IEnumerable<string> Kinds => _counts.Keys;

    /// <summary>How many misreadings of kinds that begin so, and how many of them had one of the outcomes.</summary>
    public (int All, int Of) Count(string kinds, params Outcome[] outcomes)
    {
        var found = _counts.Where(c => c.Key.StartsWith(kinds, StringComparison.Ordinal)).Select(c => c.Value).ToList();
        return (found.Sum(c => c.Sum()), found.Sum(c => outcomes.Sum(o => c[(int)o])));
    }

    /// <summary>The table.</summary>
    public IEnumerable<string> Lines()
    {
        yield return FormattableString.Invariant($"{"kind",-50} {"all",7} {"caught",7} {"marked",7} {"consist",7} {"missed",7} {"caught %",9} {"or marked %",11}");
        foreach (var (kind, counts) in _counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var all = counts.Sum();
            yield return FormattableString.Invariant($"{kind,-50} {all,7} {counts[0],7} {counts[1],7} {counts[2],7} {counts[3],7} {100.0 * counts[0] / all,9:0.00} {100.0 * (counts[0] + counts[1]) / all,11:0.00}");
        }
    }

    /// <summary>Some of those that were not caught, by kind.</summary>
    public IEnumerable<string> NotCaught() => _notCaught.OrderBy(k => k.Key, StringComparer.Ordinal)
        .SelectMany(k => k.Value.Take(Examples).Select(w => $"  {k.Key}: {w}").Prepend($"{k.Key}: {k.Value.Count} not caught"));
}
