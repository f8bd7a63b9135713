using Extractor.Definitions;
using Extractor.Forms.Exact;
using Extractor.Forms.Kept;
using Extractor.Model;
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
public sealed class FormRecogniser
{
    private readonly IReadOnlyList<LayoutWords> _layouts;
    private readonly LabelVocabulary _vocabulary;
    private readonly FormDivider _divider;
    private readonly LayoutChooser _chooser;
    private readonly Lexicon _lexicon;
    private readonly PageOpening _opening;
    private readonly TableKeeper _tables;
    private readonly ExactRecogniser _exact;

    /// <summary>A recogniser for the layouts of the definitions.</summary>
    public FormRecogniser(PipelineDefinitions definitions)
    {
        _layouts = [.. definitions.TextLayouts.Select(l => new LayoutWords(l))];
        _vocabulary = new(definitions.Vocabulary);
        _divider = new(_layouts);
        _chooser = new(_layouts);
        _lexicon = new(definitions.Phrases);
        _opening = new(_layouts);
        _tables = new(definitions);
        _exact = new(definitions, _tables);
    }

    /// <summary>True if a form begins with a page, so that nothing runs over its upper border.</summary>
    public bool OpensWith(IReadOnlyList<Grid> page, IReadOnlyList<Grid> pageBefore) => _opening.IsAt(page, pageBefore);

    /// <summary>Reads all forms of a document: those of printed pages as their grids say, those of flat text with its garbling in mind.</summary>
    public RecognisedForms Recognise(IReadOnlyList<Grid> grids)
    {
        var printed = grids.Where(g => !g.IsBeside).ToList();
        var recognised = printed.Exists(g => g.Kind != GridKind.Declared) ? _exact.Recognise(printed) : RecogniseGarbled(printed);
        return recognised with { Tables = [.. recognised.Tables, .. _tables.Keep([.. grids.Where(g => g.IsBeside)])] };
    }

    private RecognisedForms RecogniseGarbled(IReadOnlyList<Grid> grids)
    {
        var rows = grids.SelectMany(g => g.Rows).Select(r => new Row(r)).ToList();
        var lexicon = _lexicon.With(rows);
        var (parts, before) = _divider.Divide(rows);
        var unused = new List<Row>(before);
        var drafts = new List<(FormDraft Draft, LayoutWords Layout, FormRows Part)>();
        foreach (var part in parts)
            if (_chooser.Choose(part) is { } layout)
                drafts.Add((new FormReader(layout, _vocabulary, lexicon).Read(EchoFilter.Drop(part.Rows)), layout, part));
            else unused.AddRange(part.Rows);
        NeighbourRepair.Mend([.. drafts.Select(d => d.Draft)]);
        var forms = new List<FormRecord>();
        var findings = new List<Finding>();
        foreach (var (draft, layout, part) in drafts)
        {
            var form = draft.ToRecord(new(layout.Layout.FormType, FormTypeEvidence(draft)));
            LooseDoubts.Add(form, part.Rows, draft);
            findings.AddRange(draft.Findings.Select(f => f with { Path = $"forms[{forms.Count}].{f.Path}" }));
            forms.Add(form);
        }
        if (forms.Count == 0) findings.Add(NoForm);
        return new(forms, _tables.Keep([.. new UnusedRows(grids).Grids(unused.Select(r => r.Source))]), findings);
    }

    /// <summary>Says that no form is known.</summary>
    internal static Finding NoForm { get; } = new(null, FindingCodes.NoKnownForm, FindingAbout.Reading, Severity.Warning,
        "no known form is printed in the document: what stands in columns is kept as tables");

    /// <summary>What the form type rests on: the title, or where none is printed the first value that is.</summary>
    internal static Evidence FormTypeEvidence(FormDraft draft)
    {
        if (draft.Title is { } title) return new(title.Evidence.Parts, []);
        var values = FormFields.Enumerate(draft.ToRecord(new("", new([], []))));
        return new(values.Select(v => v.Reading.Evidence.Parts).FirstOrDefault(p => p.Count > 0) ?? [], ["form_type_by_words"]);
    }
}
