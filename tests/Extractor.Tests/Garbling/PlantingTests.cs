using Extractor.Garbling.Planting;

namespace Extractor.Tests.Garbling;

/// <summary>Oddities planted into generated forms are found, and nothing is said of forms without any: a short run of what `garbling plant` does at length.</summary>
public class PlantingTests
{
    private static readonly Lazy<PlantedFigures> Figures = new(() => new PlantedRun(seed: 2).Run(times: 2));

    public static TheoryData<string> Kinds => [.. Plants.All.Select(p => p.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void What_was_planted_is_found(string kind)
    {
        var (_, planted, found) = Figures.Value.Kinds.Single(k => k.Kind.Name == kind);
        Assert.Equal((2, 2), (planted, found));
    }

    [Fact]
    public void Of_forms_without_anything_odd_nothing_is_said()
    {
        Assert.True(Figures.Value.PlainForms >= 400);
        Assert.Empty(Figures.Value.FalseAlarms.Select(f => f.Message));
    }

    [Fact]
    public void The_search_goes_over_generated_forms_and_prints_its_rate() =>
        Assert.Matches(@"^ +200 forms +\d+\.\d\d s +\d+ forms/s .* 0 findings$", Assert.Single(SearchSpeed.Measure([200])));
}
