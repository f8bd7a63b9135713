using System.Globalization;
using Extractor.Model.Records;

namespace Extractor.Inspection;

/// <summary>Finds the typed form of a value and the rules that decided it.</summary>
internal static class NormalisedField
{
    private static readonly (IReadOnlyList<(string, object)>, IReadOnlyList<string>) Nothing = ([], []);

    /// <summary>The typed form of the value at a path relative to its form ("indicators[2].target").</summary>
    internal static (IReadOnlyList<(string Name, object Value)> Values, IReadOnlyList<string> Rules) Of(FormRecord form, string path)
    {
        if (path == "money_unit" && form.Normalised is { } head) return (Present(("money_factor", head.MoneyFactor)), head.Rules);
        var dot = path.IndexOf("].", StringComparison.Ordinal);
        if (dot < 0) return Nothing;
        var field = path[(dot + 2)..];
        if (Row(path, "funding", form.Funding)?.Normalised is { } money) return (Present(Yuan(money, field)), form.Normalised?.Rules ?? []);
        return Row(path, "indicators", form.Indicators)?.Normalised is { } line ? Of(line, field) : Nothing;
    }

    private static (IReadOnlyList<(string, object)>, IReadOnlyList<string>) Of(NormalisedIndicator line, string field) => field switch
    {
        "level1" => (Present(("code", line.Level1Code)), Rules(line, "level1.")),
        "level2" => (Present(("code", line.Level2Code)), Rules(line, "level2.")),
        "level3" => (Present(("indicator_id", line.IndicatorId)), Rules(line, "indicator.")),
        "target" when line.Target is { } t =>
            (Present(("operator", t.Operator), ("value", t.Value), ("upper", t.Upper), ("unit", t.Unit), ("text", t.Text), ("date", t.Date), ("base", Base(t.Base)), ("met", line.Met)), Rules(line, "target.", "met.")),
        "actual" when line.Actual is { } a =>
            (Present(("value", a.Value), ("unit", a.Unit), ("text", a.Text), ("date", a.Date), ("base", Base(a.Base)), ("met", line.Met)), Rules(line, "actual.", "met.")),
        _ => Nothing,
    };

    private static string? Base(BaseMeasure? measure) => measure is { } m
        ? string.Create(CultureInfo.InvariantCulture, $"{m.Value}{(m.Upper is { } upper ? $"..{upper}" : "")} {m.Unit} ({m.Dimension})")
        : null;

    private static (string, object?) Yuan(NormalisedFunding row, string field) => field switch
    {
        "initial_budget" => ("yuan", row.InitialBudgetYuan),
        "full_year_budget" => ("yuan", row.FullYearBudgetYuan),
        "executed" => ("yuan", row.ExecutedYuan),
        _ => ("yuan", null),
    };

    private static T? Row<T>(string path, string list, IReadOnlyList<T> rows)
        where T : class =>
        path.StartsWith(list + "[", StringComparison.Ordinal)
            ? rows[int.Parse(path.AsSpan(list.Length + 1, path.IndexOf(']', StringComparison.Ordinal) - list.Length - 1), CultureInfo.InvariantCulture)]
            : null;

    private static List<string> Rules(NormalisedIndicator line, params string[] prefixes) =>
        [.. line.Rules.Where(r => prefixes.Any(p => r.StartsWith(p, StringComparison.Ordinal)))];

    private static List<(string, object)> Present(params (string Name, object? Value)[] values) =>
        [.. values.Where(v => v.Value is not null).Select(v => (v.Name, v.Value!))];
}
