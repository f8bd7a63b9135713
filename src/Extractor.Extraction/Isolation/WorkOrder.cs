using Extractor.Model;

namespace Extractor.Extraction.Isolation;

/// <summary>What a worker has to do.</summary>
/// <param name="Document">The document.</param>
/// <param name="Range">Number of the range of its pages that is extracted; null where its tables are listed.</param>
internal sealed record WorkOrder(SourceDocument Document, int? Range);
