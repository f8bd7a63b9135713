using Extractor.Definitions.Anomalies;
using Extractor.Model.Findings;

namespace Extractor.Anomalies.Datasets;

/// <summary>Compares the spending of the project forms of a unit with the project row of its own form or report of the same year: they cannot be more (when: more), and they may be less (when: less).</summary>
internal sealed class FormsAgainstReport(AnomalyRule rule) : DatasetCheck(rule)
{
    private readonly Dictionary<(string Unit, int Year), Balance> _units = [];

    /// <inheritdoc/>
    public override void Add(DatasetForm form, FormView view, Subject subject)
    {
        if (subject.Year is not { } year || view.Form.FormType.Value is not ("unit_self_evaluation" or "unit_self_evaluation_report" or "project_self_evaluation")) return;
        var reference = new FormRef(form.Document, form.Index, subject);
        if (Subject.IsOfUnit(view.Form)) AddReport(view, reference, year);
        else if (view.Whole is { Executed: { } executed, Factor: { } factor } row)
            foreach (var unit in Owners(view)) Of(unit, year).Projects.TryAdd(subject.Key, (reference.Cell(row.Of("executed")), executed * factor));
    }

    /// <inheritdoc/>
    public override IEnumerable<DatasetHit> Finish()
    {
        foreach (var ((_, year), balance) in _units)
        {
            if (balance is not { Report: { } report, Projects.Count: > 0 } || balance.Conflict) continue;
            var sum = balance.Projects.Values.Sum(p => p.Yuan);
            var difference = Rule.Asks("when", "more") ? sum - report.Yuan : report.Yuan - sum;
            if (difference < Rule.Numbers["least_yuan"]) continue;
            yield return DatasetHit.At([report.Cell, .. balance.Projects.Values.Select(p => p.Cell)], ("unit", balance.Name), ("year", Say.Count(year)),
                ("forms", Say.Count(balance.Projects.Count)), ("sum", Say.Number(sum)), ("reported", Say.Number(report.Yuan)), ("difference", Say.Number(difference)));
        }
    }

    private void AddReport(FormView view, FormRef reference, int year)
    {
        if (view.MoneyOf("project") is not { Executed: { } executed, Factor: { } factor } row) return;
        var balance = Of(UnitOf(reference.Subject), year);
        balance.Conflict |= balance.Report is { } other && other.Yuan != executed * factor;
        balance.Report ??= (reference.Cell(row.Of("executed")), executed * factor);
        balance.Name = reference.Subject.Name;
    }

    /// <summary>Under which units a project counts: its own, and with all units below it the department.</summary>
    private static IEnumerable<string> Owners(FormView view)
    {
        if (Subject.UnitKey(view, "implementing_unit", view.Form.ImplementingUnit) is { } unit) yield return unit;
        if (Subject.UnitKey(view, "competent_department", view.Form.CompetentDepartment) is { } department) yield return department + "+";
    }

    /// <summary>A form of a unit with all below it is one of the department.</summary>
    private static string UnitOf(Subject subject) => subject.Key + (subject.Name.Contains("汇总", StringComparison.Ordinal) ? "+" : "");

    private Balance Of(string unit, int year)
    {
        if (!_units.TryGetValue((unit, year), out var balance)) _units[(unit, year)] = balance = new();
        return balance;
    }

    private sealed class Balance
    {
        public string Name { get; set; } = "";
        public (DatasetCell Cell, decimal Yuan)? Report { get; set; }
        public bool Conflict { get; set; }
        public Dictionary<string, (DatasetCell Cell, decimal Yuan)> Projects { get; } = new(StringComparer.Ordinal);
    }
}
