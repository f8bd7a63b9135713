using System.Globalization;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Storage;
using Extractor.Testing;
using Extractor.Testing.Faults;

namespace Extractor.Benchmarks;

/// <summary>
/// Loads documents into a database and keeps, before steps of writing it, the files as they are at that moment: what kill -9 would leave there. Each is loaded on,
/// and what it holds then is compared with an undisturbed load. One process does it all, so that thousands of moments can be tried; the real program is killed by <see cref="KillBenchmark"/>.
/// </summary>
internal sealed class CutBenchmark : IDisposable
{
    private static readonly ProgramStamp Stamp = new("1", "d");

    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-cuts-").FullName;
    private readonly List<ExtractionResult> _records;
    private readonly SortedDictionary<string, int> _left = new(StringComparer.Ordinal);

    /// <summary>Extracts the documents.</summary>
    public CutBenchmark(IEnumerable<string> files)
    {
        var extractor = new DocumentExtractor(Repository.Definitions);
        _records = [.. files.Select(f => extractor.Extract(SourceDocument.Of(Path.GetFileName(f), File.ReadAllBytes(f))))];
    }

    /// <summary>Tries random moments, and each n-th.</summary>
    /// <param name="times">How many random ones.</param>
    /// <param name="every">1 for each, 0 for none.</param>
    /// <param name="output">Takes the figures.</param>
    public void Run(int times, int every, TextWriter output)
    {
        var steps = 0;
        WriteSteps.During(() => Load("whole.db"), () => steps++);
        var whole = DatabaseFile.Dump(Database("whole.db"));
        var dice = new Random(300);
        var chosen = Enumerable.Range(1, times).Select(_ => dice.Next(1, steps + 1)).Concat(every == 0 ? [] : Enumerable.Range(1, steps).Where(s => s % every == 0)).ToHashSet();
        var step = 0;
        WriteSteps.During(() => Load("loaded.db"), () =>
        {
            if (chosen.Contains(++step)) Keep(step);
        });
        var wrong = chosen.Order().Count(s => !IsMended(Database($"cut-{s}.db"), whole));
        output.WriteLine($"{_records.Count} documents, {steps} steps of writing the database; {chosen.Count} moments before a step tried, {wrong} wrong after loading on");
        foreach (var (left, count) in _left) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count,5}  left {left}"));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Keep(int step)
    {
        foreach (var file in Directory.GetFiles(_folder, "loaded.db*")) File.Copy(file, file.Replace("loaded.db", $"cut-{step}.db", StringComparison.Ordinal));
    }

    // Rows like those of an undisturbed load, no damage, no orphan, one file, and nothing to do any more.
    private bool IsMended(string path, string whole)
    {
        var name = Path.GetFileName(path);
        var held = Load(name);
        var left = held == _records.Count ? "all documents" : $"{held} documents";
        _left[left] = _left.GetValueOrDefault(left) + 1;
        var bytes = File.ReadAllBytes(path);
        Load(name);
        var isRight = DatabaseFile.Dump(path) == whole && DatabaseFile.Query(path, "PRAGMA integrity_check")[0] == "ok" && DatabaseFile.Query(path, "PRAGMA foreign_key_check").Count == 0
            && Directory.GetFiles(_folder, name + "*").Length == 1 && bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path));
        File.Delete(path);
        return isRight;
    }

    /// <summary>Loads what the database does not hold and returns how many documents it held.</summary>
    private int Load(string name)
    {
        using var store = RecordStore.Open(Database(name));
        var run = store.Begin(Stamp, TimeProvider.System);
        var missing = _records.Where(r => !store.Holds(r.Document.Sha256, Stamp)).ToList();
        foreach (var record in missing) run.Save(record);
        run.Finish(_ => []);
        return _records.Count - missing.Count;
    }

    private string Database(string name) => Path.Combine(_folder, name);
}
