using Extractor.Definitions;
using Extractor.Forms.Kept;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Finds and reads the forms of documents whose grids are exact: printed pages.</summary>
internal sealed class ExactRecogniser
{
    private readonly ExactDivider _divider;
    private readonly ExactTypeChooser _chooser;
    private readonly LabelVocabulary _vocabulary;
    private readonly TableKeeper _tables;
    private readonly LostForm _lost;

    /// <summary>A recogniser for the form types of the definitions; what is no form goes to the keeper of tables.</summary>
    public ExactRecogniser(PipelineDefinitions definitions, TableKeeper tables)
    {
        _tables = tables;
        List<ExactWords> types = [.. definitions.Layouts.GroupBy(l => l.FormType, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ExactWords(g.Key, [.. g]))];
        (_divider, _chooser, _vocabulary, _lost) = (new(types), new(types), new(definitions.Vocabulary), new(types));
    }

    /// <summary>Reads all forms of a document; tables of no form are kept.</summary>
    public RecognisedForms Recognise(IReadOnlyList<Grid> grids)
    {
        var forms = new List<FormRecord>();
        var findings = new List<Finding>();
        var used = new HashSet<Grid>(ReferenceEqualityComparer.Instance);
        foreach (var part in _divider.Divide(grids))
        {
            if (_chooser.Choose(part) is not { } words)
            {
                findings.AddRange(_lost.In(part));
                continue;
            }
            var draft = new ExactFormReader(words, _vocabulary).Read(part.Rows);
            findings.AddRange(draft.Findings.Select(f => f with { Path = $"forms[{forms.Count}].{f.Path}" }));
            forms.Add(draft.ToRecord(new(words.FormType, FormRecogniser.FormTypeEvidence(draft))));
            used.UnionWith(part.Rows.Select(r => r.Table?.Source).OfType<Grid>());
        }
        if (forms.Count == 0) findings.Add(FormRecogniser.NoForm);
        return new(forms, _tables.Keep([.. grids.Where(g => !used.Contains(g))]), findings);
    }
}
