using System.Text.RegularExpressions;
using Extractor.Definitions.Organisations;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Normalisation.Organisations;

/// <summary>Where a document says that it is from: regions by the strength of what names them.</summary>
/// <param name="Rule">Rule id of this kind of evidence.</param>
/// <param name="Regions">The regions that it names for sure, ordered by code.</param>
/// <param name="Issuer">True if a body that prints no place at all may be taken to be there too.</param>
internal sealed record RegionEvidence(string Rule, IReadOnlyList<Region> Regions, bool Issuer);

/// <summary>Gathers the evidence of a document, strongest first: the form's other bodies, its title and project code, the document's bodies, its texts.</summary>
internal sealed partial class EvidenceGatherer
{
    private readonly RegionFinder _finder;
    private readonly RegionTable _table;
    private readonly RegionEvidence _bodies;
    private readonly Lazy<RegionEvidence> _texts;

    /// <summary>Looks at a document.</summary>
    /// <param name="words">The regions.</param>
    /// <param name="forms">Its forms.</param>
    /// <param name="tables">Its other grids.</param>
    /// <param name="readings">The names of its forms, form by form.</param>
    public EvidenceGatherer(OrganisationWords words, IReadOnlyList<FormRecord> forms, IReadOnlyList<TableRecord> tables, IReadOnlyList<IReadOnlyList<NameReading>> readings)
    {
        (_finder, _table) = (new(words), words.Regions);
        _bodies = new("region.from_document_bodies", Distinct(readings.SelectMany(r => r).Select(r => r.Region)), Issuer: true);
        // Looked at only for names that nothing else settles.
        _texts = new(() => new("region.from_document_text", Distinct(Texts(forms, tables).SelectMany(t => _finder.Scan(Folding.Key(t)))), Issuer: false));
    }

    /// <summary>The evidence for one name of a form.</summary>
    public IEnumerable<RegionEvidence> For(FormRecord form, IEnumerable<NameReading> others)
    {
        yield return new("region.from_form_bodies", Distinct(others.Select(o => o.Region)), Issuer: true);
        yield return new("region.from_form_title", _finder.Scan(Folding.Key(form.Title?.Value ?? "")), Issuer: true);
        yield return new("region.from_project_code", Distinct([ProjectRegion(form)]), Issuer: true);
        yield return _bodies;
        yield return _texts.Value;
    }

    private Region? ProjectRegion(FormRecord form) =>
        ProjectCode().Match(Folding.Key(form.ProjectName?.Value ?? "")) is { Success: true } code ? _table.Find(code.Groups["region"].Value) : null;

    private static IReadOnlyList<Region> Distinct(IEnumerable<Region?> regions) =>
        [.. regions.OfType<Region>().DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal)];

    private static IEnumerable<string> Texts(IReadOnlyList<FormRecord> forms, IReadOnlyList<TableRecord> tables) => forms
        .SelectMany(f => f.Sections.SelectMany(s => new[] { s.Heading?.Value, s.Text?.Value }).Append(f.Title?.Value).Append(f.ProjectName?.Value))
        .Concat(tables.Select(t => t.Caption)).OfType<string>();

    // Region, year, class and number of a project of the integrated budget system: 51092324T000010263357.
    [GeneratedRegex(@"^(?<region>\d{6})\d{2}[A-Z]\d{12}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectCode();
}
