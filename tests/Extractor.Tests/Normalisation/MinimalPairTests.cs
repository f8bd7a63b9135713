using Extractor.Normalisation.Indicators;
using Extractor.Testing;
using Xunit.Abstractions;

namespace Extractor.Tests.Normalisation;

/// <summary>Pairs of names from the field: those that are one indicator, and those that must never be.</summary>
public sealed class MinimalPairTests(ITestOutputHelper output)
{
    private const double RecallFloor = 0.9;

    private static readonly IndicatorNamer Namer = new(Repository.Definitions.Normalisation.Indicators, new(Repository.Definitions.Normalisation.Units));

    private static readonly List<Pair> Pairs = [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Normalisation", "data", "minimal-pairs.txt"))
        .Where(l => !l.StartsWith('#')).Select(l => l.Split(" | ")).Select(p => new Pair(p[0], p[1], p[2]))];

    [Fact]
    public void There_are_enough_pairs_of_each_kind_and_none_twice()
    {
        var never = Pairs.Where(p => p.Kind.StartsWith("never/", StringComparison.Ordinal)).ToList();
        Assert.True(Pairs.Count >= 500, $"{Pairs.Count} pairs");
        Assert.True(never.Count >= 250, $"{never.Count} pairs that must never merge");
        Assert.Equal(["never/measure", "never/polarity", "never/scope", "never/subject", "never/time", "never/unit"], never.Select(p => p.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.All(never.CountBy(p => p.Kind), kind => Assert.True(kind.Value >= 15, $"{kind.Key}: {kind.Value}"));
        Assert.Equal(Pairs.Count, Pairs.Select(p => string.CompareOrdinal(p.One, p.Other) < 0 ? (p.One, p.Other) : (p.Other, p.One)).Distinct().Count());
    }

    [Fact]
    public void No_pair_that_must_stay_apart_is_merged() =>
        Assert.Empty(Pairs.Where(p => p.Kind.StartsWith("never/", StringComparison.Ordinal) && IsMerged(p)).Select(p => $"{p.One} | {p.Other}: {Id(p.One)}"));

    [Fact]
    public void Most_names_of_one_indicator_are_merged()
    {
        var same = Pairs.Where(p => p.Kind.StartsWith("merge/", StringComparison.Ordinal)).ToList();
        foreach (var kind in same.GroupBy(p => p.Kind)) output.WriteLine($"{kind.Key}: {kind.Count(IsMerged)} of {kind.Count()}");
        foreach (var pair in same.Where(p => !IsMerged(p))) output.WriteLine($"  missed: {pair.One} ({Id(pair.One)}) | {pair.Other} ({Id(pair.Other)})");
        var recall = same.Count(IsMerged) / (double)same.Count;
        output.WriteLine($"recall {recall:0.000} of {same.Count}");
        Assert.True(recall >= RecallFloor, $"recall {recall:0.000} is below {RecallFloor}");
    }

    /// <summary>A pair says the same whichever name comes first, and a canonical name is its own id.</summary>
    [Fact]
    public void An_id_is_the_id_of_itself() =>
        Assert.Empty(Pairs.SelectMany(p => new[] { p.One, p.Other }).Distinct().Where(n => Id(Id(n)!) != Id(n)).Select(n => $"{n}: {Id(n)}: {Id(Id(n)!)}"));

    private static bool IsMerged(Pair pair) => Id(pair.One) == Id(pair.Other);

    private static string? Id(string name) => Namer.Name(name, null).Id;

    private sealed record Pair(string Kind, string One, string Other);
}
