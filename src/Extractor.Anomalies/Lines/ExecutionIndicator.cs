using Extractor.Definitions.Anomalies;
using Extractor.Model;

namespace Extractor.Anomalies.Lines;

/// <summary>An indicator that names the execution of the whole budget of the whole year, beside the money block that says it too.</summary>
internal sealed class ExecutionIndicator(AnomalyRule rule)
{
    private readonly HashSet<string> _names = [.. rule.Words["names"].SelectMany(n => rule.Words["prefixes"].Append("").Select(p => Folding.Key(p + n)))];

    /// <summary>Lines whose rate is neither the printed one nor what the money gives, of the full-year budget or of the initial one.</summary>
    public IEnumerable<Hit> Find(FormView form)
    {
        if (form.Whole is not { Full: > 0 and { } full, Executed: { } executed } money) yield break;
        decimal?[] rates = [executed / full * 100, money.Rate, money.Initial is > 0 and { } initial ? executed / initial * 100 : null];
        foreach (var line in form.Lines)
        {
            if (line is not { Level3: { } name, TypedActual: { Unit: "%", Value: { } said } } || !_names.Contains(Folding.Key(name))) continue;
            if (rates.Any(r => r is { } rate && Math.Abs(rate - said) <= rule.Numbers["percent_points"])) continue;
            yield return Hit.At([line.Of("actual"), money.Of("full_year_budget"), money.Of("executed"), .. money.Rate is null ? Array.Empty<string>() : [money.Of("execution_rate")]],
                ("line", line.Number), ("name", name), ("actual", line.Actual!), ("full", Say.Number(full)), ("executed", Say.Number(executed)), ("unit", form.MoneyUnit),
                ("rate", Say.Short(money.Rate ?? executed / full * 100)));
        }
    }
}
