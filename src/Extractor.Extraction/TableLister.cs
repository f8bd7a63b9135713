using Extractor.Definitions;
using Extractor.Forms.Kept;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Ocr;
using Extractor.Reading;

namespace Extractor.Extraction;

/// <summary>What the lister found in one document.</summary>
/// <param name="Pages">Number of pages; 0 if it could not be read.</param>
/// <param name="Tables">Its tables in reading order, those of forms included; a table over two pages is two pieces.</param>
/// <param name="Error">Why it could not be read; null if it could.</param>
public sealed record ListedTables(int Pages, IReadOnlyList<TableRecord> Tables, string? Error)
{
    /// <summary>The tables out of the records of all ranges of a document, which hold nothing else; a finding, if any, is why pages could not be read.</summary>
    internal static ListedTables Of(IReadOnlyList<ExtractionResult> ranges) =>
        new(ranges[0].Document.PageCount ?? 0, [.. ranges.SelectMany(r => r.Tables)], ranges.SelectMany(r => r.Findings).FirstOrDefault()?.Message);

    /// <summary>The tables as a record, to cross the wall between worker and parent.</summary>
    internal ExtractionResult ToRecord(SourceDocument document) =>
        Error is null ? new(new(document.Name, document.Sha256, "", Pages, ""), [], Tables, []) : FailedDocument.Of(document, FindingCodes.UnreadableDocument, Error);
}

/// <summary>Lists every table of a document as it stands on its pages.</summary>
public sealed class TableLister(PipelineDefinitions definitions, OcrSettings? ocr = null)
{
    private readonly DocumentStages _stages = new(definitions, ocr);
    private readonly TableKeeper _keeper = new(definitions);

    /// <summary>The tables of a document. A document that cannot be read, or a bug, becomes an error of the result, never an exception.</summary>
    /// <param name="document">The document.</param>
    /// <param name="range">Number of the range of its pages (<see cref="PageRange"/>); null for the whole document. Tables stand on their page, so that ranges end where they end.</param>
    /// <param name="opened">Is told how many pages will be read once the document is open; not for documents without pages.</param>
    /// <param name="scans">The scanned pages that others read; null where all are read here.</param>
    public ListedTables List(SourceDocument document, int? range = null, Action<int>? opened = null, ScannedPages? scans = null)
    {
        try
        {
            var (info, read) = _stages.Read(document, PageRange.FirstOf(range ?? 0), scans);
            var part = range is { } number ? PageRange.Of(number, info.PageCount) : PageRange.All;
            if (info.PageCount is { } pages) opened?.Invoke(part.PagesOf(pages));
            var tables = _stages.Pieces(read.Pages.TakeWhile(p => part.Next is not { } next || p.Number < next)).SelectMany(g => _keeper.Keep([g])).ToList();
            return new(info.PageCount ?? 1, tables, null);
        }
        catch (UnreadableDocumentException e)
        {
            return new(0, [], e.Message);
        }
        catch (Exception e)
        {
            return new(0, [], "internal error: " + e);
        }
    }
}
