using System.Diagnostics;
using System.Text;
using Extractor.Extraction;
using Extractor.Garbling;
using Extractor.Garbling.Measuring;
using Extractor.Garbling.Patterns;
using Extractor.Model;
using Extractor.Storage;
using Extractor.Storage.Search;
using Extractor.Testing;

namespace Extractor.Benchmarks;

/// <summary>Loads generated forms into a database, and searches it.</summary>
internal sealed class DatasetBenchmark(string path)
{
    private static readonly ProgramStamp Stamp = new("0.0.0-benchmark", new string('0', 64));

    private readonly DocumentExtractor _extractor = new(Repository.Definitions);
    private int _documents;

    /// <summary>Loads documents of one to three forms each until the database holds so many more forms; reading them is not counted.</summary>
    /// <returns>Forms stored, seconds of storing with all indexes (of the clock, and of the processor), seconds of making the panel at the end.</returns>
    public (int Forms, double Storing, double Processor, double Panel) Load(int forms)
    {
        using var store = RecordStore.Open(path);
        var run = store.Begin(Stamp, TimeProvider.System);
        var (stored, storing, processor) = (0, TimeSpan.Zero, TimeSpan.Zero);
        while (stored < forms)
        {
            var result = Next();
            var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            run.Save(result);
            storing += Stopwatch.GetElapsedTime(start);
            processor += Environment.CpuUsage.TotalTime - cpu;
            stored += result.Forms.Count;
        }
        var end = Stopwatch.GetTimestamp();
        run.Finish();
        return (stored, storing.TotalSeconds, processor.TotalSeconds, Stopwatch.GetElapsedTime(end).TotalSeconds);
    }

    /// <summary>Substrings of stored texts, drawn at random: as many of each length from 1 to 8 characters.</summary>
    public IReadOnlyList<IGrouping<int, string>> Queries(int ofEach, ulong seed)
    {
        var dice = new Dice(seed);
        var texts = Ask("SELECT text FROM search_texts WHERE length(text) >= 8 AND id % 97 = 0 ORDER BY id").Select(t => (string)t).Where(t => !t.Contains('"')).ToList();
        return [.. Enumerable.Range(1, 8).SelectMany(length => Enumerable.Range(0, ofEach).Select(_ => dice.Pick(texts)).Select(t => t.Substring(dice.Between(0, t.Length - length), length)))
            .Where(q => q.Trim().Length == q.Length).GroupBy(q => q.Length)];
    }

    /// <summary>Milliseconds of the processor that each query takes for its first page of 20 hits, in ascending order.</summary>
    public IReadOnlyList<double> Search(IEnumerable<string> queries, bool facets)
    {
        using var search = RecordSearch.Open(path);
        var times = new List<double>();
        foreach (var query in queries)
        {
            var start = Environment.CpuUsage.TotalTime;
            _ = search.Search($"\"{query}\"", new(), facets: facets);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }
        times.Sort();
        return times;
    }

    /// <summary>Texts that can be found, and bytes of their index and of the whole file.</summary>
    public (long Texts, long Index, long File) Size() =>
        ((long)Ask("SELECT count(*) FROM search_texts").Single(), (long)Ask("SELECT sum(length(block)) FROM search_index_data").Single(), new FileInfo(path).Length);

    private IReadOnlyList<object> Ask(string sql)
    {
        using var query = RecordQuery.Open(path);
        return [.. query.Ask(sql).Rows.Select(r => r[0]!)];
    }

    private ExtractionResult Next()
    {
        var garbled = CaseMaker.Make(PatternCatalogue.None, Dice.Mix(11, "dataset", _documents++))!;
        return _extractor.Extract(SourceDocument.Of($"{_documents:D6}.txt", Encoding.UTF8.GetBytes(garbled.Text)));
    }
}
