using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Model.Findings;

namespace Extractor.Model.Records;

/// <summary>Record format 1 as JSON (RECORDS.md): what is written here is what the program prints and what workers hand back.</summary>
public static class RecordJson
{
    /// <summary>Number of the record format.</summary>
    public const int Format = 1;

    /// <summary>The result as text: one line, or indented for people.</summary>
    public static string ToText(ExtractionResult result, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options(indented))) Write(json, result);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the result as UTF-8 without a final line break.</summary>
    public static void Write(Stream stream, ExtractionResult result, bool indented = false)
    {
        using var json = new Utf8JsonWriter(stream, Options(indented));
        Write(json, result);
    }

    /// <summary>Writes the result for another process of the program: with what it, its tables and forms know beside the record format, so that it arrives as it was.</summary>
    public static void WriteWhole(Stream stream, ExtractionResult result)
    {
        using var json = new Utf8JsonWriter(stream, Options(indented: false));
        json.WriteStartObject();
        WriteFields(json, result, FormJson.WriteWhole, DocumentJson.WriteWholeTable);
        if (result.Printed is { } printed) PrintedStageJson.Write(json, printed);
        json.WriteEndObject();
    }

    /// <summary>Writes the result as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, ExtractionResult result)
    {
        json.WriteStartObject();
        WriteFields(json, result, FormJson.Write, DocumentJson.WriteTable);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, ExtractionResult result, Action<Utf8JsonWriter, FormRecord> writeForm, Action<Utf8JsonWriter, TableRecord> writeTable)
    {
        json.WriteNumber("record_format", Format);
        json.WritePropertyName("document");
        DocumentJson.WriteDocument(json, result.Document);
        json.WriteStartArray("forms");
        foreach (var form in result.Forms)
        {
            writeForm(json, form);
            json.Flush(); // a long record shall not stand in the writer as a whole
        }
        json.WriteEndArray();
        json.WriteStartArray("tables");
        foreach (var table in result.Tables)
        {
            writeTable(json, table);
            json.Flush();
        }
        json.WriteEndArray();
        EvidenceJson.Write(json, result.Forms, EvidenceJson.WriteEvidence);
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings) DocumentJson.WriteFinding(json, finding);
        json.WriteEndArray();
    }

    /// <summary>Reads a record back. Throws <see cref="FormatException"/> on text that is not record format 1.</summary>
    public static ExtractionResult Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a record back from UTF-8. Throws <see cref="FormatException"/> on bytes that are not record format 1.</summary>
    public static ExtractionResult Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return RecordParser.Parse(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or ArgumentException)
        {
            throw new FormatException($"not record format {Format}: {e.Message}", e);
        }
    }

    /// <summary>Writes one entry of "evidence" as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Evidence evidence) => EvidenceJson.WriteEvidence(json, evidence);

    /// <summary>Writes "where" with its place.</summary>
    public static void Write(Utf8JsonWriter json, Place place) => EvidenceJson.WritePlace(json, place);

    /// <summary>Writes "document" as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, DocumentInfo document) => DocumentJson.WriteDocument(json, document);

    /// <summary>Writes one entry of "findings" as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding) => DocumentJson.WriteFinding(json, finding);

    /// <summary>The printed name of a proof state.</summary>
    public static string Name(Proof proof) => JsonNames.Of(proof);

    /// <summary>How records are written: lines end with LF, Chinese stands as it is (the text is never put into HTML without encoding it).</summary>
    public static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
