using Extractor.Definitions.Anomalies;
using Extractor.Model.Findings;

namespace Extractor.Anomalies.Datasets;

/// <summary>Finds what only many forms together show: takes them one by one, in one pass.</summary>
public sealed class DatasetFinder
{
    private readonly IReadOnlyList<DatasetCheck> _checks;

    /// <summary>Begins with no forms.</summary>
    public DatasetFinder(IReadOnlyList<AnomalyRule> rules) =>
        _checks = [.. rules.Where(r => DatasetChecks.All.ContainsKey(r.Check.Name)).Select(r => DatasetChecks.All[r.Check.Name](r))];

    /// <summary>Takes a form. What is found does not depend on the order of the documents if each is taken once and they come ordered by hash and number.</summary>
    public void Add(DatasetForm form)
    {
        var view = new FormView(form.Form, form.Flagged);
        if (Subject.Of(view) is not { } subject) return;
        foreach (var check in _checks) check.Add(form, view, subject);
    }

    /// <summary>What was found and no single document shows: each of these says what it shows alone.</summary>
    public IEnumerable<DatasetFinding> AcrossDocuments() => Finish().Where(f => f.Cells.Any(c => c.Document != f.Cells[0].Document));

    /// <summary>What was found, by rule and then by the place of the first value.</summary>
    public IEnumerable<DatasetFinding> Finish() => _checks.SelectMany(check => check.Finish()
        .Select(hit => new DatasetFinding(check.Rule.Code, check.Rule.Severity, check.Rule.Id, Say.Sentence(check.Rule.English, hit.Says), Say.Sentence(check.Rule.Chinese, hit.Says), hit.Cells))
        .OrderBy(f => f.Cells[0].Document, StringComparer.Ordinal).ThenBy(f => FlaggedPaths.Within(f.Cells[0].Path)?.Form).ThenBy(f => f.Cells[0].Path, StringComparer.Ordinal)
        .ThenBy(f => f.Message, StringComparer.Ordinal));
}
