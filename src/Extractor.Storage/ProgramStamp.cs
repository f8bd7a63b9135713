namespace Extractor.Storage;

/// <summary>What made the rows of a document. Rows of another stamp are made anew.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="DefinitionsSha256">Hash of the definitions.</param>
public sealed record ProgramStamp(string Version, string DefinitionsSha256)
{
    /// <summary>The parts of the program that the version stands for, each with what tells its builds apart.</summary>
    public IReadOnlyList<(string Part, string Build)> Parts { get; init; } = [];

    /// <summary>The files of definitions that the hash stands for.</summary>
    public IReadOnlyList<(string File, string Sha256)> Files { get; init; } = [];
}
