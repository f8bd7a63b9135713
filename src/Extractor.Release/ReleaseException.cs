namespace Extractor.Release;

/// <summary>The release cannot be made; the message says what is wrong and what to do. Nothing is left behind.</summary>
public sealed class ReleaseException(string message, Exception? cause = null) : Exception(message, cause);
