using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Ocr;
using Extractor.Reading;

namespace Extractor.Extraction;

/// <summary>The one ordered list of stages: document -> pages -> grids -> forms -> typed values -> proof -> what is odd.</summary>
public sealed class DocumentExtractor(PipelineDefinitions definitions, OcrSettings? ocr = null)
{
    private readonly DocumentStages _stages = new(definitions, ocr);
    private readonly LaterStages _later = new(definitions);

    /// <summary>Extracts one document. A document that cannot be read, or a bug, becomes a finding of the result, never an exception.</summary>
    /// <param name="document">The document.</param>
    /// <param name="range">Number of the range of its pages (<see cref="PageRange"/>); null for the whole document.</param>
    /// <param name="opened">Is told how many pages will be read once the document is open; not for documents without pages.</param>
    /// <param name="scans">The scanned pages that others read; null where all are read here.</param>
    public ExtractionResult Extract(SourceDocument document, int? range = null, Action<int>? opened = null, ScannedPages? scans = null)
    {
        try
        {
            return _later.Take(_stages.AsPrinted(document, range, opened, scans));
        }
        catch (UnreadableDocumentException e)
        {
            return FailedDocument.Of(document, FindingCodes.UnreadableDocument, e.Message);
        }
        catch (OutOfMemoryException)
        {
            return FailedDocument.Of(document, FindingCodes.ReaderTimedOut, "the document was given up: it took more memory than a document may take");
        }
        catch (Exception e)
        {
            return FailedDocument.Of(document, FindingCodes.InternalError, e.ToString());
        }
    }
}
