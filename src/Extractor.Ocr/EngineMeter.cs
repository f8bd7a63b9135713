namespace Extractor.Ocr;

/// <summary>What an engine did.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Lines">Lines that it read.</param>
/// <param name="Time">Time inside of it.</param>
public sealed record EngineUse(string Engine, int Lines, TimeSpan Time);

/// <summary>Counts the lines that each engine reads, and its time by a clock. Not for two threads at once.</summary>
public sealed class EngineMeter(TimeProvider clock)
{
    private readonly SortedDictionary<string, EngineUse> _uses = new(StringComparer.Ordinal);

    /// <summary>What the engines did since the beginning, by name.</summary>
    public IReadOnlyCollection<EngineUse> Uses => _uses.Values;

    /// <summary>The beginning of a call.</summary>
    internal long Start() => clock.GetTimestamp();

    /// <summary>An engine has read a line since a beginning.</summary>
    internal void Stop(string engine, long start)
    {
        var use = _uses.GetValueOrDefault(engine) ?? new(engine, 0, TimeSpan.Zero);
        _uses[engine] = use with { Lines = use.Lines + 1, Time = use.Time + clock.GetElapsedTime(start) };
    }
}
