using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Cli.Correcting;

/// <summary>A doubtful value that a person is asked to look at on the paper.</summary>
internal sealed record Question
{
    /// <summary>The document.</summary>
    public required DocumentInfo Document { get; init; }

    /// <summary>Path of the value.</summary>
    public required string Path { get; init; }

    /// <summary>Its type.</summary>
    public required FieldType Type { get; init; }

    /// <summary>What was read there; null if nothing was.</summary>
    public IReading? Reading { get; init; }

    /// <summary>Findings that doubt it.</summary>
    public IReadOnlyList<Finding> Doubts { get; init; } = [];

    /// <summary>Corrections of it that do not count: the record reads otherwise since, or people disagree.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>Paths of the unproved numbers that an answer settles, the value itself among them; empty for texts.</summary>
    public IReadOnlyList<string> Settles { get; init; } = [];

    /// <summary>Other values that the identities of the form ask for.</summary>
    public IReadOnlyList<decimal> Candidates { get; init; } = [];

    /// <summary>The identities that it stands in: with what was read, or where nothing was, with the first candidate.</summary>
    public IReadOnlyList<FormIdentity> Identities { get; init; } = [];

    /// <summary>How much it is doubted: 3 error, 2 warning or correction that does not count, 1 an identity fails, 0 not proved.</summary>
    public int Weight => Doubts.Any(d => d.Severity == Severity.Error) ? 3 : Doubts.Count + Open.Count > 0 ? 2 : Reading?.Evidence.Proof == Proof.Contradicted ? 1 : 0;
}
