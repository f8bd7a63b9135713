using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Inspection.Findings;

/// <summary>Prints findings for people, by document and form, or a JSON object a line.</summary>
/// <param name="chinese">True for the sentences in Chinese, where there are such.</param>
public sealed class FindingPrinter(bool chinese)
{
    /// <summary>Values shown under a finding; the others are counted.</summary>
    private const int MostCells = 8;

    private const int WidestPrint = 40;

    /// <summary>Lines for people: a line for each document and form that changes, a line for each finding, and below it one for each value with its place.</summary>
    public IEnumerable<string> Lines(IEnumerable<ListedFinding> findings)
    {
        (string? Document, int? Form) last = (null, null);
        foreach (var f in findings)
        {
            if (f.Document != last.Document) yield return f.Document;
            if (f.Form is { } form && (f.Document, f.Form) != last) yield return string.Create(CultureInfo.InvariantCulture, $"  forms[{form}]  {f.Subject}");
            last = (f.Document, f.Form);
            yield return $"    {Name(f.Finding.Severity),-7}  {f.Finding.Code}  {Sentence(f.Finding)}";
            foreach (var cell in f.Cells.Take(MostCells)) yield return "             " + Line(cell, f.Document);
            if (f.Cells.Count > MostCells) yield return string.Create(CultureInfo.InvariantCulture, $"             and {f.Cells.Count - MostCells} more");
        }
    }

    /// <summary>A finding as one line: the keys of the record's finding, its document, and under "values" what it speaks of, each with print and place.</summary>
    public static string Json(ListedFinding f)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, RecordJson.Options(indented: false)))
        {
            json.WriteStartObject();
            json.WriteString("document", f.Document);
            json.WriteString("subject", f.Subject);
            json.WritePropertyName("finding");
            RecordJson.Write(json, f.Finding);
            json.WriteStartArray("values");
            foreach (var cell in f.Cells) Write(json, cell);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, ListedCell cell)
    {
        json.WriteStartObject();
        json.WriteString("document", cell.Document);
        json.WriteString("path", cell.Path);
        json.WriteString("printed", cell.Printed);
        if (cell.Place is { } place) RecordJson.Write(json, place);
        json.WriteEndObject();
    }

    private string Sentence(Finding finding) => (chinese ? finding.MessageZh : null) ?? finding.Message.ReplaceLineEndings(" ");

    private static string Line(ListedCell cell, string document)
    {
        var where = cell.Place is { } place ? "  " + ExplanationPrinter.Where(place) : "";
        var print = cell.Printed is { } printed ? $"  \"{Cut(printed.ReplaceLineEndings(" "))}\"" : "";
        return (cell.Document == document ? "" : cell.Document + "  ") + cell.Path + print + where;
    }

    private static string Cut(string text) => text.Length <= WidestPrint ? text : text[..WidestPrint] + "…";

    private static string Name(Severity severity) => severity.ToString().ToLowerInvariant();
}
