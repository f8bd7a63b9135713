using System.Diagnostics;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Testing;

namespace Extractor.Benchmarks;

/// <summary>How fast one document became records.</summary>
/// <param name="Name">The document.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Forms">Forms found in it.</param>
/// <param name="Milliseconds">Processor time of one extraction.</param>
public sealed record Measurement(string Name, int Bytes, int Forms, double Milliseconds)
{
    /// <summary>Forms per second of processor time.</summary>
    public double FormsPerSecond => Forms / Milliseconds * 1000;

    /// <summary>Processor time per form.</summary>
    public double MillisecondsPerForm => Milliseconds / Forms;
}

/// <summary>Measures extraction from flat text to records by processor time, so that other work on the machine does not count.</summary>
public sealed class ExtractionBenchmark
{
    private readonly DocumentExtractor _extractor = new(Repository.Definitions);

    /// <summary>Measures a document: the mean of as many extractions as fit into the time given, at least one.</summary>
    public Measurement Measure(SourceDocument document, TimeSpan atLeast)
    {
        var forms = _extractor.Extract(document).Forms.Count;
        var (start, runs) = (Environment.CpuUsage.TotalTime, 0);
        TimeSpan spent;
        do
        {
            _extractor.Extract(document);
            runs++;
            spent = Environment.CpuUsage.TotalTime - start;
        }
        while (spent < atLeast);
        return new(document.Name, document.Bytes.Length, forms, spent.TotalMilliseconds / runs);
    }

    /// <summary>A corpus text repeated: a long document of the same forms.</summary>
    public static SourceDocument Repeated(string path, int times)
    {
        var one = Repository.Document(path).Bytes.Span;
        var bytes = new byte[one.Length * times];
        for (var i = 0; i < times; i++) one.CopyTo(bytes.AsSpan(i * one.Length));
        return SourceDocument.Of($"{Path.GetFileName(path)} x {times}", bytes);
    }
}
