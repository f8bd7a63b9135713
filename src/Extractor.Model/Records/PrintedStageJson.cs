using System.Text.Json;

namespace Extractor.Model.Records;

/// <summary>Writes the printed stage beside a record: forms and findings as the record format has them, evidence with what the pixels leave open.</summary>
internal static class PrintedStageJson
{
    internal static void Write(Utf8JsonWriter json, PrintedStage printed)
    {
        json.WriteStartObject("printed");
        json.WriteStartArray("forms");
        foreach (var form in printed.Forms) FormJson.Write(json, form);
        json.WriteEndArray();
        json.Flush();
        EvidenceJson.Write(json, printed.Forms, EvidenceJson.WriteWholeEvidence);
        json.WriteStartArray("findings");
        foreach (var finding in printed.Findings) DocumentJson.WriteFinding(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
