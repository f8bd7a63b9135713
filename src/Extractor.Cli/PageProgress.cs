using System.Diagnostics;
using Extractor.Extraction.Isolation;

namespace Extractor.Cli;

/// <summary>Tells a person how far the scanned pages of documents are, a line every second at most: "scan.pdf: page 3 of 12, about 27 s left". For any number of threads.</summary>
internal sealed class PageProgress(TextWriter output)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Stopwatch> _begun = new(StringComparer.Ordinal);
    private readonly Stopwatch _sinceLine = Stopwatch.StartNew();

    /// <summary>A document is as far as this.</summary>
    public void Tell(ScanProgress progress)
    {
        lock (_begun)
        {
            if (progress.Done == 0) _begun[progress.Document] = Stopwatch.StartNew();
            if (progress.Done == 0 || progress.Done == progress.All || _sinceLine.Elapsed < Pause) return;
            output.WriteLine($"{progress.Document}: page {progress.Done} of {progress.All}, about {TimeLeft.Of(_begun[progress.Document].Elapsed, progress.Done, progress.All)}");
            _sinceLine.Restart();
        }
    }
}
