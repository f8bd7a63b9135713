using System.Text.Json;
using Extractor.Garbling;
using Extractor.Model;
using Extractor.Scanning.Scanner;
using Extractor.Testing;

namespace Extractor.Scanning.Measuring;

/// <summary>A scan whose truth is known.</summary>
/// <param name="Document">The scan.</param>
/// <param name="Truth">Its true record.</param>
/// <param name="Pages">Number of its pages.</param>
public sealed record JudgedScan(SourceDocument Document, JsonElement Truth, int Pages)
{
    /// <summary>So many simulated scans of each roughness.</summary>
    public static IEnumerable<JudgedScan> Simulated(int cases, ulong seed, double dpi) =>
        from kind in Roughness.All
        from number in Enumerable.Range(0, cases)
        let scan = ScannedCase.Make(Dice.Mix(seed, kind.Name, number), dpi, kind)
        select new JudgedScan(scan.Document, scan.Paper.Truth, scan.Pages.Count);

    /// <summary>The scans of the corpus.</summary>
    public static IEnumerable<JudgedScan> OfCorpus() =>
        from path in Repository.Scans
        let document = Repository.Document(path)
        let truth = File.ReadAllText(Path.Combine(Repository.Corpus, Path.ChangeExtension(path, ".truth.json")))
        select new JudgedScan(document, JsonDocument.Parse(truth).RootElement, new Reading.ReaderCatalog().Read(document).Info.PageCount ?? 1);
}
