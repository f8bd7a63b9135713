using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Extraction.Isolation;

/// <summary>What is to be done with a document.</summary>
internal enum WorkKind
{
    /// <summary>Extract a range of its pages.</summary>
    Extract,

    /// <summary>List the tables of a range of its pages.</summary>
    Tables,

    /// <summary>Read one scanned page from its pixels.</summary>
    Scan,
}

/// <summary>What a worker has to do.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kind">What is to be done with it.</param>
/// <param name="Number">Number of the range, or of the page.</param>
internal sealed record WorkOrder(SourceDocument Document, WorkKind Kind, int Number)
{
    /// <summary>Scanned pages of the range that were read before. While there are none, a range with scanned pages is answered by their numbers.</summary>
    public IReadOnlyList<Page> Scans { get; init; } = [];

    /// <summary>How long it will take, as far as can be told, in bytes of the document; what other work waits for outweighs all.</summary>
    public long Weight { get; init; } = long.MaxValue;
}
