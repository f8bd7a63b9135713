using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Validation.Tables;

namespace Extractor.Extraction;

/// <summary>The kept tables of one document and what their figures must satisfy.</summary>
/// <param name="Pages">Number of pages; 0 if it could not be read.</param>
/// <param name="Tables">Its tables that are no part of a form, with their identities.</param>
/// <param name="Findings">What was noticed of its pages: where no text can be had, it stands here.</param>
/// <param name="Error">Why it could not be read; null if it could.</param>
public sealed record KeptTables(int Pages, IReadOnlyList<CheckedTable> Tables, IReadOnlyList<Finding> Findings, string? Error);

/// <summary>Checks the figures of the tables that a document keeps.</summary>
public sealed class KeptTableChecker(PipelineDefinitions definitions)
{
    private static readonly string[] WhyNothing = [FindingCodes.UnreadableDocument, FindingCodes.InternalError, FindingCodes.ReaderCrashed, FindingCodes.ReaderTimedOut];

    private readonly TableChecker _checker = new(definitions);

    /// <summary>The tables of an extracted document. Why one could not be read at all is its error.</summary>
    public KeptTables Check(ExtractionResult result)
    {
        var error = result.Findings.FirstOrDefault(f => f.Page is null && WhyNothing.Contains(f.Code, StringComparer.Ordinal))?.Message;
        return new(error is null ? result.Document.PageCount ?? 1 : 0, _checker.Check(result.Tables), [.. result.Findings.Where(f => f is { Path: null, Page: not null })], error);
    }
}
