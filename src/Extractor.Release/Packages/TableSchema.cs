using System.Globalization;
using System.Text.Json;
using Extractor.Definitions.Dictionary;

namespace Extractor.Release.Packages;

/// <summary>Writes the schema of a table (Table Schema 2.0): fields with types, labels of codes and of missing values, keys.</summary>
internal sealed class TableSchema(Utf8JsonWriter json)
{
    /// <summary>Writes the schema as an object.</summary>
    /// <param name="table">The table.</param>
    /// <param name="released">All tables of the release; references to others are left out.</param>
    public void Write(DictionaryTable table, IReadOnlyList<DictionaryTable> released)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns) WriteField(column);
        json.WriteEndArray();
        // What an empty field means is said of each field.
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        WriteWords("primaryKey", table.Key);
        var references = table.Refers.Select(r => (r.Columns, Other: released.FirstOrDefault(t => t.Release == r.Table))).Where(r => r.Other is not null).ToList();
        if (references.Count > 0)
        {
            json.WriteStartArray("foreignKeys");
            foreach (var (columns, other) in references) WriteReference(columns, other!);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteField(DictionaryColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column.Type));
        json.WriteString("title", column.Label.English);
        json.WriteString("description", Description(column));
        WriteConstraints(column);
        if (column.Codes is { } codes) WriteCategories(codes, column.Type);
        json.WriteStartArray("missingValues");
        if (column.Empty is { } reason)
        {
            json.WriteStartObject();
            json.WriteString("value", "");
            json.WriteString("label", reason.Label.English);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => "integer",
        ColumnType.Number => "number",
        ColumnType.Json => "array",
        _ => "string",
    };

    private static string Description(DictionaryColumn column) => string.Join(". ", new[]
    {
        column.Label.Chinese, column.Note?.English, column.Unit is { } unit ? $"Unit: {unit.English} ({unit.Chinese})" : null, column.Form is { } form ? $"On the form: {form}" : null,
    }.OfType<string>());

    private void WriteConstraints(DictionaryColumn column)
    {
        if (column.Empty is not null && column.Type != ColumnType.Digits) return;
        json.WriteStartObject("constraints");
        if (column.Empty is null) json.WriteBoolean("required", true);
        if (column.Type == ColumnType.Digits) json.WriteString("pattern", @"-?[0-9]+(\.[0-9]+)?");
        json.WriteEndObject();
    }

    private void WriteCategories(CodeList codes, ColumnType type)
    {
        json.WriteStartArray("categories");
        foreach (var (code, label) in codes.Codes)
        {
            json.WriteStartObject();
            if (type == ColumnType.Integer) json.WriteNumber("value", int.Parse(code, CultureInfo.InvariantCulture));
            else json.WriteString("value", code);
            json.WriteString("label", $"{label.English} ({label.Chinese})");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteReference(IReadOnlyList<string> columns, DictionaryTable other)
    {
        json.WriteStartObject();
        WriteWords("fields", columns);
        json.WriteStartObject("reference");
        json.WriteString("resource", other.Release);
        WriteWords("fields", other.Key);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteWords(string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
