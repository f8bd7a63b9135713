using System.Globalization;

namespace Extractor.Benchmarks;

/// <summary>Loads generated forms by powers of ten, searches the database, and prints the figures as tables.</summary>
internal static class DatasetReport
{
    private const int QueriesOfEachLength = 200;

    /// <summary>From 1,000 forms up to so many. The database is made in a folder that is empty at the end.</summary>
    public static void Write(int most, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-dataset-");
        try
        {
            Write(new DatasetBenchmark(Path.Combine(folder.FullName, "records.sqlite")), most, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(DatasetBenchmark benchmark, int most, TextWriter output)
    {
        var forms = 0;
        for (var goal = 1000; goal <= most; goal *= 10)
        {
            var (stored, storing, processor, panel) = benchmark.Load(goal - forms);
            forms += stored;
            var (texts, index, file) = benchmark.Size();
            Line(output, $"{forms} forms: the last {stored} stored with all indexes at {stored / storing:F0} forms/s, {processor / stored * 1000:F1} ms of processor a form; panel of all {panel:F1} s; file {file / 1e6:F0} MB, {file / 1e3 / forms:F0} KB a form");
            Line(output, $"  {texts} texts can be found, {texts / (double)forms:F0} a form, loaded at {stored / storing * texts / forms:F0} rows/s; index {index / 1e6:F0} MB, {(double)index / texts:F0} bytes a text");
            if (texts >= 50_000) Search(benchmark, output);
        }
    }

    private static void Search(DatasetBenchmark benchmark, TextWriter output)
    {
        Line(output, $"  first page of hits, ms of processor:  {"characters",10} {"queries",8} {"median",8} {"p95",8} {"most",8}   with facets: {"median",8} {"p95",8}");
        foreach (var queries in benchmark.Queries(QueriesOfEachLength, seed: 5))
        {
            var (plain, facets) = (benchmark.Search(queries, facets: false), benchmark.Search(queries.Take(20), facets: true));
            Line(output, $"  {"",37} {queries.Key,10} {plain.Count,8} {At(plain, 0.5),8:F1} {At(plain, 0.95),8:F1} {plain[^1],8:F1}   {"",12} {At(facets, 0.5),8:F0} {At(facets, 0.95),8:F0}");
        }
    }

    private static double At(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    private static void Line(TextWriter output, FormattableString line)
    {
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        output.Flush();
    }
}
