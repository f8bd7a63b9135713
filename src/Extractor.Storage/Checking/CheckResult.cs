namespace Extractor.Storage.Checking;

/// <summary>What one check of a database found.</summary>
/// <param name="Name">What was checked: integrity, foreign_keys, schema, orphans, records, corrections, search, panel.</param>
/// <param name="Looked">How many things it looked at.</param>
/// <param name="Of">What these are.</param>
/// <param name="Faults">What is wrong; of many the first.</param>
/// <param name="FaultCount">How many faults there are.</param>
public sealed record CheckResult(string Name, long Looked, string Of, IReadOnlyList<Fault> Faults, int FaultCount);

/// <summary>Something that is not as the program writes it.</summary>
/// <param name="Where">Table, document, path: as near as it can be told.</param>
/// <param name="What">What is wrong.</param>
public sealed record Fault(string Where, string What);

/// <summary>Gathers the faults of one check.</summary>
internal sealed class FaultList(string name, string of)
{
    private const int Most = 50;

    private readonly List<Fault> _faults = [];
    private int _count;

    /// <summary>How many things were looked at.</summary>
    public long Looked { get; set; }

    /// <summary>What was found.</summary>
    public CheckResult Result => new(name, Looked, of, _faults, _count);

    /// <summary>Adds a fault.</summary>
    public void Add(string where, string what)
    {
        if (_count++ < Most) _faults.Add(new(where, what));
    }
}
