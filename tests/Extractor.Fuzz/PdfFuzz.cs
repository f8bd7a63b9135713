using System.Diagnostics;
using Extractor.Extraction.Isolation;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Testing;
using Extractor.Testing.Pdf;

namespace Extractor.Fuzz;

/// <summary>Damages PDF files at random and has workers extract them: each must give a result or a finding, whatever becomes of its worker.</summary>
internal sealed class PdfFuzz(int iterations, int seed, IReadOnlyList<string> folders)
{
    private static readonly WorkerLimits Limits = new() { PerDocument = TimeSpan.FromSeconds(60), PerPage = TimeSpan.FromSeconds(1), Memory = 1L << 30 };

    // Figures are told after so many files.
    private const int Stage = 1_000;

    // These say that a file did harm; it is kept.
    private static readonly string[] Harm = [FindingCodes.ReaderCrashed, FindingCodes.ReaderTimedOut, FindingCodes.InternalError];

    private readonly SortedDictionary<string, (int Count, string First)> _findings = new(StringComparer.Ordinal);
    private int _done;
    private int _harm;
    private int _withForms;
    private int _withTables;
    private int _silent;

    /// <summary>Runs; the exit code is 1 if the program itself failed at some file. A file that crashes or hangs PDFium is told, and is no failure.</summary>
    public int Run()
    {
        var files = folders.SelectMany(f => Directory.EnumerateFiles(f, "*.pdf", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Console.WriteLine($"fuzz: {files.Count} sound PDF files");
        var mutator = new PdfMutator(files, seed);
        var watch = Stopwatch.StartNew();
        var program = new WorkerProgram(Path.Combine(AppContext.BaseDirectory, "extractor"), ["worker", "--pipelines", Repository.Pipelines]);
        using var memory = new WorkerMemory();
        using (var extractor = new IsolatedExtractor(() => Repository.Definitions, program, Limits, Environment.ProcessorCount, TimeProvider.System))
        {
            var documents = Enumerable.Range(0, iterations).Select(i => SourceDocument.Of($"fuzz-{seed}-{i}.pdf", mutator.Next()));
            foreach (var (document, result) in extractor.InOrder(documents, d => (d, extractor.Extract(d))))
            {
                Note(document, result);
                if (_done % Stage == 0) Console.WriteLine($"fuzz: {Figures(watch, memory)}");
            }
        }
        foreach (var (what, (count, first)) in _findings) Console.WriteLine($"{count,7} {what}  (first: {first})");
        Console.WriteLine($"fuzz: {Figures(watch, memory)}; repeat with: fuzz pdf {iterations} {seed} {string.Join(' ', folders)}");
        return _silent > 0 || _findings.Keys.Any(k => k.StartsWith(FindingCodes.InternalError, StringComparison.Ordinal)) ? 1 : 0;
    }

    private string Figures(Stopwatch watch, WorkerMemory memory) =>
        $"{_done} PDF files in {watch.Elapsed.TotalSeconds:F0} s: {_withForms} with forms, {_withTables} with tables alone, {_harm} did harm, {_silent} without result or finding; "
        + $"workers of at most {memory.Peak >> 20} MB";

    private void Note(SourceDocument document, ExtractionResult result)
    {
        _done++;
        if (result.Forms.Count > 0) _withForms++;
        else if (result.Tables.Count > 0) _withTables++;
        else if (result.Findings.Count == 0) _silent++;
        foreach (var code in result.Findings.Where(f => f.Path is null).Select(What).Distinct(StringComparer.Ordinal))
            _findings[code] = _findings.TryGetValue(code, out var known) ? (known.Count + 1, known.First) : (1, document.Name);
        if (!result.Findings.Any(f => Harm.Contains(f.Code))) return;
        _harm++;
        Kept.Write(document);
    }

    private static string What(Finding finding) => finding.Code switch
    {
        FindingCodes.InternalError => $"{finding.Code}: {Kept.Where(finding.Message)}",
        FindingCodes.ReaderCrashed or FindingCodes.ReaderTimedOut or FindingCodes.UnreadableDocument => $"{finding.Code}: {finding.Message}",
        _ => finding.Code,
    };
}
