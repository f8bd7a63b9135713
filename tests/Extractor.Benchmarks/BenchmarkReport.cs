using System.Globalization;
using Extractor.Coats;
using Extractor.Coats.Layouts;
using Extractor.Reading.Pdf;
using Extractor.Testing;

namespace Extractor.Benchmarks;

/// <summary>Runs the benchmarks and prints their figures as tables.</summary>
internal static class BenchmarkReport
{
    private static readonly string[] Roads = ["tables", "extract"];

    /// <summary>Forms per second of flat texts: each document of the corpus, and the seeds repeated.</summary>
    public static void Texts(TextWriter output)
    {
        var benchmark = new ExtractionBenchmark();
        var corpus = Repository.Documents.Where(p => p.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        foreach (var path in corpus) benchmark.Measure(Repository.Document(path), TimeSpan.FromSeconds(0.3)); // compiled and warm
        Line(output, $"{"document",-52} {"KB",7} {"forms",6} {"ms/form",8} {"forms/s",8}");
        var results = corpus.Select(path => benchmark.Measure(Repository.Document(path), TimeSpan.FromSeconds(0.5))).ToList();
        foreach (var result in results) Print(output, result);
        Print(output, new("all of the corpus", results.Sum(r => r.Bytes), results.Sum(r => r.Forms), results.Sum(r => r.Milliseconds)));
        output.WriteLine();
        foreach (var path in corpus.Where(p => p.StartsWith("seeds", StringComparison.Ordinal)))
            foreach (var times in new[] { 1, 10, 100 })
                Print(output, benchmark.Measure(ExtractionBenchmark.Repeated(path, times), TimeSpan.FromSeconds(1)));
        output.WriteLine();
    }

    /// <summary>Forms per second of the seeds' forms in every coat.</summary>
    public static void OfCoats(TextWriter output)
    {
        var benchmark = new ExtractionBenchmark();
        Line(output, $"{"the seeds' forms as",-52} {"KB",7} {"forms",6} {"ms/form",8} {"forms/s",8}");
        foreach (var coat in Coat.Own)
        {
            var documents = CoatFiles.Truths.Select(t => coat.Document(FormPrint.Of(TruthLoader.Load(t)))).ToList();
            foreach (var document in documents) benchmark.Measure(document, TimeSpan.FromSeconds(0.5)); // compiled and warm
            var results = documents.ConvertAll(d => benchmark.Measure(d, TimeSpan.FromSeconds(1)));
            Print(output, new(coat.Name, results.Sum(r => r.Bytes), results.Sum(r => r.Forms), results.Sum(r => r.Milliseconds)));
        }
        output.WriteLine();
    }

    /// <summary>Pages per second of the PDF files of each folder on one core, end to end, beside the bare PDFium loop.</summary>
    public static void Pages(IReadOnlyList<string> folders, TextWriter output)
    {
        var benchmark = new PageBenchmark();
        Line(output, $"{"folder, one core",-32} {"files",6} {"pages",6} {"bare p/s",9} {"tables p/s",11} {"x bare",7} {"extract p/s",12} {"x bare",7} {"values, proof, findings: % of printed",38}");
        foreach (var folder in folders)
        {
            var m = benchmark.Measure([.. PageBenchmark.FilesIn(folder).Select(PageBenchmark.Document)], TimeSpan.FromSeconds(10));
            Line(output, $"{Name(folder),-32} {m.Documents,6} {m.Pages,6} {m.PagesPerSecond(m.Bare),9:F0} {m.PagesPerSecond(m.Tables),11:F0} {m.Tables / m.Bare,7:F2} {m.PagesPerSecond(m.Extract),12:F0} {m.Extract / m.Bare,7:F2} {100 * m.Meaning,38:F0}");
        }
        output.WriteLine();
    }

    /// <summary>The real program over all digital PDF files of each folder, from its start to its end, on one core and on all.</summary>
    public static void Cores(string program, IReadOnlyList<string> folders, TextWriter output)
    {
        var benchmark = new ProgramBenchmark(program);
        Line(output, $"{"start to end, 1 and " + Environment.ProcessorCount + " cores",-32} {"road",-8} {"pages",6} {"1: p/s",7} {"CPU s",6} {"all: p/s",9} {"CPU s",6} {"x",5}");
        foreach (var folder in folders)
        {
            var files = PageBenchmark.FilesIn(folder);
            var pages = files.Sum(f => BareLoop.Run(PageBenchmark.Document(f)).Pages);
            foreach (var road in Roads)
            {
                var one = Cpus.OnOne(() => benchmark.Run([road, .. files]));
                var all = benchmark.Run([road, .. files]);
                Line(output, $"{Name(folder),-32} {road,-8} {pages,6} {pages / one.Seconds,7:F0} {one.CpuSeconds,6:F1} {pages / all.Seconds,9:F0} {all.CpuSeconds,6:F1} {one.Seconds / all.Seconds,5:F2}");
            }
        }
        output.WriteLine();
    }

    /// <summary>The real program on made PDF files of 500 and 5,000 pages: time and its growth per page, memory.</summary>
    public static void LongDocuments(string program, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-bench-").FullName;
        Line(output, $"{"a long document, all cores",-32} {"road",-8} {"pages",6} {"s",6} {"CPU s",6} {"CPU ms/page",12} {"MB",6} {"MB of one process",18}");
        foreach (var pages in new[] { 500, 5000 })
        {
            var file = Path.Combine(folder, $"{pages}.pdf");
            LongPdf.Write(file, pages);
            foreach (var road in Roads)
            {
                var m = new ProgramBenchmark(program).Run(road, file);
                Line(output, $"{"made forms, one a page",-32} {road,-8} {pages,6} {m.Seconds,6:F1} {m.CpuSeconds,6:F1} {m.CpuSeconds / pages * 1000,12:F2} {m.PeakMegabytes,6:F0} {m.PeakOfOne,18:F0}");
            }
        }
        Directory.Delete(folder, recursive: true);
    }

    private static string Name(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    private static void Print(TextWriter output, Measurement m) =>
        Line(output, $"{m.Name,-52} {m.Bytes / 1024.0,7:F1} {m.Forms,6} {m.MillisecondsPerForm,8:F2} {m.FormsPerSecond,8:F0}");

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
