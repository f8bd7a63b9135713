using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Normalisation;

namespace Extractor.Extraction;

/// <summary>Lists the canonical indicators of documents, and what a change of the rules would change.</summary>
public sealed class IndicatorLister(PipelineDefinitions definitions)
{
    private readonly IndicatorSurveyor _surveyor = new(definitions);

    /// <summary>The indicator lines of an extracted document.</summary>
    public static IEnumerable<IndicatorMention> Mentions(ExtractionResult result) => result.Forms.SelectMany((form, number) => form.Indicators.Select((row, line) =>
        new IndicatorMention(
            result.Document.Name, number, line, form.FiscalYear?.Value, row.Level1?.Value, row.Level2?.Value, row.Level3?.Value,
            new(row.Normalised?.Level1Code, row.Normalised?.Level2Code, row.Normalised?.IndicatorId, row.Normalised?.Rules ?? []))));

    /// <summary>Clusters, near names and coverage of lines.</summary>
    public IndicatorSurvey Survey(IReadOnlyList<IndicatorMention> mentions) => _surveyor.Survey(mentions);

    /// <summary>The lines to which these definitions give other codes or another indicator than they bear.</summary>
    public IReadOnlyList<IndicatorChange> Changes(IReadOnlyList<IndicatorMention> mentions) =>
        [.. mentions.Select(m => new IndicatorChange(m, _surveyor.Meaning(m))).Where(c => !c.After.SaysTheSame(c.Mention.Meaning))];
}
