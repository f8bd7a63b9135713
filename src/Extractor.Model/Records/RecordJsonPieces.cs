using System.Text.Json;

namespace Extractor.Model.Records;

/// <summary>Writes the record of a document that comes in pieces: forms go out at once, what stands behind them in the record waits in streams of its own. The same bytes as <see cref="RecordJson"/> writes of the whole.</summary>
public sealed class RecordJsonPieces : IDisposable
{
    private readonly Stream _output;
    private readonly bool _indented;
    private readonly Utf8JsonWriter _json;
    private readonly List<(Stream Stream, Utf8JsonWriter Json)> _later = [];
    private int _forms;

    /// <summary>Begins a record.</summary>
    /// <param name="output">Takes the record.</param>
    /// <param name="document">The document.</param>
    /// <param name="spool">Makes a stream that can be written, and read again from its start.</param>
    /// <param name="indented">For people.</param>
    public RecordJsonPieces(Stream output, DocumentInfo document, Func<Stream> spool, bool indented)
    {
        (_output, _indented, _json) = (output, indented, new(output, RecordJson.Options(indented)));
        _json.WriteStartObject();
        _json.WriteNumber("record_format", RecordJson.Format);
        _json.WritePropertyName("document");
        DocumentJson.WriteDocument(_json, document);
        _json.WriteStartArray("forms");
        Later(spool()).WriteStartArray("tables");
        Later(spool()).WriteStartObject("evidence");
        Later(spool()).WriteStartArray("findings");
    }

    /// <summary>Writes a piece behind those before.</summary>
    public void Write(ExtractionResult piece)
    {
        foreach (var form in piece.Forms)
        {
            FormJson.Write(_json, form);
            EvidenceJson.Write(_later[1].Json, form, _forms++, EvidenceJson.WriteEvidence);
            _json.Flush();
            _later[1].Json.Flush();
        }
        foreach (var table in piece.Tables) DocumentJson.WriteTable(_later[0].Json, table);
        foreach (var finding in piece.Findings) DocumentJson.WriteFinding(_later[2].Json, finding);
        foreach (var (_, json) in _later) json.Flush();
    }

    /// <summary>Ends the record.</summary>
    public void Finish()
    {
        _json.WriteEndArray();
        _json.Flush();
        _later[0].Json.WriteEndArray();
        _later[1].Json.WriteEndObject();
        _later[2].Json.WriteEndArray();
        foreach (var (stream, json) in _later)
        {
            json.Flush();
            // Without the brace of its own object.
            stream.Position = 1;
            _output.WriteByte((byte)',');
            stream.CopyTo(_output);
        }
        _output.Write(_indented ? "\n}"u8 : "}"u8);
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (stream, _) in _later) stream.Dispose();
    }

    // Each is an object of its own, so that it is indented as deep as in the record; its end is never written.
    private Utf8JsonWriter Later(Stream stream)
    {
        var json = new Utf8JsonWriter(stream, RecordJson.Options(_indented));
        json.WriteStartObject();
        _later.Add((stream, json));
        return json;
    }
}
