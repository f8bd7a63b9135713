using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;

namespace Extractor.Reading;

/// <summary>Reads the documents of one format into pages.</summary>
public interface IDocumentReader
{
    /// <summary>Name of the reader in the records, such as flat-text.</summary>
    string Name { get; }

    /// <summary>True if this reader reads documents of a media type, which was found by content.</summary>
    bool Reads(string mediaType);

    /// <summary>True if a hostile file may crash it, make it hang or fill the memory (native code, files that unpack or nest): such documents are read in a process of their own.</summary>
    bool IsRisky { get; }

    /// <summary>Reads the document from a page on; whoever wants fewer pages than all that follow stops asking for more.
    /// Throws <see cref="UnreadableDocumentException"/> if it holds nothing to read.</summary>
    ReadResult Read(SourceDocument document, int firstPage = 1);
}

/// <summary>The pages of a document and what its reader noticed.</summary>
/// <param name="Pages">The pages in order, from the first one asked for; enumerated once: a printed page is read when it is asked for and let go after it.</param>
/// <param name="PageCount">Number of all pages of the document; null where the format has none.</param>
/// <param name="Findings">What the reader noticed of the document as a whole; each page carries its own.</param>
public sealed record ReadResult(IEnumerable<Page> Pages, int? PageCount, IReadOnlyList<Finding> Findings);

/// <summary>A document cannot be read: says why and what to do.</summary>
public sealed class UnreadableDocumentException(string message) : Exception(message);
