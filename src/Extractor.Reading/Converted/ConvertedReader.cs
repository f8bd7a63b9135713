using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Converted;

/// <summary>Reads text files of old Office programs (.doc, .wps, .rtf) and of OpenDocument (.odt): LibreOffice turns them into Word files, which another reader reads.</summary>
/// <param name="words">Reads Word files.</param>
internal sealed class ConvertedReader(IDocumentReader words) : IDocumentReader
{
    private static readonly Dictionary<string, (string Extension, string Filter)> Formats = new(StringComparer.Ordinal)
    {
        [MediaTypes.Doc] = (".doc", "MS Word 97"),
        [MediaTypes.Odt] = (".odt", "writer8"),
        [MediaTypes.Rtf] = (".rtf", "Rich Text Format"),
    };

    /// <inheritdoc/>
    public string Name => "libreoffice-" + words.Name;

    /// <inheritdoc/>
    public bool IsRisky => true;

    /// <inheritdoc/>
    public bool Reads(string mediaType) => Formats.ContainsKey(mediaType);

    /// <inheritdoc/>
    public ReadResult Read(SourceDocument document, int firstPage = 1)
    {
        var (extension, filter) = Formats[MediaTypeSniffer.Sniff(document.Bytes)];
        var converted = new SourceDocument(document.Name, document.Sha256, LibreOffice.ToWord(document.Bytes, extension, filter));
        var read = words.Read(converted, firstPage);
        return read with { Findings = [.. read.Findings, Told] };
    }

    private static Finding Told { get; } = new(null, FindingCodes.Converted, FindingAbout.Reading, Severity.Info, "LibreOffice turned the document into a Word file (.docx) before it was read: places are those of that file");
}
