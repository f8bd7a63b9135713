using System.Diagnostics;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Testing;

namespace Extractor.Fuzz;

/// <summary>Damages the texts of the corpus at random and extracts them: each must give a result or a finding, in time.</summary>
internal sealed class TextFuzz(int iterations, int seed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly DocumentExtractor _extractor = new(Repository.Definitions);
    private readonly SortedDictionary<string, List<string>> _crashes = new(StringComparer.Ordinal);
    private (TimeSpan Time, string Name) _slowest = (TimeSpan.Zero, "");
    private int _unreadable;
    private int _forms;

    /// <summary>Runs; the exit code is 1 if some text crashed or hung.</summary>
    public int Run()
    {
        var texts = Directory.EnumerateFiles(Repository.Corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var mutator = new ByteMutator(texts, seed);
        for (var i = 0; i < iterations; i++)
        {
            var document = SourceDocument.Of($"fuzz-{seed}-{i}.txt", mutator.Next());
            if (Extract(document)) continue;
            Kept.Write(document);
            Console.WriteLine($"{document.Name}: still running after {Limit.TotalSeconds:F0} s");
            return 1; // Its thread cannot be ended: the rest would be measured beside it.
        }
        var crashed = _crashes.Values.Sum(n => n.Count);
        foreach (var (where, names) in _crashes) Console.WriteLine($"{names.Count} crashed, {names[0]} the first: {where}");
        Console.WriteLine($"fuzz: {iterations} texts, {_forms} forms, {_unreadable} unreadable, {crashed} crashed, slowest {_slowest.Time.TotalMilliseconds:F0} ms ({_slowest.Name}); repeat with: fuzz text {iterations} {seed}");
        return crashed > 0 ? 1 : 0;
    }

    /// <summary>False if it takes too long.</summary>
    private bool Extract(SourceDocument document)
    {
        var watch = Stopwatch.StartNew();
        var extraction = Task.Run(() => _extractor.Extract(document));
        if (!extraction.Wait(Limit)) return false;
        if (watch.Elapsed > _slowest.Time) _slowest = (watch.Elapsed, $"{document.Name} of {document.Bytes.Length} bytes");
        var findings = extraction.Result.Findings;
        _forms += extraction.Result.Forms.Count;
        if (findings.Any(f => f.Code == FindingCodes.UnreadableDocument)) _unreadable++;
        if (findings.FirstOrDefault(f => f.Code == FindingCodes.InternalError) is not { } crash) return true;
        Kept.Write(document);
        var where = Kept.Where(crash.Message);
        if (!_crashes.TryGetValue(where, out var names)) _crashes.Add(where, names = []);
        names.Add(document.Name);
        return true;
    }
}
