using System.Diagnostics;
using System.Globalization;
using Extractor.Benchmarks;
using Extractor.Testing;

// One core, whatever the machine has.
if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) Process.GetCurrentProcess().ProcessorAffinity = 1;

var benchmark = new ExtractionBenchmark();
var corpus = Directory.EnumerateFiles(Repository.Corpus, "*.txt", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(Repository.Corpus, p)).Order(StringComparer.Ordinal).ToList();
foreach (var path in corpus) benchmark.Measure(Repository.Document(path), TimeSpan.FromSeconds(0.3)); // compiled and warm

Console.WriteLine($"{"document",-52} {"KB",7} {"forms",6} {"ms/form",8} {"forms/s",8}");
var corpusResults = corpus.ConvertAll(path => benchmark.Measure(Repository.Document(path), TimeSpan.FromSeconds(0.5)));
corpusResults.ForEach(Print);
Print(new("all of the corpus", corpusResults.Sum(r => r.Bytes), corpusResults.Sum(r => r.Forms), corpusResults.Sum(r => r.Milliseconds)));

Console.WriteLine();
foreach (var path in corpus.Where(p => p.StartsWith("seeds", StringComparison.Ordinal)))
    foreach (var times in new[] { 1, 10, 100 })
        Print(benchmark.Measure(ExtractionBenchmark.Repeated(path, times), TimeSpan.FromSeconds(1)));

static void Print(Measurement m) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{m.Name,-52} {m.Bytes / 1024.0,7:F1} {m.Forms,6} {m.MillisecondsPerForm,8:F2} {m.FormsPerSecond,8:F0}"));
