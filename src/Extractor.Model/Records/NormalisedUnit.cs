namespace Extractor.Model.Records;

/// <summary>A body that a form names, as far as it is known which one. The printed name stands in the form's field.</summary>
/// <param name="Field">The field that names it: competent_department, implementing_unit or unit_name.</param>
public sealed record NormalisedUnit(string Field)
{
    /// <summary>Region code and folded name ("310107/人民政府办公室"): the same body has the same id in every document and year. Null where it is open which body it is.</summary>
    public string? UnitId { get; init; }

    /// <summary>Region of the body, six digits of GB/T 2260; 100000 is the central government. Null where it is open.</summary>
    public string? RegionCode { get; init; }

    /// <summary>The name of the body without region, code and scope, short words in full.</summary>
    public string? Name { get; init; }

    /// <summary>Department code printed before the name: 219, 219001, 105210.</summary>
    public string? Code { get; init; }

    /// <summary>What of the body the form speaks of: summary （汇总）, own （本级）, department （部门）; null if not printed.</summary>
    public string? Scope { get; init; }

    /// <summary>Why <see cref="UnitId"/> is null: several_regions, no_region, unknown_region, no_name or several_names; null if it is not.</summary>
    public string? Open { get; init; }

    /// <summary>The ids among which it is open, ordered; empty if there are none or the id is known.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Bodies that came before or after this one by renaming or merging.</summary>
    public IReadOnlyList<UnitLink> Links { get; init; } = [];

    /// <summary>Rule ids that decided, in order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}

/// <summary>A body that came before or after another. It links two ids and changes neither.</summary>
/// <param name="Kind">predecessor or successor.</param>
/// <param name="UnitId">Id of the other body.</param>
/// <param name="Change">Id of the change in pipelines/organisations/changes.yaml.</param>
/// <param name="Date">When it happened, as far as the source says: 2018, 2018-03, 2018-03-17.</param>
/// <param name="Stated">True if the source names these very bodies; false if it states a general change that such bodies followed, each at its own date.</param>
/// <param name="Evidence">What the source says, and which it is.</param>
public sealed record UnitLink(string Kind, string UnitId, string Change, string Date, bool Stated, string Evidence);
