using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Normalisation;
using Extractor.Normalisation.Organisations;

namespace Extractor.Extraction;

/// <summary>The stage of typed values: targets, codes, money in yuan, and the bodies that the forms of a document name.</summary>
public sealed class ValueTyper(PipelineDefinitions definitions)
{
    private readonly Normaliser _normaliser = new(definitions);
    private readonly OrganisationNormaliser _organisations = new(definitions);

    /// <summary>The record with its typed values made anew; nothing else of it changes.</summary>
    public ExtractionResult Type(ExtractionResult record) => record with { Forms = Type(record.Forms, record.Tables).Forms };

    /// <summary>The forms of a document with their typed values, and what is open about the bodies that they name.</summary>
    internal (IReadOnlyList<FormRecord> Forms, IReadOnlyList<Finding> Findings) Type(IReadOnlyList<FormRecord> forms, IReadOnlyList<TableRecord> tables) =>
        _organisations.Assign([.. forms.Select(_normaliser.Normalise)], tables);
}
