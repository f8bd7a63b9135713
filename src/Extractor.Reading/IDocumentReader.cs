using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;

namespace Extractor.Reading;

/// <summary>Reads the documents of one format into pages.</summary>
public interface IDocumentReader
{
    /// <summary>Name of the reader in the records, such as flat-text.</summary>
    string Name { get; }

    /// <summary>The media type of a document that this reader reads, found by content; null if it does not.</summary>
    string? Recognise(SourceDocument document);

    /// <summary>Reads the document. Throws <see cref="UnreadableDocumentException"/> if it holds nothing to read.</summary>
    ReadResult Read(SourceDocument document);
}

/// <summary>The pages of a document and what its reader noticed.</summary>
/// <param name="Pages">The pages in order; enumerated once: a printed page is read when it is asked for and let go after it.</param>
/// <param name="PageCount">Number of pages to report; null where the format has none.</param>
/// <param name="Findings">What the reader noticed of the document as a whole; each page carries its own.</param>
public sealed record ReadResult(IEnumerable<Page> Pages, int? PageCount, IReadOnlyList<Finding> Findings);

/// <summary>A document cannot be read: says why and what to do.</summary>
public sealed class UnreadableDocumentException(string message) : Exception(message);
