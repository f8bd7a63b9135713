using Extractor.Definitions.Anomalies;
using Extractor.Model;

namespace Extractor.Anomalies.Lines;

/// <summary>Compares actual values with targets.</summary>
internal static class TargetChecks
{
    /// <summary>An actual value that is many times what was asked for.</summary>
    public static IEnumerable<Hit> Beyond(FormView form, AnomalyRule rule)
    {
        foreach (var line in form.Lines)
        {
            if (line.Measured is not { Target.Operator: "≥" or ">" or "=" } m || m.Bound < rule.Numbers["least_target"] || m.Value < rule.Numbers["times"] * m.Bound) continue;
            if (rule.Words["not_in_unit"].Contains(m.Target.Unit ?? "", StringComparer.Ordinal) || rule.Words["not_in_name"].Any(w => line.Name.Contains(w, StringComparison.Ordinal))) continue;
            yield return Hit.At([line.Of("actual"), line.Of("target")], ("line", line.Number), ("name", line.Name), ("target", line.Target!), ("actual", line.Actual!), ("times", Say.Short(m.Value / m.Bound)));
        }
    }

    /// <summary>Every target that leaves room is met to the point. "=" and a whole of 100 % leave none.</summary>
    public static IEnumerable<Hit> ToThePoint(FormView form, AnomalyRule rule)
    {
        if (form.IsListDoubted("indicators")) return [];
        var open = form.Lines.Where(l => l.Measured is { Target.Operator: "≥" or ">" or "≤" or "<", Bound: not 0 } m && !(m.Target.Unit == "%" && m.Bound >= 100)).ToList();
        if (open.Count < rule.Numbers["least_lines"] || open.Any(l => l.Measured!.Value.Bound != l.Measured.Value.Value)) return [];
        return [Hit.At(open.SelectMany(l => new[] { l.Of("actual"), l.Of("target") }), ("lines", Say.Count(open.Count))) with { Path = "indicators" }];
    }

    /// <summary>Actual values that are the target with its sign: no measurement says "at least".</summary>
    public static IEnumerable<Hit> AsActual(FormView form, AnomalyRule rule)
    {
        var copied = form.Lines.Where(l => l is { Target: { } target, Actual: { } actual } && Folding.Key(actual) is var key && key == Folding.Key(target)
            && rule.Words["signs"].Any(s => key.StartsWith(s, StringComparison.Ordinal))).ToList();
        if (copied.Count < rule.Numbers["least_lines"]) return [];
        return [Hit.At(copied.SelectMany(l => new[] { l.Of("actual"), l.Of("target") }), ("lines", Say.Count(copied.Count)), ("line", copied[0].Number), ("actual", copied[0].Actual!))
            with { Path = "indicators" }];
    }

    /// <summary>A rate that cannot pass the whole and does.</summary>
    public static IEnumerable<Hit> Rate(FormView form, AnomalyRule rule) => form.Lines
        .Where(l => l.TypedActual is { Unit: "%", Value: { } value } && value > rule.Numbers["most_percent"] && l.Level3 is { } name
            && rule.Words["name_ends"].Any(e => name.EndsWith(e, StringComparison.Ordinal)) && !rule.Words["not_in_name"].Any(w => name.Contains(w, StringComparison.Ordinal)))
        .Select(l => Hit.At([l.Of("actual")], ("line", l.Number), ("name", l.Name), ("actual", l.Actual!)));

    /// <summary>The same indicator with the same target on more than one line.</summary>
    public static IEnumerable<Hit> Twice(FormView form, AnomalyRule rule) => form.Lines
        .Where(l => l.Level3 is { } name && name.Length >= rule.Numbers["least_length"] && l.Target is not null)
        .GroupBy(l => (Folding.Key(l.Level3!), Folding.Key(l.Target!)))
        .Where(g => g.Count() > 1)
        .Select(g => Hit.At(g.Select(l => l.Of("level3")), ("lines", string.Join("、", g.Select(l => l.Number))), ("name", g.First().Name), ("target", g.First().Target!)));
}
