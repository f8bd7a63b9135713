using Extractor.Model;

namespace Extractor.Extraction.Isolation;

/// <summary>What a worker has to do.</summary>
/// <param name="Document">The document.</param>
/// <param name="Range">Number of the range of its pages.</param>
/// <param name="TablesOnly">True where the tables of the pages are listed, false where they are extracted.</param>
internal sealed record WorkOrder(SourceDocument Document, int Range, bool TablesOnly = false);
