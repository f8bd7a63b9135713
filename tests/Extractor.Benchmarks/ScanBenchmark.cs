using Extractor.Extraction;
using Extractor.Model;
using Extractor.Ocr;
using Extractor.Testing;

namespace Extractor.Benchmarks;

/// <summary>What reading a scan took.</summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="Milliseconds">Processor time from the file to the proof.</param>
/// <param name="Engines">What the engines did, and the part of that time inside of them.</param>
public sealed record ScanMeasurement(int Pages, double Milliseconds, IReadOnlyList<EngineUse> Engines)
{
    /// <summary>Processor time inside the engines.</summary>
    public double InEngines => Engines.Sum(e => e.Time.TotalMilliseconds);

    /// <summary>Both together.</summary>
    public static ScanMeasurement operator +(ScanMeasurement a, ScanMeasurement b) => new(
        a.Pages + b.Pages, a.Milliseconds + b.Milliseconds,
        [.. a.Engines.Concat(b.Engines).GroupBy(e => e.Engine).Select(g => new EngineUse(g.Key, g.Sum(e => e.Lines), TimeSpan.FromTicks(g.Sum(e => e.Time.Ticks))))]);
}

/// <summary>Measures how long scans take to read, warm, in this process, beside what the engines alone take of it.</summary>
public sealed class ScanBenchmark(OcrMode mode)
{
    /// <summary>Reads a scan after it was read once.</summary>
    public ScanMeasurement Measure(SourceDocument document)
    {
        var meter = new EngineMeter(new ProcessorClock());
        var extractor = new DocumentExtractor(Repository.Definitions, new() { Mode = mode, Meter = meter });
        extractor.Extract(document);
        var (before, start) = (meter.Uses.ToDictionary(u => u.Engine), Environment.CpuUsage.TotalTime);
        var pages = extractor.Extract(document).Document.PageCount ?? 1;
        var elapsed = Environment.CpuUsage.TotalTime - start;
        return new(pages, elapsed.TotalMilliseconds, [.. meter.Uses.Select(u => before.TryGetValue(u.Engine, out var b) ? new(u.Engine, u.Lines - b.Lines, u.Time - b.Time) : u)]);
    }

    /// <summary>A clock that goes on while this process works: other work on the machine does not count.</summary>
    private sealed class ProcessorClock : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
    }
}
