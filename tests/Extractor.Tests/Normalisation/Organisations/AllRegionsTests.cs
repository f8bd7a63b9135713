using Extractor.Definitions.Organisations;
using Extractor.Model.Records;
using Extractor.Normalisation.Organisations;
using Extractor.Testing;

namespace Extractor.Tests.Normalisation.Organisations;

/// <summary>Every region of the table is found by every way of printing it, and no other region is.</summary>
public sealed class AllRegionsTests
{
    private static readonly RegionTable Regions = Repository.Definitions.Organisations.Regions;
    private static readonly OrganisationNormaliser Normaliser = new(Repository.Definitions);
    private static readonly IReadOnlyList<Region> All = [.. Regions.All.Where(r => r.Level != RegionLevel.Country)];

    [Theory]
    [InlineData("财政局")]
    [InlineData("市场监督管理局")]
    [InlineData("区域发展促进中心")]
    public void Printed_with_its_parents_a_region_is_itself(string body)
    {
        var printed = All.SelectMany(r => Prints(r).Select(p => (Region: r, Text: p + body))).ToList();
        Assert.True(printed.Count > 8000);
        var units = Units(printed.Select(p => p.Text));
        var wrong = printed.Zip(units).Where(p => p.Second.UnitId != $"{p.First.Region.Code}/{body}" && !IsOpenWith(p.Second, p.First.Region))
            .Select(p => $"{p.First.Text}: {p.Second.UnitId ?? p.Second.Open}, not {p.First.Region.Code}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void With_all_its_parents_printed_nothing_is_open()
    {
        var units = Units(All.Select(r => Full(r) + "财政局"));
        Assert.Empty(All.Zip(units).Where(p => p.Second.UnitId is null).Select(p => Full(p.First)));
    }

    [Fact]
    public void Alone_a_county_is_itself_or_open_with_all_of_its_name()
    {
        var counties = All.Where(r => r.Level == RegionLevel.County).ToList();
        var named = counties.ToLookup(r => r.Name, StringComparer.Ordinal);
        foreach (var (county, unit) in counties.Zip(Units(counties.Select(c => c.Name + "财政局"))))
        {
            if (unit.UnitId is not null) Assert.Equal((county.Code, 1), (unit.RegionCode, named[county.Name].Count()));
            else Assert.Equal(named[county.Name].Select(c => $"{c.Code}/财政局"), unit.Candidates);
        }
    }

    /// <summary>A form a name and a document of its own: no name may lend its place to another.</summary>
    private static IReadOnlyList<NormalisedUnit> Units(IEnumerable<string> printed) => [.. printed.Select(p => Normaliser.Assign(
        [new() { FormType = SampleResult.Text("project_self_evaluation"), ImplementingUnit = SampleResult.Text(p) }], []).Forms[0].Normalised!.Units[0])];

    private static bool IsOpenWith(NormalisedUnit unit, Region region) => unit.UnitId is null && unit.Candidates.Any(c => c.StartsWith(region.Code, StringComparison.Ordinal));

    private static IEnumerable<string> Prints(Region region)
    {
        yield return Full(region);
        if (region.Parent is not { } parent) yield break;
        yield return parent.Name + region.Name;
        yield return RegionTable.WithoutEnding(parent.Name) + region.Name;
        if (parent.Parent is not { } province) yield break;
        yield return province.Name + region.Name;
        yield return RegionTable.WithoutEnding(province.Name) + parent.Name + region.Name;
    }

    private static string Full(Region region) => (region.Parent is { } parent ? Full(parent) : "") + region.Name;
}
