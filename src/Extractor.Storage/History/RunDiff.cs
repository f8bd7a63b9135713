namespace Extractor.Storage.History;

/// <summary>What became of one document between two states of the data.</summary>
/// <param name="Document">Hash of its content, in the later state; of one that is gone, in the earlier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">added, removed, rewritten (the same content read anew), replaced (another content under its name) or unchanged.</param>
/// <param name="Reasons">Why values may differ: the input, parts of the program, files of definitions.</param>
/// <param name="Changes">The values that differ; those of a document that was added or removed are not listed.</param>
public sealed record DocumentDiff(string Document, string Name, string Outcome, IReadOnlyList<string> Reasons, IReadOnlyList<ValueChange> Changes)
{
    /// <summary>Hash of the earlier content, where it is another one.</summary>
    public string? EarlierDocument { get; init; }

    /// <summary>True if the data says something else than before.</summary>
    public bool IsChange => Outcome is "added" or "removed" or "replaced" || Changes.Count > 0;
}

/// <summary>A run as the journal lists it.</summary>
/// <param name="Run">Its number.</param>
/// <param name="Started">When, UTC.</param>
/// <param name="Finished">When it ended; null if it was cut off.</param>
/// <param name="ProgramVersion">The program.</param>
/// <param name="DefinitionsSha256">The definitions.</param>
/// <param name="Written">Documents that it wrote.</param>
/// <param name="Changes">Values that these state otherwise than before.</param>
public sealed record RunLine(long Run, string Started, string? Finished, string ProgramVersion, string DefinitionsSha256, long Written, long Changes);
