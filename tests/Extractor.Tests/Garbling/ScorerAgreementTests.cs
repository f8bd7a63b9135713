using System.Text.Json;
using Extractor.Evaluation;
using Extractor.Extraction;
using Extractor.Garbling;
using Extractor.Garbling.Measuring;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Garbling;

/// <summary>The measurement counts numbers as the project's scorer does.</summary>
public class ScorerAgreementTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("mixed")]
    [InlineData("B11.shadow-line")]
    [InlineData("B8.doubled-score")]
    [InlineData("A23.label-lost-at-break")]
    public void NumbersAndLabelsAreCountedAsTheScorerCountsThem(string run)
    {
        var measurement = new Measurement(new DocumentExtractor(Repository.Definitions));
        for (var i = 0; i < 15; i++)
        {
            if (CaseMaker.Make(run, Dice.Mix(11, run, i)) is not { } garbled) continue;
            var tally = new PatternTally(run);
            tally.Add(garbled.Seed, measurement.Compare(garbled));
            using var extracted = JsonDocument.Parse(RecordJson.ToText(measurement.Extract(garbled)));
            var score = RecordScorer.Compare(TruthJson.Of(garbled), extracted.RootElement);
            Assert.Equal((garbled.Seed, score.Numbers.Of, score.Numbers.Right), (garbled.Seed, tally.Surviving(FieldClass.Number), Right(tally, FieldClass.Number)));
            Assert.Equal((garbled.Seed, score.Labels.Of, score.Labels.Right), (garbled.Seed, tally.Surviving(FieldClass.Label), Right(tally, FieldClass.Label)));
            var silentNumbers = score.Silent.Count(d => d.Kind == "numbers");
            Assert.Equal((garbled.Seed, silentNumbers), (garbled.Seed, tally.Count(FieldClass.Number, Outcome.Silent)));
            Assert.Equal((garbled.Seed, score.Silent.Count(d => d.Kind is "row" or "form")), (garbled.Seed, tally.Silent(null)));
        }
    }

    private static int Right(PatternTally tally, FieldClass kind) => tally.Count(kind, Outcome.Right) + tally.Count(kind, Outcome.RightButFlagged);
}
