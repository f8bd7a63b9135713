using Extractor.Definitions.Anomalies;

namespace Extractor.Anomalies.Money;

/// <summary>Looks at the money block of a form.</summary>
internal static class MoneyChecks
{
    /// <summary>Rows that spent more than their budget, or print a rate beyond the whole.</summary>
    public static IEnumerable<Hit> Rate(FormView form, AnomalyRule rule)
    {
        foreach (var row in form.Money)
        {
            if (row is not { Full: { } full, Executed: { } executed } || row.IsPart(form)) continue;
            var rate = row.Rate ?? (full > 0 ? executed / full * 100 : null);
            if (executed <= full && !(rate > rule.Numbers["most_percent"])) continue;
            yield return Hit.At([row.Of("executed"), row.Of("full_year_budget"), .. row.Rate is null ? Array.Empty<string>() : [row.Of("execution_rate")]], ("row", row.Label),
                ("full", Say.Number(full)), ("executed", Say.Number(executed)), ("unit", form.MoneyUnit), ("rate", rate is { } r ? Say.Short(r) : "—"));
        }
    }

    /// <summary>The whole budget cut (direction: cut) or raised (direction: raise) during the year, by more than one share and up to another.</summary>
    public static IEnumerable<Hit> Change(FormView form, AnomalyRule rule)
    {
        if (form.Whole is not { Initial: > 0 and { } initial, Full: { } full } row) yield break;
        var share = (rule.Asks("direction", "cut") ? initial - full : full - initial) / initial;
        if (share <= rule.Numbers["above_share"] || share > rule.Numbers["up_to_share"]) yield break;
        yield return Hit.At([row.Of("full_year_budget"), row.Of("initial_budget")], ("row", row.Label), ("initial", Say.Number(initial)), ("full", Say.Number(full)),
            ("unit", form.MoneyUnit), ("percent", Say.Short(share * 100)));
    }

    /// <summary>True for a row below the whole whose figures are those of the whole: what is odd of it is said there.</summary>
    private static bool IsPart(this MoneyView row, FormView form) =>
        form.Whole is { } whole && whole.Path != row.Path && (whole.Full, whole.Executed) == (row.Full, row.Executed);
}
