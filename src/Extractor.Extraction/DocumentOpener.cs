using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Reading;
using Extractor.Reading.Archive;

namespace Extractor.Extraction;

/// <summary>A document to be extracted; or an archive, of which all that can be said is known already.</summary>
/// <param name="Document">The document.</param>
/// <param name="Record">The record of an archive: what of it was left out; null for documents.</param>
public sealed record OpenedDocument(SourceDocument Document, ExtractionResult? Record = null)
{
    /// <summary>True if its content can be nothing but a document or an archive of documents, however damaged; any text and any picture may be something else.</summary>
    public bool IsSurelyDocument { get; init; } = true;

    /// <summary>What an archive has to say that is wrong; null for documents, and where nothing is.</summary>
    public string? Error => Record?.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message).ToList() is { Count: > 0 } errors ? string.Join("; ", errors) : null;
}

/// <summary>What stands before the readers: turns an input into its documents. An archive becomes the documents in it, each with the archive in its name.</summary>
public sealed class DocumentOpener
{
    private readonly ReaderCatalog _readers = new(new PictureDecoding());
    private readonly ArchiveUnpacker _unpacker = new();

    /// <summary>The documents of an input: the input itself, or what an archive holds, in ordinal order of names; before these the archive itself if something must be said of it.</summary>
    public IReadOnlyList<OpenedDocument> Open(SourceDocument input)
    {
        if (!ArchiveUnpacker.IsArchive(input)) return [new(input) { IsSurelyDocument = _readers.IsSurelyDocument(input) }];
        var unpacked = _unpacker.Unpack(input);
        var (documents, findings) = (new List<OpenedDocument>(), new List<Finding>(unpacked.Findings));
        foreach (var member in unpacked.Members)
            if (_readers.WhyUnread(member) is { } reason) findings.Add(new(null, FindingCodes.MemberSkipped, FindingAbout.Reading, Severity.Warning, $"{member.Name}: {reason}"));
            else documents.Add(new(member));
        if (findings.Count > 0) documents.Insert(0, new(input, new(new(input.Name, input.Sha256, unpacked.MediaType, null, "archive"), [], [], findings)));
        return documents;
    }
}
