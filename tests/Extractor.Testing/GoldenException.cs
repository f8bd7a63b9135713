namespace Extractor.Testing;

/// <summary>A text is not the one that a person has accepted.</summary>
public sealed class GoldenException(string message) : Exception(message);
