using Extractor.Definitions.Organisations;
using Extractor.Model.Records;

namespace Extractor.Normalisation.Organisations;

/// <summary>Names the bodies that came before and after one, as pipelines/organisations/changes.yaml states them.</summary>
internal sealed class ChangeLinks(OrganisationWords words)
{
    /// <summary>The links of a body, ordered by date and id.</summary>
    public IReadOnlyList<UnitLink> Of(Region region, string body) =>
        [.. OfRegion(region, body).Concat(OfBody(region, body)).OrderBy(l => l.Date, StringComparer.Ordinal).ThenBy(l => l.UnitId, StringComparer.Ordinal)];

    private IEnumerable<UnitLink> OfRegion(Region region, string body)
    {
        foreach (var c in words.RegionChanges)
        {
            if (c.Former == region.Code) yield return new("successor", $"{c.Successor}/{body}", c.Id, c.Date, false, c.Evidence);
            if (c.Successor == region.Code) yield return new("predecessor", $"{c.Former}/{body}", c.Id, c.Date, false, c.Evidence);
        }
    }

    private IEnumerable<UnitLink> OfBody(Region region, string body)
    {
        foreach (var c in words.BodyChanges.Where(c => c.Stated == (region.Level == RegionLevel.Country)))
        {
            if (c.From.Contains(body, StringComparer.Ordinal)) yield return new("successor", $"{region.Code}/{c.To}", c.Id, c.Date, c.Stated, c.Evidence);
            if (c.To != body) continue;
            foreach (var former in c.From) yield return new("predecessor", $"{region.Code}/{former}", c.Id, c.Date, c.Stated, c.Evidence);
        }
    }
}
