using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Inspection;

/// <summary>Prints an explanation for a person, or as JSON.</summary>
public static class ExplanationPrinter
{
    private const int NameWidth = 12;

    /// <summary>The explanation in lines; for a value on a page of a file the last ones say how to see it there.</summary>
    public static IEnumerable<string> Lines(FieldExplanation field, string? file = null)
    {
        yield return field.Path;
        yield return Line("value", field.Value is null ? "none: the form does not print it, or it could not be read" : Quoted(field.Value));
        if (field.Evidence is { } evidence)
            foreach (var line in EvidenceLines(evidence)) yield return line;
        if (field.Evidence?.Proof is { } state) yield return Line("proof", RecordJson.Name(state) + (field.Proof is { } of ? $": {of.Reason.English}" : ""));
        if (field.Proof is { } proof)
            foreach (var line in ProofLines(proof)) yield return Line("", line);
        if (field.Normalised.Count > 0) yield return Line("normalised", string.Join(", ", field.Normalised.Select(v => $"{v.Name} {Quoted(v.Value)}")));
        foreach (var rule in field.Rules) yield return Line("", Rule(rule));
        foreach (var finding in field.Findings) yield return Line("finding", Text(finding));
        if (field.Findings.Count == 0) yield return Line("findings", "none");
        if (file is not null)
            foreach (var page in PagesOf(field)) yield return Line("see it", string.Create(CultureInfo.InvariantCulture, $"extractor picture {Shell(file)} --page {page} --layers words,fields"));
    }

    /// <summary>The explanation as one JSON object; what people said of the value, a JSON array, stands in it unless it is null.</summary>
    public static string Json(FieldExplanation field, string? corrections = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, RecordJson.Options(indented: true))) Write(json, field, corrections);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static IEnumerable<string> EvidenceLines(Evidence evidence)
    {
        yield return Line("printed", Quoted(evidence.Printed));
        foreach (var part in evidence.Parts) yield return Line(part == evidence.Parts[0] ? "read at" : "", $"{Where(part.Where)}: {Quoted(part.Printed)}");
        foreach (var rule in evidence.Repairs) yield return Line("repaired", Rule(rule));
        if (evidence.Repairs.Count == 0) yield return Line("repaired", "no: it stands as printed");
        if (evidence.Confidence < 1) yield return Line("confidence", evidence.Confidence.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> ProofLines(NumberProof proof)
    {
        yield return proof.Reason.Chinese;
        foreach (var identity in proof.Identities)
        {
            yield return (identity.Holds ? "" : "fails: ") + identity.English;
            yield return (identity.Holds ? "" : "不成立：") + identity.Chinese;
        }
    }

    private static void Write(Utf8JsonWriter json, FieldExplanation field, string? corrections)
    {
        json.WriteStartObject();
        json.WriteString("path", field.Path);
        WriteValue(json, "value", field.Value);
        if (field.Evidence is { } evidence)
        {
            json.WritePropertyName("evidence");
            RecordJson.Write(json, evidence);
        }
        if (field.Proof is { } proof) WriteProof(json, proof);
        json.WriteStartObject("normalised");
        foreach (var (name, value) in field.Normalised) WriteValue(json, name, value);
        json.WriteEndObject();
        json.WriteStartObject("rules");
        foreach (var rule in (field.Evidence?.Repairs ?? []).Concat(field.Rules).Distinct()) json.WriteString(rule, RepairRules.Sentence(rule));
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in field.Findings) RecordJson.Write(json, finding);
        json.WriteEndArray();
        if (corrections is not null)
        {
            json.WritePropertyName("corrections");
            json.WriteRawValue(corrections);
        }
        json.WriteEndObject();
    }

    private static void WriteProof(Utf8JsonWriter json, NumberProof proof)
    {
        json.WriteStartObject("proof");
        json.WriteString("reason", proof.Reason.Code);
        json.WriteString("en", proof.Reason.English);
        json.WriteString("zh", proof.Reason.Chinese);
        json.WriteStartArray("identities");
        foreach (var identity in proof.Identities)
        {
            json.WriteStartObject();
            json.WriteString("name", identity.Kind.Code);
            json.WriteBoolean("holds", identity.Holds);
            json.WriteString("formula", identity.Formula);
            json.WriteString("rounding", identity.Rounding?.Code);
            json.WriteString("en", identity.English);
            json.WriteString("zh", identity.Chinese);
            json.WriteStartArray("cells");
            foreach (var cell in identity.Cells) json.WriteStringValue(cell);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        if (value is string text) json.WriteStringValue(text);
        else if (value is decimal number) json.WriteNumberValue(number);
        else if (value is int whole) json.WriteNumberValue(whole);
        else if (value is bool truth) json.WriteBooleanValue(truth);
        else json.WriteNullValue();
    }

    private static string Line(string name, string text) => "  " + name.PadRight(NameWidth) + text;

    private static string Rule(string id) => $"{id}: {RepairRules.Sentence(id) ?? "(not in the list of rules)"}";

    private static string Text(Finding f) =>
        $"{f.Severity.ToString().ToLowerInvariant()} about the {f.About.ToString().ToLowerInvariant()}, {f.Code}, at {f.Path}: {f.Message}";

    /// <summary>A place for a person.</summary>
    public static string Where(Place place)
    {
        var box = place.Box is { } b ? string.Create(CultureInfo.InvariantCulture, $", box {b.X0:0.##} {b.Y0:0.##} {b.X1:0.##} {b.Y1:0.##}") : "";
        if (place.Page is { } page) return $"page {page}{box}";
        if (place.Dom is { } dom) return dom;
        if (place.Sheet is { } sheet) return $"sheet {sheet.Sheet}, cell {sheet.Cell}" + (sheet.Stored is { } stored ? $" (stored as {stored})" : "");
        if (place.Word is { } word) return word.Table is { } table ? $"{word.Part}, table {table}, row {word.Row}, cell {word.Cell}" : $"{word.Part}, paragraph {word.Paragraph}";
        return place.Line is { } line ? $"line {line}" + (place.Cell is { } cell ? $", cell {cell}" : "") : "no place";
    }

    private static IEnumerable<int> PagesOf(FieldExplanation field) => (field.Evidence?.Parts ?? []).Select(p => p.Where.Page).OfType<int>().Distinct().Order();

    /// <summary>A file name as a shell takes it.</summary>
    private static string Shell(string file) => file.All(c => char.IsLetterOrDigit(c) || c is '.' or '/' or '_' or '-') ? file : $"'{file.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Quoted(object value) => value switch
    {
        string text => $"\"{text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
