using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Extraction;

/// <summary>What is left of a document that could not be read: its name and why.</summary>
internal static class FailedDocument
{
    /// <summary>A result that holds one finding.</summary>
    public static ExtractionResult Of(SourceDocument document, string code, string message) =>
        new(new(document.Name, document.Sha256, "application/octet-stream", null, "none"), [], [],
            [new(null, code, FindingAbout.Reading, Severity.Error, message)]);
}
