using Extractor.Definitions.Organisations;

namespace Extractor.Normalisation.Organisations;

/// <summary>What the print of a name says by itself, without the rest of the document.</summary>
internal sealed record NameReading
{
    /// <summary>Department code before the name.</summary>
    public string? Code { get; init; }

    /// <summary>summary, own or department.</summary>
    public string? Scope { get; init; }

    /// <summary>The regions that the name may mean; empty if it names none.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>False if the region's name is too common a word (城区) to be believed alone.</summary>
    public bool Sure { get; init; } = true;

    /// <summary>A word for a level without a place: 区 of 区教育局.</summary>
    public string? Level { get; init; }

    /// <summary>True if the name begins with a place that is in no table.</summary>
    public bool UnknownPlace { get; init; }

    /// <summary>Regions whose name without its ending opens the body (北京大学): it may, or may not, lie there.</summary>
    public IReadOnlyList<Region> Hints { get; init; } = [];

    /// <summary>The other bodies of a print that lists several.</summary>
    public IReadOnlyList<NameReading> Others { get; init; } = [];

    /// <summary>The name of the body; empty if only a place is printed.</summary>
    public string Body { get; init; } = "";

    /// <summary>Rule ids that decided.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The one region that the print states; null if it states none or leaves a choice.</summary>
    public Region? Region => Sure && Regions.Count == 1 && Others.Count == 0 ? Regions[0] : null;
}
