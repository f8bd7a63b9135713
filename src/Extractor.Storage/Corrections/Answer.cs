using Extractor.Model.Corrections;

namespace Extractor.Storage.Corrections;

/// <summary>What a person answers to one value, as it comes from the keyboard.</summary>
/// <param name="Document">SHA-256 of the document.</param>
/// <param name="DocumentName">Its name.</param>
/// <param name="Path">Path of the value.</param>
/// <param name="Says">What is said.</param>
/// <param name="Value">The value, of <see cref="Says.Value"/>; else null.</param>
/// <param name="By">Who says it.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why.</param>
public sealed record Answer(string Document, string DocumentName, string Path, Says Says, string? Value, string By, string At, string Why)
{
    /// <summary>False: it replaces what the same person said before. True: it also replaces what others said, and so ends a dispute.</summary>
    public bool Settles { get; init; }

    /// <summary>The correction that this answer makes of a value and what has been said of it. Throws <see cref="FormatException"/> if it does not fit the value.</summary>
    internal Correction To(CellNow? cell, IEnumerable<JudgedCorrection> earlier)
    {
        if (cell is null) throw new FormatException($"the record of {DocumentName} has no value at {Path}; corrections cannot add lines or forms");
        var replaced = earlier.Where(e => e.IsInForce && (Settles || e.Correction.By == By)).Select(e => e.Correction.Id).Order(StringComparer.Ordinal).ToList();
        if (Says == Says.Withdrawn && replaced.Count == 0) throw new FormatException($"{Path}: there is no correction of {By} to withdraw (--settle withdraws those of others too)");
        if (Says == Says.Confirmed && cell.Seen.Value is null) throw new FormatException($"{Path}: nothing was read there that could be confirmed; give the value, or say that it cannot be read");
        return new()
        {
            Document = Document, DocumentName = DocumentName, Path = Path, Says = Says, Type = cell.Type, Seen = cell.Seen, Replaces = replaced, By = By, At = At, Why = Why,
            Value = Says switch
            {
                Says.Value => CorrectionRules.Value(Path, cell.Type, Value ?? ""),
                Says.Confirmed => CorrectionRules.Confirmed(Path, cell.Type, cell.Seen.Value!),
                _ => null,
            },
        };
    }
}
