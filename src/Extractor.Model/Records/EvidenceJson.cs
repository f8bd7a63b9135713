using System.Text.Json;

namespace Extractor.Model.Records;

/// <summary>Writes what the values rest on, keyed by path, one entry for every value that is not null.</summary>
internal static class EvidenceJson
{
    internal static void Write(Utf8JsonWriter json, IReadOnlyList<FormRecord> forms, Action<Utf8JsonWriter, Evidence> write)
    {
        json.WriteStartObject("evidence");
        for (var i = 0; i < forms.Count; i++)
        {
            Write(json, forms[i], i, write);
            json.Flush();
        }
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, FormRecord form, int index, Action<Utf8JsonWriter, Evidence> write)
    {
        foreach (var (path, reading) in FormFields.Enumerate(form))
        {
            json.WritePropertyName($"forms[{index}].{path}");
            write(json, reading.Evidence);
        }
    }

    internal static void WriteEvidence(Utf8JsonWriter json, Evidence evidence) => Write(json, evidence, evidence.Confidence, (_, _) => { });

    /// <summary>Writes evidence with what is no part of the record format: the doubts of each piece, so that they can still be settled.</summary>
    internal static void WriteWholeEvidence(Utf8JsonWriter json, Evidence evidence) => Write(json, evidence, evidence.Certainty, (w, part) =>
    {
        if (part.Confidence < 1) w.WriteNumber("confidence", part.Confidence);
        if (part.Others.Count > 0) w.Texts("others", part.Others);
    });

    private static void Write(Utf8JsonWriter json, Evidence evidence, double confidence, Action<Utf8JsonWriter, Part> writeDoubts)
    {
        json.WriteStartObject();
        json.Text("printed", evidence.Printed);
        json.WriteStartArray("parts");
        foreach (var part in evidence.Parts)
        {
            json.WriteStartObject();
            json.Text("printed", part.Printed);
            WritePlace(json, part.Where);
            writeDoubts(json, part);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("confidence", confidence);
        if (evidence.Proof is { } proof) json.Text("proof", JsonNames.Of(proof));
        json.Texts("repairs", evidence.Repairs);
        json.WriteEndObject();
    }

    /// <summary>A place names only what it has: page and box, line and cell, path, sheet and cell, or part of a Word file.</summary>
    internal static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("where");
        if (place.Page is { } page) json.WriteNumber("page", page);
        if (place.Box is { } box)
        {
            json.WriteStartArray("box");
            foreach (var edge in new[] { box.X0, box.Y0, box.X1, box.Y1 }) json.WriteNumberValue(edge);
            json.WriteEndArray();
        }
        if (place.Line is { } line) json.WriteNumber("line", line);
        if (place.Cell is { } cell) json.WriteNumber("cell", cell);
        if (place.Dom is { } dom) json.WriteString("dom", dom);
        if (place.Sheet is { } sheet)
        {
            json.WriteString("sheet", sheet.Sheet);
            json.WriteString("cell", sheet.Cell);
            if (sheet.Stored is { } stored) json.WriteString("stored", stored);
        }
        if (place.Word is { } word) WriteWord(json, word);
        json.WriteEndObject();
    }

    private static void WriteWord(Utf8JsonWriter json, WordPlace place)
    {
        json.WriteString("part", place.Part);
        if (place.Table is { } table) json.WriteNumber("table", table);
        if (place.Row is { } row) json.WriteNumber("row", row);
        if (place.Cell is { } cell) json.WriteNumber("cell", cell);
        if (place.Paragraph is { } paragraph) json.WriteNumber("paragraph", paragraph);
    }
}
