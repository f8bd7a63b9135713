using System.Text.Json;

namespace Extractor.Model.Records;

/// <summary>Writes one form with all keys of the format, null where nothing is printed.</summary>
internal static class FormJson
{
    internal static void Write(Utf8JsonWriter json, FormRecord form)
    {
        json.WriteStartObject();
        WriteFields(json, form);
        json.WriteEndObject();
    }

    /// <summary>Writes a form with what is no part of the record format.</summary>
    internal static void WriteWhole(Utf8JsonWriter json, FormRecord form)
    {
        json.WriteStartObject();
        WriteFields(json, form);
        if (form.Ledger is not null) FormLedgerJson.Write(json, form.Ledger);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, FormRecord form)
    {
        WriteHead(json, form);
        WriteRows(json, "funding", form.Funding, WriteFunding);
        WriteRows(json, "goals", form.Goals, (w, g) =>
        {
            w.Text("expected", g.Expected?.Value);
            w.Text("actual", g.Actual?.Value);
        });
        WriteRows(json, "tasks", form.Tasks, (w, t) =>
        {
            w.Text("name", t.Name?.Value);
            w.Text("content", t.Content?.Value);
        });
        WriteRows(json, "sections", form.Sections, (w, s) =>
        {
            w.Text("heading", s.Heading?.Value);
            w.Text("text", s.Text?.Value);
        });
        WriteRows(json, "indicators", form.Indicators, WriteIndicator);
        WriteTotal(json, form);
        json.Text("grade", form.Grade?.Value);
        NormalisedJson.Write(json, form.Normalised);
    }

    private static void WriteHead(Utf8JsonWriter json, FormRecord form)
    {
        json.Text("form_type", form.FormType.Value);
        json.Text("title", form.Title?.Value);
        json.Whole("fiscal_year", form.FiscalYear?.Value);
        json.Text("project_name", form.ProjectName?.Value);
        json.Text("competent_department", form.CompetentDepartment?.Value);
        json.Text("implementing_unit", form.ImplementingUnit?.Value);
        json.Text("unit_name", form.UnitName?.Value);
        WriteAttributes(json, form.Attributes);
        json.Text("money_unit", form.MoneyUnit?.Value);
    }

    private static void WriteTotal(Utf8JsonWriter json, FormRecord form)
    {
        json.WriteStartObject("total");
        json.Number("weight", form.TotalWeight?.Value);
        json.Number("score", form.TotalScore?.Value);
        json.WriteEndObject();
    }

    private static void WriteFunding(Utf8JsonWriter json, FundingRow row)
    {
        json.Text("item", row.Item?.Value);
        json.Text("label", row.Label?.Value);
        json.Number("initial_budget", row.InitialBudget?.Value);
        json.Number("full_year_budget", row.FullYearBudget?.Value);
        json.Number("executed", row.Executed?.Value);
        json.Number("weight", row.Weight?.Value);
        json.Number("execution_rate", row.ExecutionRate?.Value);
        json.Number("score", row.Score?.Value);
        WriteAttributes(json, row.Attributes);
        NormalisedJson.Write(json, row.Normalised);
    }

    private static void WriteIndicator(Utf8JsonWriter json, Indicator row)
    {
        json.Text("level1", row.Level1?.Value);
        json.Number("level1_weight", row.Level1Weight?.Value);
        json.Text("level2", row.Level2?.Value);
        json.Number("level2_weight", row.Level2Weight?.Value);
        json.Text("level3", row.Level3?.Value);
        json.Text("kind", row.Kind?.Value);
        json.Text("direction", row.Direction?.Value);
        json.Text("target", row.Target?.Value);
        json.Text("unit", row.Unit?.Value);
        json.Text("actual", row.Actual?.Value);
        json.Number("weight", row.Weight?.Value);
        json.Number("score", row.Score?.Value);
        json.Number("reviewer_score", row.ReviewerScore?.Value);
        json.Text("deviation", row.Deviation?.Value);
        json.Text("explanation", row.Explanation?.Value);
        json.Text("scoring_rule", row.ScoringRule?.Value);
        WriteAttributes(json, row.Attributes);
        NormalisedJson.Write(json, row.Normalised);
    }

    private static void WriteAttributes(Utf8JsonWriter json, IReadOnlyList<AttributeValue> attributes)
    {
        json.WriteStartObject("attributes");
        foreach (var attribute in attributes) json.Text(attribute.Key, attribute.Value?.Value);
        json.WriteEndObject();
    }

    private static void WriteRows<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            write(json, row);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
