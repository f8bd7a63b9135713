using System.Globalization;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Anomalies;

/// <summary>An indicator line of a form, doubtful values out of sight.</summary>
internal sealed class LineView(FormView form, Indicator row, int index)
{
    /// <summary>Number of the line for a person, from 1.</summary>
    public string Number { get; } = (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Path of the line, relative to the form.</summary>
    public string Path { get; } = string.Create(CultureInfo.InvariantCulture, $"indicators[{index}]");

    /// <summary>三级指标, or where it is not printed the label above it.</summary>
    public string Name => form.Sure($"{Path}.level3", row.Level3) ?? form.Sure($"{Path}.level2", row.Level2) ?? "";

    /// <summary>三级指标</summary>
    public string? Level3 => form.Sure($"{Path}.level3", row.Level3);

    /// <summary>Target as printed.</summary>
    public string? Target => form.Sure($"{Path}.target", row.Target);

    /// <summary>Actual value as printed.</summary>
    public string? Actual => form.Sure($"{Path}.actual", row.Actual);

    /// <summary>分值</summary>
    public decimal? Weight => form.Sure($"{Path}.weight", row.Weight);

    /// <summary>得分</summary>
    public decimal? Score => form.Sure($"{Path}.score", row.Score);

    /// <summary>Reason of a deviation.</summary>
    public string? Deviation => form.Sure($"{Path}.deviation", row.Deviation);

    /// <summary>What the target means.</summary>
    public TypedTarget? TypedTarget => Target is not null && IsSure("unit", "direction") ? row.Normalised?.Target : null;

    /// <summary>What the actual value means.</summary>
    public TypedActual? TypedActual => Actual is not null ? row.Normalised?.Actual : null;

    /// <summary>Whether the target is met.</summary>
    public bool? Met => Target is not null && Actual is not null && IsSure("unit", "direction") ? row.Normalised?.Met : null;

    /// <summary>Path of one of its values.</summary>
    public string Of(string field) => $"{Path}.{field}";

    /// <summary>True if a value is not printed and nothing says that it was lost.</summary>
    public bool IsAbsent(string field) => IsSure(field) && FormFields.IndicatorFields(row).All(f => f.Path != field || f.Reading is null);

    /// <summary>True if a value is not printed and was not lost either: of a line with anything doubtful that is not known.</summary>
    public bool IsBlank(string field) =>
        FormFields.IndicatorFields(row).All(f => !form.IsDoubted(Of(f.Path)) && (f.Path != field || f.Reading is null));

    /// <summary>True if the reading of the named values is sure, printed or not.</summary>
    public bool IsSure(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields) if (form.IsDoubted(Of(field))) return false;
        return true;
    }

    /// <summary>Target and actual value as numbers of one unit; null where either is none.</summary>
    public (TypedTarget Target, decimal Bound, decimal Value)? Measured =>
        TypedTarget is { } t && TypedActual is { } a && MeasurePair.Of(t, a) is var (bound, value) ? (t, bound, value) : null;
}

/// <summary>A target and an actual value as two numbers that can be compared.</summary>
internal static class MeasurePair
{
    /// <summary>The numbers in the base unit of both, else as printed where the units are the same; null where they cannot be compared.</summary>
    public static (decimal Bound, decimal Value)? Of(TypedTarget target, TypedActual actual)
    {
        if (target is { Base: { } t } && actual is { Base: { } a }) return t.Unit == a.Unit && t.Dimension == a.Dimension ? (t.Value, a.Value) : null;
        if (target.Value is not { } bound || actual.Value is not { } value) return null;
        if (target.Unit == actual.Unit) return (bound, value);
        return (target.Unit is null && actual.Unit != "%") || (actual.Unit is null && target.Unit != "%") ? (bound, value) : null;
    }
}

/// <summary>A row of the money block, doubtful values out of sight.</summary>
internal sealed class MoneyView(FormView form, FundingRow row, int index)
{
    /// <summary>The row.</summary>
    public FundingRow Row => row;

    /// <summary>Path of the row, relative to the form.</summary>
    public string Path { get; } = string.Create(CultureInfo.InvariantCulture, $"funding[{index}]");

    /// <summary>Its label as printed, without the note before a colon's end; its item where no label is read.</summary>
    public string Label => (form.Sure($"{Path}.label", row.Label) ?? row.Item?.Value ?? "").TrimEnd(':', '：');

    /// <summary>年初预算数</summary>
    public decimal? Initial => form.Sure($"{Path}.initial_budget", row.InitialBudget);

    /// <summary>全年预算数</summary>
    public decimal? Full => form.Sure($"{Path}.full_year_budget", row.FullYearBudget);

    /// <summary>全年执行数</summary>
    public decimal? Executed => form.Sure($"{Path}.executed", row.Executed);

    /// <summary>执行率, percent as printed.</summary>
    public decimal? Rate => form.Sure($"{Path}.execution_rate", row.ExecutionRate);

    /// <summary>Yuan a printed unit; null where the unit is not known.</summary>
    public decimal? Factor => form.IsDoubted("money_unit") ? null : form.Form.Normalised?.MoneyFactor;

    /// <summary>Path of one of its values.</summary>
    public string Of(string field) => $"{Path}.{field}";
}
