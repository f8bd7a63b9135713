using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Extraction;
using Extractor.Model.Records;

namespace Extractor.Cli;

/// <summary>Shows the tables of a document: to a person, or as a line of JSON.</summary>
internal static class TableListing
{
    // Written to stdout, never into a web page: Chinese stays readable.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one line: {doc, pages, seconds, error, tables: [{page, pages, cells: [{r0, c0, r1, c1, text}]}]}; rows and columns count from 0, r1 and c1 are the last of the span.</summary>
    public static void WriteJson(string document, ListedTables listed, TimeSpan elapsed, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("doc", document);
            json.WriteNumber("pages", listed.Pages);
            json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
            json.WriteString("error", listed.Error);
            json.WriteStartArray("tables");
            foreach (var table in listed.Tables) WriteTable(json, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    /// <summary>Writes the tables for people; a cell over several columns or rows stands in its first.</summary>
    public static void WriteText(string document, ListedTables listed, TextWriter output)
    {
        output.WriteLine($"{document}  {listed.Pages} pages, {listed.Tables.Count} tables");
        foreach (var table in listed.Tables)
        {
            output.WriteLine();
            output.WriteLine($"page {table.Page ?? 1}, {table.Rows} rows x {table.Columns} columns  {table.Caption}".TrimEnd());
            WriteRows(table, output);
        }
    }

    private static void WriteTable(Utf8JsonWriter json, TableRecord table)
    {
        json.WriteStartObject();
        json.WriteNumber("page", table.Page ?? 1);
        json.WriteStartArray("pages");
        json.WriteNumberValue(table.Page ?? 1);
        json.WriteEndArray();
        json.WriteStartArray("cells");
        foreach (var cell in table.Cells)
        {
            json.WriteStartObject();
            json.WriteNumber("r0", cell.Row);
            json.WriteNumber("c0", cell.Column);
            json.WriteNumber("r1", cell.Row + cell.RowSpan - 1);
            json.WriteNumber("c1", cell.Column + cell.ColumnSpan - 1);
            json.WriteString("text", cell.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRows(TableRecord table, TextWriter output)
    {
        var columns = Enumerable.Range(0, table.Columns);
        var text = new TextTable([.. columns.Select(_ => "")]) { HasHeadings = false };
        var cells = table.Cells.GroupBy(c => (c.Row, c.Column)).ToDictionary(g => g.Key, g => g.First().Text);
        for (var row = 0; row < table.Rows; row++) text.Add([.. columns.Select(c => cells.GetValueOrDefault((row, c)))]);
        text.Write(output, "  ");
    }
}
