using Extractor.Definitions;
using Extractor.Forms.Kept;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Reading;

namespace Extractor.Extraction;

/// <summary>What the lister found in one document.</summary>
/// <param name="Pages">Number of pages; 0 if it could not be read.</param>
/// <param name="Tables">Its tables in reading order, those of forms included; a table over two pages is two pieces.</param>
/// <param name="Error">Why it could not be read; null if it could.</param>
public sealed record ListedTables(int Pages, IReadOnlyList<TableRecord> Tables, string? Error);

/// <summary>Lists every table of a document as it stands on its pages.</summary>
public sealed class TableLister(PipelineDefinitions definitions)
{
    private readonly DocumentStages _stages = new(definitions);
    private readonly TableKeeper _keeper = new(definitions);

    /// <summary>The tables of a document. A document that cannot be read, or a bug, becomes an error of the result, never an exception.</summary>
    public ListedTables List(SourceDocument document)
    {
        try
        {
            var (info, read) = _stages.Read(document);
            var tables = _stages.Pieces(read.Pages).SelectMany(g => _keeper.Keep([g])).ToList();
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
