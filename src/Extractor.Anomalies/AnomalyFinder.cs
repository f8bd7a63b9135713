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

    /// <summary>Takes the rules and tries their examples. Throws <see cref="DefinitionException"/> at the first rule that does not say of its examples what they state.</summary>
    public AnomalyFinder(PipelineDefinitions definitions)
    {
        _rules = definitions.Anomalies;
        foreach (var rule in _rules) RuleExamples.Try(rule);
    }

    /// <summary>The findings, all about form, by form and rule; those that several forms show together come last. Earlier findings say which readings are doubtful: nothing is built on these.</summary>
    public IReadOnlyList<Finding> Find(IReadOnlyList<FormRecord> forms, IReadOnlyList<Finding> earlier) => Find(_rules, forms, FlaggedPaths.ByForm(forms.Count, earlier));

    /// <summary>The findings of some rules.</summary>
    internal static IReadOnlyList<Finding> Find(IReadOnlyList<AnomalyRule> rules, IReadOnlyList<FormRecord> forms, IReadOnlyList<IReadOnlySet<string>> flagged)
    {
        var findings = new List<Finding>();
        for (var i = 0; i < forms.Count; i++) findings.AddRange(OfForm(rules, new(forms[i], flagged[i]), i));
        if (forms.Count < 2) return findings;
        var together = new DatasetFinder(rules);
        for (var i = 0; i < forms.Count; i++) together.Add(new("", i, forms[i], flagged[i]));
        findings.AddRange(together.Finish().Select(f => new Finding(f.Cells[0].Path, f.Code, FindingAbout.Form, f.Severity, f.Message)
        {
            Rule = f.Rule, Cells = [.. f.Cells.Select(c => c.Path)], MessageZh = f.MessageZh,
        }));
        return findings;
    }

    private static IEnumerable<Finding> OfForm(IReadOnlyList<AnomalyRule> rules, FormView view, int form)
    {
        var pages = new Lazy<Dictionary<string, int?>>(() => FormFields.Enumerate(view.Form).ToDictionary(f => f.Path, f => f.Reading.Evidence.Parts.FirstOrDefault()?.Where.Page, StringComparer.Ordinal));
        foreach (var rule in rules)
        {
            if (!FormChecks.All.TryGetValue(rule.Check.Name, out var check)) continue;
            foreach (var hit in check(view, rule))
                yield return new(Full(form, hit.Path), rule.Code, FindingAbout.Form, rule.Severity, Say.Sentence(rule.English, hit.Says), pages.Value.GetValueOrDefault(hit.Cells[0]))
                {
                    Rule = rule.Id, Cells = [.. hit.Cells.Select(c => Full(form, c))], MessageZh = Say.Sentence(rule.Chinese, hit.Says),
                };
        }
    }

    private static string Full(int form, string path) => string.Create(CultureInfo.InvariantCulture, $"forms[{form}]{(path.Length > 0 ? "." : "")}{path}");
}
