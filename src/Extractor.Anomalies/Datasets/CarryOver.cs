using Extractor.Definitions.Anomalies;
using Extractor.Model.Findings;

namespace Extractor.Anomalies.Datasets;

/// <summary>Compares what is carried over into a year with what was left of the year before, project by project.</summary>
internal sealed class CarryOver(AnomalyRule rule, bool beyondRest) : DatasetCheck(rule)
{
    private readonly Dictionary<string, SortedDictionary<int, YearMoney?>> _projects = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Add(DatasetForm form, FormView view, Subject subject)
    {
        if (subject.Year is not { } year || Subject.IsOfUnit(view.Form) || view.Whole is not { Full: { } full, Executed: { } executed, Factor: { } factor } whole) return;
        var row = view.MoneyOf("carry_over");
        var carried = row is null ? (decimal?)null : row.Full ?? row.Initial ?? 0;
        if (carried is null && view.IsListDoubted("funding")) return;
        var money = new YearMoney(new(form.Document, form.Index, subject), full * factor, executed * factor, carried * factor, whole.Of("executed"), whole.Of("full_year_budget"), row?.Of(row.Full is null && row.Initial is not null ? "initial_budget" : row.Full is null ? "item" : "full_year_budget"));
        if (!_projects.TryGetValue(subject.Key, out var years)) _projects[subject.Key] = years = [];
        // Two forms of one project and year that differ say nothing certain.
        years[year] = !years.TryGetValue(year, out var other) ? money : other?.Figures == money.Figures ? other : null;
    }

    /// <inheritdoc/>
    public override IEnumerable<DatasetHit> Finish()
    {
        foreach (var years in _projects.Values)
            foreach (var (year, now) in years)
                if (now is not null && years.GetValueOrDefault(year - 1) is { } before && Compare(before, now, year) is { } hit) yield return hit;
    }

    private DatasetHit? Compare(YearMoney before, YearMoney now, int year)
    {
        var left = before.Full - before.Executed;
        var odd = beyondRest
            ? now.Carried is { } carried && carried > Math.Max(left, 0) + Rule.Numbers["least_yuan"]
            : (now.Carried ?? 0) == 0 && left >= Rule.Numbers["least_yuan"] && left > Rule.Numbers["above_share"] * before.Full;
        if (!odd) return null;
        var share = before.Full > 0 ? left / before.Full * 100 : 0;
        return DatasetHit.At([now.Form.Cell(now.CarriedPath ?? now.FullPath), before.Form.Cell(before.FullPath), before.Form.Cell(before.ExecutedPath)], ("name", now.Form.Subject.Name),
            ("year", Say.Count(year)), ("before", Say.Count(year - 1)), ("carried", Say.Number(now.Carried ?? 0)), ("left", Say.Number(left)), ("percent", Say.Short(share)));
    }

    /// <summary>The money of one year in yuan, with its paths.</summary>
    private sealed record YearMoney(FormRef Form, decimal Full, decimal Executed, decimal? Carried, string ExecutedPath, string FullPath, string? CarriedPath)
    {
        public (decimal, decimal, decimal?) Figures => (Full, Executed, Carried);
    }
}
