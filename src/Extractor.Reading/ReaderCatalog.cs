using Extractor.Model;
using Extractor.Reading.FlatText;

namespace Extractor.Reading;

/// <summary>All readers, in the order in which they are asked.</summary>
public sealed class ReaderCatalog
{
    private readonly IReadOnlyList<IDocumentReader> _readers = [new FlatTextReader()];

    /// <summary>Reads a document with the first reader that recognises its content.</summary>
    public (DocumentInfo Info, ReadResult Result) Read(SourceDocument document)
    {
        foreach (var reader in _readers)
            if (reader.Recognise(document) is { } mediaType)
            {
                var result = reader.Read(document);
                return (new(document.Name, document.Sha256, mediaType, result.PageCount, reader.Name), result);
            }
        throw new UnreadableDocumentException("no reader knows this format; flat text is read");
    }
}
