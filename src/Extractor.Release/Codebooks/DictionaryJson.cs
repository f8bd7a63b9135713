using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Definitions.Dictionary;

namespace Extractor.Release.Codebooks;

/// <summary>The data dictionary as one JSON object, with both languages.</summary>
public static class DictionaryJson
{
    /// <summary>Writes the dictionary: {tables: [{name, zh, en, note, release, key, refers, columns: [{name, zh, en, type, unit, form, codes, empty, note}]}]}.</summary>
    public static void Write(DataDictionary dictionary, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("tables");
        foreach (var table in dictionary.Tables) WriteTable(json, table);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, DictionaryTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        WriteLabel(json, table.Label);
        WriteLabel(json, "note", table.Note);
        json.WriteString("release", table.Release);
        WriteList(json, "key", table.Key);
        json.WriteStartObject("refers");
        foreach (var (other, columns) in table.Refers) WriteList(json, other, columns);
        json.WriteEndObject();
        json.WriteStartArray("columns");
        foreach (var column in table.Columns) WriteColumn(json, column);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, DictionaryColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        WriteLabel(json, column.Label);
        json.WriteString("type", column.Type.ToString().ToLowerInvariant());
        WriteLabel(json, "unit", column.Unit);
        json.WriteString("form", column.Form);
        if (column.Codes is { } codes)
        {
            json.WriteStartObject("codes");
            foreach (var (code, label) in codes.Codes) WriteLabel(json, code, label);
            json.WriteEndObject();
        }
        WriteLabel(json, "empty", column.Empty?.Label);
        WriteLabel(json, "note", column.Note);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void WriteLabel(Utf8JsonWriter json, string name, Bilingual? label)
    {
        if (label is null) return;
        json.WriteStartObject(name);
        WriteLabel(json, label);
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, Bilingual label)
    {
        json.WriteString("zh", label.Chinese);
        json.WriteString("en", label.English);
    }
}
