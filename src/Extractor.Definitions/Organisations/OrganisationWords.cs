using System.Text.RegularExpressions;

namespace Extractor.Definitions.Organisations;

/// <summary>How names of bodies are understood, as pipelines/organisations/ states it. All over folded text.</summary>
public sealed record OrganisationWords
{
    /// <summary>The regions, former ones too.</summary>
    public required RegionTable Regions { get; init; }

    /// <summary>Ways of printing a department code before a name; groups code and name.</summary>
    public required IReadOnlyList<OrganisationRule> Codes { get; init; }

    /// <summary>Ways of printing what of a body is meant; group name.</summary>
    public required IReadOnlyList<OrganisationRule> Scopes { get; init; }

    /// <summary>Words that stand before the place: 国家税务总局.</summary>
    public required IReadOnlyList<string> BeforeRegion { get; init; }

    /// <summary>Words for a level without a place, with the level: 区 is county; city stands for prefectures, municipalities and county-level cities.</summary>
    public required IReadOnlyDictionary<string, string> Levels { get; init; }

    /// <summary>Openings that only look like a level: 市场.</summary>
    public required IReadOnlyList<string> NoLevel { get; init; }

    /// <summary>Fits a name that begins with a place.</summary>
    public required Regex Place { get; init; }

    /// <summary>What may follow a place printed without its ending.</summary>
    public required IReadOnlyList<string> AfterShortRegion { get; init; }

    /// <summary>Rules that make what stands behind the region one name, in order.</summary>
    public required IReadOnlyList<OrganisationRule> Rules { get; init; }

    /// <summary>Short names at the beginning of a body with what they are short for, longest first.</summary>
    public required IReadOnlyList<(string Short, string Long)> ShortNames { get; init; }

    /// <summary>Bodies of the central government.</summary>
    public required IReadOnlySet<string> Central { get; init; }

    /// <summary>Merged regions.</summary>
    public required IReadOnlyList<RegionChange> RegionChanges { get; init; }

    /// <summary>Renamed and merged bodies.</summary>
    public required IReadOnlyList<BodyChange> BodyChanges { get; init; }
}

/// <summary>One way of printing a name.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Pattern">Over the folded text from its beginning; codes and scopes fit the whole text.</param>
/// <param name="To">What takes the place of the match, groups as ${name}; of a scope rule its scope; null for codes.</param>
/// <param name="Level">The rule is for bodies of this level alone; null for all.</param>
/// <param name="Examples">What goes in to what comes out; at least one.</param>
/// <param name="Refused">Texts that the rule leaves as they are; at least one.</param>
public sealed record OrganisationRule(
    string Id, Regex Pattern, string? To, RegionLevel? Level, IReadOnlyDictionary<string, string> Examples, IReadOnlyList<string> Refused);

/// <summary>A region that became part of another.</summary>
/// <param name="Id">Id of the change.</param>
/// <param name="Date">As far as the source says.</param>
/// <param name="Former">Code of the region that is no more.</param>
/// <param name="Successor">Code of the region that took its place.</param>
/// <param name="Evidence">What the source says, and which it is.</param>
public sealed record RegionChange(string Id, string Date, string Former, string Successor, string Evidence);

/// <summary>Bodies that became another.</summary>
/// <param name="Id">Id of the change.</param>
/// <param name="Date">As far as the source says.</param>
/// <param name="From">Names of the former bodies.</param>
/// <param name="To">Name of the body that took their place.</param>
/// <param name="Stated">True if the source names these very bodies.</param>
/// <param name="Evidence">What the source says, and which it is.</param>
public sealed record BodyChange(string Id, string Date, IReadOnlyList<string> From, string To, bool Stated, string Evidence);
