using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.Model.Records;

namespace Extractor.Model.Corrections;

/// <summary>Corrections as lines of JSON, to be shared: a correction has one line and no other.</summary>
public static class CorrectionJson
{
    private static readonly (Says Says, string Word)[] Words =
        [(Says.Value, "value"), (Says.Confirmed, "confirmed"), (Says.Unreadable, "unreadable"), (Says.Withdrawn, "withdrawn")];

    private static readonly (FieldType Type, string Word)[] Types = [(FieldType.Text, "text"), (FieldType.Number, "number"), (FieldType.Whole, "whole")];

    /// <summary>The line of a correction, its id first, without a line break.</summary>
    public static string Line(Correction correction) => Text(correction, correction.Id);

    /// <summary>What the id is the hash of: the line without the id.</summary>
    public static string Content(Correction correction) => Text(correction, null);

    /// <summary>Reads a line. Throws <see cref="FormatException"/> if it is not exactly the line of a correction: one changed by hand, or by another program, has another id.</summary>
    public static Correction Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var correction = Read(json.RootElement);
            if (Line(correction) != line) throw new FormatException("it is not as it was exported: its content does not fit its id, or it was written by another program");
            return correction;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"it is no correction: {e.Message}", e);
        }
    }

    /// <summary>The word of what is said.</summary>
    public static string Word(Says says) => Words.First(w => w.Says == says).Word;

    /// <summary>The word of a type.</summary>
    public static string Word(FieldType type) => Types.First(w => w.Type == type).Word;

    /// <summary>What a word says. Throws <see cref="FormatException"/>.</summary>
    public static Says SaysOf(string word) => Words.FirstOrDefault(w => w.Word == word) is (var says, not null) ? says : throw new FormatException($"\"{word}\" is nothing that a correction says");

    /// <summary>The type of a word. Throws <see cref="FormatException"/>.</summary>
    public static FieldType TypeOf(string word) => Types.FirstOrDefault(w => w.Word == word) is (var type, not null) ? type : throw new FormatException($"\"{word}\" is no type of a value");

    private static string Text(Correction c, string? id)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, RecordJson.Options(indented: false)))
        {
            json.WriteStartObject();
            if (id is not null) json.WriteString("id", id);
            json.WriteString("document", c.Document);
            json.WriteString("document_name", c.DocumentName);
            json.WriteString("path", c.Path);
            json.WriteString("says", Word(c.Says));
            json.WriteString("type", Word(c.Type));
            WriteValue(json, "value", c.Value, c.Type);
            json.WriteStartObject("seen");
            WriteValue(json, "value", c.Seen.Value, c.Type);
            json.WriteString("printed", c.Seen.Printed);
            json.WriteString("beside", c.Seen.Beside);
            json.WriteEndObject();
            json.Texts("replaces", c.Replaces);
            json.Texts("warnings", c.Warnings);
            json.WriteString("by", c.By);
            json.WriteString("at", c.At);
            json.WriteString("why", c.Why);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteValue(Utf8JsonWriter json, string name, string? value, FieldType type)
    {
        if (value is null || type == FieldType.Text) json.WriteString(name, value);
        else json.WriteNumber(name, decimal.Parse(value, CultureInfo.InvariantCulture));
    }

    private static Correction Read(JsonElement json)
    {
        var type = TypeOf(json.Need("type"));
        var seen = json.Get("seen");
        return new()
        {
            Document = json.Need("document"), DocumentName = json.Need("document_name"), Path = json.Need("path"), Says = SaysOf(json.Need("says")), Type = type,
            Value = ReadValue(json, type), Seen = new(ReadValue(seen, type), seen.TextAt("printed"), seen.Need("beside")),
            Replaces = json.TextsAt("replaces"), Warnings = json.TextsAt("warnings"), By = json.Need("by"), At = json.Need("at"), Why = json.Need("why"),
        };
    }

    private static string? ReadValue(JsonElement json, FieldType type) =>
        type == FieldType.Text ? json.TextAt("value") : json.NumberAt("value")?.ToString(CultureInfo.InvariantCulture);
}
