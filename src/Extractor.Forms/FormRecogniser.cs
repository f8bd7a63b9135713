using Extractor.Definitions;
using Extractor.Model.Findings;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>What the forms stage made of the grids of a document.</summary>
/// <param name="Forms">The forms, document order, as printed.</param>
/// <param name="Tables">Grids that are no known form.</param>
/// <param name="Findings">Doubts about the reading; paths start at "forms[i]".</param>
public sealed record RecognisedForms(IReadOnlyList<FormRecord> Forms, IReadOnlyList<TableRecord> Tables, IReadOnlyList<Finding> Findings);

/// <summary>Finds the forms in the grids of a document and reads them as printed.</summary>
public sealed class FormRecogniser(PipelineDefinitions definitions)
{
    /// <summary>Reads all forms of a document.</summary>
    public RecognisedForms Recognise(IReadOnlyList<Grid> grids)
    {
        _ = definitions;
        _ = grids;
        return new([], [], []);
    }
}
