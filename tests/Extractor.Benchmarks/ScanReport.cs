using System.Globalization;
using Extractor.Ocr;
using Extractor.Testing;

namespace Extractor.Benchmarks;

/// <summary>Runs the benchmarks of scans and prints their figures as tables.</summary>
internal static class ScanReport
{
    private static readonly string[] Modes = ["careful", "fast"];

    /// <summary>Processor time a page on one core, lines that each engine reads, and how much of the time is spent inside the engines.</summary>
    public static void Pages(TextWriter output)
    {
        Line(output, $"{"scan, one core",-28} {"--ocr",-8} {"pages",6} {"s/page",7} {"engines",8} {"x",5}  lines a page by engine");
        foreach (var mode in new[] { OcrMode.Careful, OcrMode.Fast })
        {
            var all = new List<ScanMeasurement>();
            foreach (var path in Repository.Scans)
            {
                all.Add(new ScanBenchmark(mode).Measure(Repository.Document(path)));
                Print(output, Path.GetFileNameWithoutExtension(path), mode, all[^1]);
            }
            Print(output, "all", mode, all.Aggregate((a, b) => a + b));
        }
        output.WriteLine();
    }

    /// <summary>The real program over the scans from its start to its end, on one core and on two.</summary>
    public static void Cores(string program, TextWriter output)
    {
        var benchmark = new ProgramBenchmark(program);
        string[] scans = [.. Repository.Scans.Select(p => Path.Combine(Repository.Corpus, p))];
        var pages = scans.Sum(s => new Reading.ReaderCatalog().Read(PageBenchmark.Document(s)).Info.PageCount ?? 1);
        Line(output, $"{"scans, start to end",-28} {"--ocr",-8} {"pages",6} {"1 core: s/page",15} {"2 cores: s/page",16} {"x",5} {"MB of one process",18}");
        foreach (var mode in Modes)
        {
            var one = Cpus.OnOne(() => benchmark.Run(["extract", "--ocr", mode, "--workers", "1", .. scans]));
            var two = benchmark.Run(["extract", "--ocr", mode, "--workers", "2", .. scans]);
            Line(output, $"{"all",-28} {mode,-8} {pages,6} {one.Seconds / pages,15:F2} {two.Seconds / pages,16:F2} {one.Seconds / two.Seconds,5:F2} {Math.Max(one.PeakOfOne, two.PeakOfOne),18:F0}");
        }
        output.WriteLine();
    }

    private static void Print(TextWriter output, string name, OcrMode mode, ScanMeasurement m)
    {
        var lines = string.Join(", ", m.Engines.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Engine} {(double)e.Lines / m.Pages:F0}")));
        Line(output, $"{name,-28} {mode.ToString().ToLowerInvariant(),-8} {m.Pages,6} {m.Milliseconds / 1000 / m.Pages,7:F2} {m.InEngines / 1000 / m.Pages,8:F2} {m.Milliseconds / m.InEngines,5:F2}  {lines}");
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
