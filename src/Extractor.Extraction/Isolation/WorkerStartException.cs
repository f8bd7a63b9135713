namespace Extractor.Extraction.Isolation;

/// <summary>Workers do not start, whatever the document: nothing can be read.</summary>
public sealed class WorkerStartException(string message) : Exception(message);
