using Extractor.Definitions.Anomalies;
using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Anomalies.Datasets;

/// <summary>The same long text in other projects or years.</summary>
internal sealed class SameText(AnomalyRule rule) : DatasetCheck(rule)
{
    private readonly Repetition _texts = new(rule);

    /// <inheritdoc/>
    public override void Add(DatasetForm form, FormView view, Subject subject)
    {
        var reference = new FormRef(form.Document, form.Index, subject);
        foreach (var (field, path, text) in Texts(view))
            if (text is not null && text.Length >= Rule.Numbers["least_length"] && Rule.Asks("fields", field)) _texts.Add(field + Folding.Key(text), new(reference, path, Say.Start(text), text.Length));
    }

    /// <inheritdoc/>
    public override IEnumerable<DatasetHit> Finish() => _texts.Groups((int)Rule.Numbers["most_subjects"]).Select(g => DatasetHit.At(g.Select(i => i.Form.Cell(i.Path)),
        ("forms", Say.Count(g.Count)), ("names", _texts.Names(g)), ("length", Say.Count(g[0].Size)), ("text", g[0].Text)));

    private static IEnumerable<(string Field, string Path, string? Text)> Texts(FormView view)
    {
        var form = view.Form;
        for (var i = 0; i < form.Goals.Count; i++)
        {
            yield return ("goal", $"goals[{i}].expected", view.Sure($"goals[{i}].expected", form.Goals[i].Expected));
            yield return ("result", $"goals[{i}].actual", view.Sure($"goals[{i}].actual", form.Goals[i].Actual));
        }
        for (var i = 0; i < form.Sections.Count; i++) yield return ("section", $"sections[{i}].text", view.Sure($"sections[{i}].text", form.Sections[i].Text));
        foreach (var line in view.Lines) yield return ("deviation", line.Of("deviation"), line.Deviation);
    }
}
