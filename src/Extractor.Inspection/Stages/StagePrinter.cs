using System.Buffers;
using System.Text;
using System.Text.Json;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Model.Records;

namespace Extractor.Inspection.Stages;

/// <summary>
/// Prints what a document is after an early stage as one JSON object, page by page or grid by grid, so that no long document stands in memory.
/// Lengths are PDF points rounded to a hundredth; a word, a line, a ruling, a cell is one line.
/// </summary>
public sealed class StagePrinter : IDisposable
{
    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    /// <summary>A printer onto a writer: one line, or indented for people.</summary>
    public StagePrinter(TextWriter output, bool indented)
    {
        _output = output;
        _json = new(_buffer, RecordJson.Options(indented));
    }

    /// <summary>The pages as read: words, rulings and images of printed pages, lines of flat text.</summary>
    public void Pages(DocumentInfo document, IEnumerable<Page> pages, IReadOnlyList<Finding> findings) =>
        Print(document, "pages", pages, PageJson.Write, findings);

    /// <summary>The grids with their traces.</summary>
    public void Grids(DocumentInfo document, IEnumerable<Grid> grids, IReadOnlyList<Finding> findings) =>
        Print(document, "grids", grids, GridJson.Write, findings);

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Print<T>(DocumentInfo document, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write, IReadOnlyList<Finding> findings)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("document");
        RecordJson.Write(_json, document);
        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(_json, value);
            HandOn();
        }
        _json.WriteEndArray();
        _json.WriteStartArray("findings");
        foreach (var finding in findings) RecordJson.Write(_json, finding);
        _json.WriteEndArray();
        _json.WriteEndObject();
        HandOn();
        _output.Write('\n');
        _json.Reset();
    }

    private void HandOn()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
