using System.Text;
using Extractor.Extraction;
using Extractor.Garbling.Patterns;
using Extractor.Model;

namespace Extractor.Garbling.Measuring;

/// <summary>Garbles, extracts and compares many times.</summary>
public sealed class Measurement(DocumentExtractor extractor)
{
    /// <summary>The names of all runs: none, each pattern alone, mixed.</summary>
    public static IReadOnlyList<string> Runs { get; } = [PatternCatalogue.None, .. PatternCatalogue.All.Select(p => p.Id), PatternCatalogue.Mixed];

    /// <summary>One run of <paramref name="cases"/> cases; the seeds follow from the base seed and the run's name.</summary>
    public PatternTally Measure(string run, int cases, ulong baseSeed)
    {
        var tally = new PatternTally(run);
        for (var i = 0; tally.Cases < cases && i < cases * 10; i++)
        {
            var seed = Dice.Mix(baseSeed, run, i);
            if (CaseMaker.Make(run, seed) is { } garbled) tally.Add(seed, Compare(garbled));
        }
        return tally;
    }

    /// <summary>Extracts one case and compares it with its truth.</summary>
    public IReadOnlyList<FieldOutcome> Compare(GarbledCase garbled) => CaseComparison.Compare(garbled, Extract(garbled));

    /// <summary>Extracts one case.</summary>
    public ExtractionResult Extract(GarbledCase garbled) =>
        extractor.Extract(SourceDocument.Of($"{garbled.Run}-{garbled.Seed}.txt", Encoding.UTF8.GetBytes(garbled.Text)));
}
