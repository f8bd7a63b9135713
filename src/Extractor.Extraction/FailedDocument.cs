using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Pages;

namespace Extractor.Extraction;

/// <summary>What is left of a document that could not be read: its name and why.</summary>
internal static class FailedDocument
{
    /// <summary>A result that holds one finding.</summary>
    public static ExtractionResult Of(SourceDocument document, string code, string message) =>
        new(new(document.Name, document.Sha256, "application/octet-stream", null, "none"), [], [],
            [new(null, code, FindingAbout.Reading, Severity.Error, message)]);

    /// <summary>A page that could not be read: it holds one finding.</summary>
    public static Page PageOf(int number, string code, string message) => new(number, [])
    {
        Width = 1,
        Height = 1,
        TextLayer = TextLayer.Missing,
        Findings = [new(null, code, FindingAbout.Reading, Severity.Error, $"page {number} is not read: {message}", number)],
    };
}
