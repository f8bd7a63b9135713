namespace Extractor.Storage;

/// <summary>What made the rows of a document. Rows of another stamp are made anew.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="DefinitionsSha256">Hash of the definitions.</param>
public sealed record ProgramStamp(string Version, string DefinitionsSha256);
