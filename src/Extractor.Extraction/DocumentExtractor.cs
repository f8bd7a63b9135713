using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Normalisation;
using Extractor.Reading;
using Extractor.Validation;

namespace Extractor.Extraction;

/// <summary>The one ordered list of stages: document -> pages -> grids -> forms -> typed values -> proof.</summary>
public sealed class DocumentExtractor(PipelineDefinitions definitions)
{
    private readonly DocumentStages _stages = new(definitions);
    private readonly Normaliser _normaliser = new(definitions);
    private readonly FormValidator _validator = new();

    /// <summary>Extracts one document. A document that cannot be read, or a bug, becomes a finding of the result, never an exception.</summary>
    public ExtractionResult Extract(SourceDocument document)
    {
        try
        {
            var printed = _stages.AsPrinted(document);
            var validated = _validator.Validate([.. printed.Forms.Select(_normaliser.Normalise)], printed.Findings);
            return printed with { Forms = validated.Forms, Findings = [.. printed.Findings, .. validated.Findings] };
        }
        catch (UnreadableDocumentException e)
        {
            return Failed(document, FindingCodes.UnreadableDocument, e.Message);
        }
        catch (Exception e)
        {
            return Failed(document, FindingCodes.InternalError, e.ToString());
        }
    }

    private static ExtractionResult Failed(SourceDocument document, string code, string message) =>
        new(new(document.Name, document.Sha256, "application/octet-stream", null, "none"), [], [],
            [new(null, code, FindingAbout.Reading, Severity.Error, message)]);
}
