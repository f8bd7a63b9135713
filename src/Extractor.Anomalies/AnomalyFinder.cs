using System.Globalization;
using Extractor.Anomalies.Datasets;
using Extractor.Definitions;
using Extractor.Definitions.Anomalies;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Anomalies;

/// <summary>Finds what is odd about the forms of one document: each by itself, and all against each other.</summary>
public sealed class AnomalyFinder
{
    private readonly IReadOnlyList<AnomalyRule> _rules;
    private readonly IReadOnlyList<(AnomalyRule Rule, Func<FormView, IEnumerable<Hit>> Check)> _checks;

    /// <summary>Takes the rules and tries their examples. Throws <see cref="DefinitionException"/> at the first rule that does not say of its examples what they state.</summary>
    public AnomalyFinder(PipelineDefinitions definitions)
        : this(definitions.Anomalies)
    {
        foreach (var rule in _rules) RuleExamples.Try(rule);
    }

    /// <summary>Takes rules without trying their examples.</summary>
    internal AnomalyFinder(IReadOnlyList<AnomalyRule> rules)
    {
        _rules = rules;
        _checks = [.. rules.Where(r => FormChecks.All.ContainsKey(r.Check.Name)).Select(r => (r, FormChecks.All[r.Check.Name](r)))];
    }

    /// <summary>The findings, all about form, by form and rule; those that several forms show together come last. Earlier findings say which readings are doubtful: nothing is built on these.</summary>
    public IReadOnlyList<Finding> Find(IReadOnlyList<FormRecord> forms, IReadOnlyList<Finding> earlier)
    {
        var flagged = FlaggedPaths.ByForm(forms.Count, earlier);
        var findings = new List<Finding>();
        for (var i = 0; i < forms.Count; i++) findings.AddRange(OfForm(new(forms[i], flagged[i]), i));
        if (forms.Count < 2) return findings;
        var together = new DatasetFinder(_rules);
        for (var i = 0; i < forms.Count; i++) together.Add(new("", i, forms[i], flagged[i]));
        findings.AddRange(together.Finish().Select(f => new Finding(f.Cells[0].Path, f.Code, FindingAbout.Form, f.Severity, f.Message)
        {
            Rule = f.Rule, Cells = [.. f.Cells.Select(c => c.Path)], MessageZh = f.MessageZh,
        }));
        return findings;
    }

    private IEnumerable<Finding> OfForm(FormView view, int form)
    {
        foreach (var (rule, check) in _checks)
            foreach (var hit in check(view))
                yield return new(Full(form, hit.Path), rule.Code, FindingAbout.Form, rule.Severity, Say.Sentence(rule.English, hit.Says), PageOf(view, hit.Cells[0]))
                {
                    Rule = rule.Id, Cells = [.. hit.Cells.Select(c => Full(form, c))], MessageZh = Say.Sentence(rule.Chinese, hit.Says),
                };
    }

    private static int? PageOf(FormView view, string path) =>
        FormFields.Enumerate(view.Form).FirstOrDefault(f => f.Path == path).Reading?.Evidence.Parts.FirstOrDefault()?.Where.Page;

    private static string Full(int form, string path) => string.Create(CultureInfo.InvariantCulture, $"forms[{form}]{(path.Length > 0 ? "." : "")}{path}");
}
