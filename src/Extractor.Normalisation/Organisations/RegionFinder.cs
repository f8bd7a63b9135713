using Extractor.Definitions.Organisations;

namespace Extractor.Normalisation.Organisations;

/// <summary>A region found at the beginning of a text.</summary>
/// <param name="Regions">The regions that it may be.</param>
/// <param name="Length">Characters of its name, parents included.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Sure">False if the name is too common a word to be believed alone.</param>
internal sealed record FoundRegion(IReadOnlyList<Region> Regions, int Length, string Rule, bool Sure);

/// <summary>Finds names of regions in folded text.</summary>
internal sealed class RegionFinder(OrganisationWords words)
{
    // 城区, 郊区, 东区 are counties of one city and words of many.
    private const int ShortestSureName = 3;

    /// <summary>The region that a text begins with, its parents before it; null if it begins with none.</summary>
    public FoundRegion? Find(string text, int from = 0)
    {
        var (regions, at, steps) = ((IReadOnlyList<Region>)[], from, 0);
        while (Next(text, at, regions) is { } next)
        {
            (regions, at) = next;
            steps++;
        }
        if (regions.Count == 0) return null;
        var alone = steps == 1 && regions[0].Level == RegionLevel.County;
        var rule = regions.Count > 1 ? "region.name_of_several" : alone ? "region.only_one_of_this_name" : "region.printed";
        return new(regions, at - from, rule, !alone || regions[0].Name.Length >= ShortestSureName);
    }

    /// <summary>The regions that a text names for sure, wherever they stand; ordered by code.</summary>
    public IReadOnlyList<Region> Scan(string text)
    {
        var found = new SortedDictionary<string, Region>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length - 1;)
        {
            var region = Find(text, at);
            if (region is { Sure: true, Regions: [var only] }) found[only.Code] = only;
            at += Math.Max(1, region?.Length ?? 1);
        }
        return [.. found.Values];
    }

    /// <summary>The regions whose name without its ending opens a text.</summary>
    public IReadOnlyList<Region> Hints(string text) => words.Regions.ShortAt(text, 0, []);

    private (IReadOnlyList<Region> Regions, int At)? Next(string text, int at, IReadOnlyList<Region> above)
    {
        var full = words.Regions.At(text, at, above);
        if (full.Count > 0) return (full, at + full[0].Name.Length);
        // 济南市中区 is 济南 and 市中区.
        if (above.Count > 0 && words.Regions.At(text, at - 1, above) is [var shared, ..] sharing) return (sharing, at - 1 + shared.Name.Length);
        var shorts = words.Regions.ShortAt(text, at, above);
        if (shorts.Count == 0) return null;
        var behind = at + RegionTable.WithoutEnding(shorts[0].Name).Length;
        var holding = shorts.Where(s => words.Regions.At(text, behind, [s]).Count > 0).ToList();
        if (holding.Count > 0) return (holding, behind);
        return words.AfterShortRegion.Any(w => string.CompareOrdinal(text, behind, w, 0, w.Length) == 0) ? (shorts, behind) : null;
    }
}
