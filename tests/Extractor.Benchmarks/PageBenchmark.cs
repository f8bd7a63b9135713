using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Reading;
using Extractor.Reading.Pdf;
using Extractor.Testing;

namespace Extractor.Benchmarks;

/// <summary>Processor time that the pages of some documents took on each road.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Bare">Milliseconds of the bare PDFium loop over all of them.</param>
/// <param name="Tables">Milliseconds of the road of <c>tables</c>: read, grids, tables.</param>
/// <param name="Printed">Milliseconds of the first part of that road, the records as printed: read, grids, forms.</param>
/// <param name="Extract">Milliseconds of the road of <c>extract</c>: read, grids, forms, values, proof, findings.</param>
public sealed record PageMeasurement(int Documents, int Pages, double Bare, double Tables, double Printed, double Extract)
{
    /// <summary>What values, proof and findings cost, as a part of what the records as printed cost.</summary>
    public double Meaning => Extract / Printed - 1;

    /// <summary>Pages per second of processor time of a road.</summary>
    public double PagesPerSecond(double milliseconds) => Pages / milliseconds * 1000;
}

/// <summary>Measures how fast printed pages are read on one core, beside what PDFium alone takes for the same pages in the same run.</summary>
public sealed class PageBenchmark
{
    private const int PagesLookedAt = 20;

    private readonly DocumentExtractor _extractor = new(Repository.Definitions);
    private readonly DocumentStages _stages = new(Repository.Definitions);
    private readonly TableLister _lister = new(Repository.Definitions);

    /// <summary>The digital PDF files in a folder, by name: scans, whose time is that of OCR, are left out.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(p => IsDigital(Document(p)))];

    /// <summary>A file as the roads take it.</summary>
    public static SourceDocument Document(string path) => SourceDocument.Of(Path.GetFileName(path), File.ReadAllBytes(path));

    private static bool IsDigital(SourceDocument document)
    {
        try
        {
            return new ReaderCatalog().Read(document).Result.Pages.Take(PagesLookedAt).All(p => p.TextLayer == TextLayer.Reliable);
        }
        catch (UnreadableDocumentException)
        {
            return false;
        }
    }

    /// <summary>Measures documents: the mean of as many rounds as fit into the time given, at least one after a warm one. In each round the roads take turns on each document.</summary>
    public PageMeasurement Measure(IReadOnlyList<SourceDocument> documents, TimeSpan atLeast)
    {
        Round(documents);
        var (rounds, sum) = (0, new PageMeasurement(0, 0, 0, 0, 0, 0));
        do
        {
            var round = Round(documents);
            sum = round with { Bare = sum.Bare + round.Bare, Tables = sum.Tables + round.Tables, Printed = sum.Printed + round.Printed, Extract = sum.Extract + round.Extract };
            rounds++;
        }
        while (sum.Bare + sum.Tables + sum.Printed + sum.Extract < atLeast.TotalMilliseconds);
        return sum with { Bare = sum.Bare / rounds, Tables = sum.Tables / rounds, Printed = sum.Printed / rounds, Extract = sum.Extract / rounds };
    }

    private PageMeasurement Round(IReadOnlyList<SourceDocument> documents)
    {
        var (pages, bare, tables, printed, extract) = (0, 0.0, 0.0, 0.0, 0.0);
        foreach (var document in documents)
        {
            bare += Milliseconds(() => pages += BareLoop.Run(document).Pages);
            tables += Milliseconds(() => _lister.List(document));
            printed += Milliseconds(() => _stages.AsPrinted(document));
            extract += Milliseconds(() => _extractor.Extract(document));
        }
        return new(documents.Count, pages, bare, tables, printed, extract);
    }

    private static double Milliseconds(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
