using System.Text.Json;

namespace Extractor.Model.Records;

/// <summary>Writes the typed values under "normalised"; null before normalisation.</summary>
internal static class NormalisedJson
{
    private const string Key = "normalised";

    internal static void Write(Utf8JsonWriter json, NormalisedForm? form)
    {
        if (!Start(json, Key, form)) return;
        json.Number("money_factor", form!.MoneyFactor);
        json.Text("region_code", form.RegionCode);
        json.WriteStartArray("units");
        foreach (var unit in form.Units) NormalisedUnitJson.Write(json, unit);
        json.WriteEndArray();
        json.Texts("rules", form.Rules);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, NormalisedFunding? row)
    {
        if (!Start(json, Key, row)) return;
        json.Number("initial_budget_yuan", row!.InitialBudgetYuan);
        json.Number("full_year_budget_yuan", row.FullYearBudgetYuan);
        json.Number("executed_yuan", row.ExecutedYuan);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, NormalisedIndicator? row)
    {
        if (!Start(json, Key, row)) return;
        json.Text("level1_code", row!.Level1Code);
        json.Text("level2_code", row.Level2Code);
        json.Text("indicator_id", row.IndicatorId);
        WriteTarget(json, row.Target);
        WriteActual(json, row.Actual);
        if (row.Met is { } met) json.WriteBoolean("met", met);
        else json.WriteNull("met");
        json.Texts("rules", row.Rules);
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, TypedTarget? target)
    {
        if (!Start(json, "target", target)) return;
        json.Text("operator", target!.Operator);
        json.Number("value", target.Value);
        json.Number("upper", target.Upper);
        json.Text("unit", target.Unit);
        json.Text("text", target.Text);
        WriteBase(json, target.Base);
        json.Text("date", target.Date);
        json.WriteEndObject();
    }

    private static void WriteActual(Utf8JsonWriter json, TypedActual? actual)
    {
        if (!Start(json, "actual", actual)) return;
        json.Number("value", actual!.Value);
        json.Text("unit", actual.Unit);
        json.Text("text", actual.Text);
        WriteBase(json, actual.Base);
        json.Text("date", actual.Date);
        json.WriteEndObject();
    }

    private static void WriteBase(Utf8JsonWriter json, BaseMeasure? measure)
    {
        if (!Start(json, "base", measure)) return;
        json.Number("value", measure!.Value);
        json.Number("upper", measure.Upper);
        json.Text("unit", measure.Unit);
        json.Text("dimension", measure.Dimension);
        json.WriteEndObject();
    }

    private static bool Start(Utf8JsonWriter json, string name, object? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return false;
        }
        json.WriteStartObject(name);
        return true;
    }
}
