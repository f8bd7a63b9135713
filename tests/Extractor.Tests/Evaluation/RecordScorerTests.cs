using System.Text.Json;
using Extractor.Evaluation;
using Extractor.Testing;

namespace Extractor.Tests.Evaluation;

/// <summary>
/// Holds the scorer to the judge that it is a port of. judged-pairs.jsonl holds, a line each, a truth, an extraction with random errors of every
/// kind (the seed stands beside it), the figures that the judge printed for the pair, and its lines of differences.
/// </summary>
public class RecordScorerTests
{
    [Fact]
    public void Figures_and_differences_are_those_of_the_judge()
    {
        var pairs = File.ReadLines(Path.Combine(Repository.Root, "tests/Extractor.Tests/Evaluation/judged-pairs.jsonl")).ToList();
        Assert.Equal(60, pairs.Count);
        Assert.All(pairs, line =>
        {
            var pair = JsonDocument.Parse(line).RootElement;
            var score = RecordScorer.Compare(pair.GetProperty("truth"), pair.GetProperty("extracted"));
            Assert.Equal(Expected(pair), string.Join("\n", ScorePrinter.Lines(score)));
            Assert.Equal(pair.GetProperty("shown").EnumerateArray().Select(s => s.GetString()), score.Differences.Select(ScorePrinter.Line));
        });
    }

    [Fact]
    public void A_truth_against_itself_is_perfect()
    {
        var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Corpus, "seeds/001_a203d4b834672a09.truth.json"))).RootElement;
        var score = RecordScorer.Compare(truth, truth);
        Assert.Equal(score.Forms.Expected, score.Forms.Here);
        Assert.Equal(100, score.Numbers.Percent);
        Assert.Empty(score.Differences);
        Assert.Empty(score.Silent);
    }

    [Fact]
    public void What_is_written_as_json_scores_perfect_against_itself()
    {
        var record = JsonDocument.Parse(Extractor.Model.Records.RecordJson.ToText(SampleResult.Full() with { Findings = [] })).RootElement;
        var score = RecordScorer.Compare(record, record);
        Assert.Empty(score.Differences);
        Assert.Equal(new Found(2, 2, 0), score.Forms);
    }

    [Fact]
    public void A_truth_without_forms_is_refused() =>
        Assert.Throws<InvalidDataException>(() => RecordScorer.Compare(Parse("{}"), Parse("{}")));

    [Fact]
    public void A_finding_about_something_else_is_refused() =>
        Assert.Throws<InvalidDataException>(() => RecordScorer.Compare(Parse("""{"forms":[]}"""), Parse("""{"findings":[{"about":"weather"}]}""")));

    [Theory]
    [InlineData(1.5625, 1.562)] // half to even where the half is exact
    [InlineData(1.0005, 1.0)] // the double lies below the half
    [InlineData(113569961.85, 113569961.85)]
    [InlineData(-0.0004, 0)]
    public void Percentages_are_rounded_by_their_exact_value(double value, double expected) =>
        Assert.Equal(expected, JsonFields.Rounded(value, 3));

    private static string Expected(JsonElement pair) => string.Join("\n", pair.GetProperty("expected").EnumerateObject().Select(f =>
        f.Name.PadRight(20) + " " + f.Value.GetRawText()));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
