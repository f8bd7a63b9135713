using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Reading;
using Extractor.Validation.Tables;

namespace Extractor.Extraction;

/// <summary>The kept tables of one document and what their figures must satisfy.</summary>
/// <param name="Pages">Number of pages; 0 if it could not be read.</param>
/// <param name="Tables">Its tables that are no part of a form, with their identities.</param>
/// <param name="Findings">What was noticed of its pages: where no text can be had, it stands here.</param>
/// <param name="Error">Why it could not be read; null if it could.</param>
public sealed record KeptTables(int Pages, IReadOnlyList<CheckedTable> Tables, IReadOnlyList<Finding> Findings, string? Error);

/// <summary>Keeps the tables of a document and checks their figures.</summary>
public sealed class KeptTableChecker(PipelineDefinitions definitions)
{
    private readonly DocumentStages _stages = new(definitions);
    private readonly TableChecker _checker = new(definitions);

    /// <summary>The tables of a document. A document that cannot be read, or a bug, becomes an error of the result, never an exception.</summary>
    public KeptTables Check(SourceDocument document)
    {
        try
        {
            var printed = _stages.AsPrinted(document);
            return new(printed.Document.PageCount ?? 1, _checker.Check(printed.Tables), [.. printed.Findings.Where(f => f.Page is not null && f.Path is null)], null);
        }
        catch (UnreadableDocumentException e)
        {
            return new(0, [], [], e.Message);
        }
        catch (Exception e)
        {
            return new(0, [], [], "internal error: " + e);
        }
    }
}
