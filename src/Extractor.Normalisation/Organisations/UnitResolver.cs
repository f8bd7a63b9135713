using Extractor.Definitions.Organisations;
using Extractor.Model.Records;

namespace Extractor.Normalisation.Organisations;

/// <summary>Tells which body a name means: by its own print, else by the document, else it stays open with its candidates.</summary>
internal sealed class UnitResolver(OrganisationWords words)
{
    private readonly ChangeLinks _links = new(words);

    /// <summary>The body of a name.</summary>
    /// <param name="field">The field of the form.</param>
    /// <param name="name">The name as it is printed.</param>
    /// <param name="evidence">What the document says, strongest first; asked only where the print leaves a choice.</param>
    public NormalisedUnit Resolve(string field, NameReading name, IEnumerable<RegionEvidence> evidence)
    {
        var unit = new NormalisedUnit(field) { Code = name.Code, Scope = name.Scope, Name = name.Body.Length > 0 ? name.Body : null, Rules = name.Rules };
        if (name.Body.Length == 0) return unit with { RegionCode = name.Region?.Code, Open = "no_name" };
        if (name.Others.Count > 0) return Open(unit, "several_names", [.. name.Others.Prepend(name).SelectMany(o => o.Regions.Select(r => Id(r, o.Body)))]);
        if (name.Region is { } region) return Known(unit, region, null);
        if (name.Regions.Count > 0) return Chosen(unit, name.Regions, evidence);
        if (name.Level is { } level) return AtLevel(unit, level, evidence);
        return name.UnknownPlace ? Open(unit, "unknown_region", []) : Placed(unit, name, evidence);
    }

    /// <summary>One of several regions of the same name: the one that the document speaks of.</summary>
    private NormalisedUnit Chosen(NormalisedUnit unit, IReadOnlyList<Region> regions, IEnumerable<RegionEvidence> evidence)
    {
        foreach (var e in evidence)
        {
            var fitting = regions.Where(r => e.Regions.Any(r.IsRelatedTo)).ToList();
            if (fitting is [var only]) return Known(unit, only, e.Rule);
        }
        return Open(unit, regions.Count > 1 ? "several_regions" : "no_region", [.. regions.Select(r => Id(r, unit.Name!))]);
    }

    /// <summary>区教育局: the district of the document.</summary>
    private NormalisedUnit AtLevel(NormalisedUnit unit, string level, IEnumerable<RegionEvidence> evidence)
    {
        IReadOnlyList<Region> first = [];
        foreach (var e in evidence)
        {
            var fitting = e.Regions.SelectMany(Upwards).Where(r => Is(r, level)).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
            if (fitting is [var only]) return Known(unit, only, e.Rule);
            if (first.Count == 0) first = fitting;
        }
        return Open(unit, first.Count > 0 ? "several_regions" : "no_region", [.. first.Select(r => Id(r, unit.Name!))]);
    }

    /// <summary>A name without any place is taken to be where the document's bodies are, if that is one place and the name hints at no other.</summary>
    private NormalisedUnit Placed(NormalisedUnit unit, NameReading name, IEnumerable<RegionEvidence> evidence)
    {
        foreach (var e in evidence.TakeWhile(e => e.Issuer))
        {
            if (e.Regions is not [var only]) continue;
            if (name.Hints.Count > 0 && only.Level != RegionLevel.Country && !name.Hints.Any(only.IsRelatedTo)) break;
            return Known(unit, only, e.Rule);
        }
        return Open(unit, "no_region", []);
    }

    private NormalisedUnit Known(NormalisedUnit unit, Region region, string? rule) => unit with
    {
        UnitId = Id(region, unit.Name!), RegionCode = region.Code, Links = _links.Of(region, unit.Name!), Rules = rule is null ? unit.Rules : [.. unit.Rules, rule],
    };

    private static NormalisedUnit Open(NormalisedUnit unit, string why, IReadOnlyList<string> candidates) =>
        unit with { Open = why, Candidates = [.. candidates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };

    private bool Is(Region region, string level) => region.Name.EndsWith(level, StringComparison.Ordinal) && words.Levels[level] switch
    {
        "province" => region.Level == RegionLevel.Province,
        "county" => region.Level == RegionLevel.County,
        _ => true,
    };

    private static IEnumerable<Region> Upwards(Region region)
    {
        for (var r = region; r is not null; r = r.Parent) yield return r;
    }

    private static string Id(Region region, string body) => $"{region.Code}/{body}";
}
