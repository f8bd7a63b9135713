using Extractor.Model.Records;
using Extractor.Mutation.Measuring;
using Extractor.Testing;
using Xunit.Abstractions;

namespace Extractor.Tests.Validation;

/// <summary>The bars of the proof on misread records, on part of what tests/Extractor.Mutation measures.</summary>
public sealed class MutationBarTests(ITestOutputHelper output)
{
    private const int OneDigitOf = 10;

    [Fact]
    public void Misread_digits_units_and_lines_of_project_forms_are_caught_or_marked()
    {
        const string path = "documents/open-project-forms.truth.json";
        var measurement = new Measurement();
        measurement.Add(new(path, TruthLoader.Load(path)), OneDigitOf, 3);
        foreach (var line in measurement.Projects.Lines().Concat(measurement.WithoutPlaces.Lines())) output.WriteLine(line);
        foreach (var kind in new[] { "digit: money", "digit: weight", "digit: score", "digit: total" }) AtLeast(99.5, measurement.Projects, kind, Outcome.Caught);
        AtLeast(100, measurement.Projects, "unit ", Outcome.Caught);
        AtLeast(99, measurement.Projects, "swapped", Outcome.Caught, Outcome.Marked);
        AtLeast(99, measurement.WithoutPlaces, "swapped", Outcome.Caught, Outcome.Marked);
        AtLeast(99, measurement.WithoutPlaces, "shifted", Outcome.Caught, Outcome.Marked);
        AtLeast(100, measurement.Projects, "doubled", Outcome.Caught);
        AtLeast(100, measurement.Projects, "dropped: indicator", Outcome.Caught);
    }

    [Fact]
    public void The_true_records_give_no_alarm()
    {
        var originals = Original.All();
        Assert.True(originals.Count >= 6, "the corpus lost its true records?");
        Assert.Empty(OriginalsReport.FalseAlarms(originals));
    }

    [Fact]
    public void The_judge_misses_what_nothing_tells()
    {
        // A row that came without a trace must count as missed: this test fails if the judge finds everything caught.
        var form = new FormRecord { FormType = new("x", new([new("x", new())], [])), Indicators = [new(), new()] };
        Assert.Equal(Outcome.Missed, new Judge([form]).Of(0, new("", "", form with { Indicators = [new()] }, ["indicators"])));
    }

    private static void AtLeast(double percent, Tally tally, string kinds, params Outcome[] outcomes)
    {
        var (all, good) = tally.Count(kinds, outcomes);
        Assert.True(all > 0, $"nothing was misread: {kinds}");
        Assert.True(100.0 * good >= percent * all, $"{kinds}: {good} of {all}, needed {percent} %");
    }
}
