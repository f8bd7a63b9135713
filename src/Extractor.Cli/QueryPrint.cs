using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CsvHelper;
using Extractor.Storage;

namespace Extractor.Cli;

/// <summary>Prints the answer to a query: null is empty in tables and CSV, numbers have a point and no grouping.</summary>
internal static class QueryPrint
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = false };

    /// <summary>For people: aligned columns.</summary>
    public static void WriteTable(QueryAnswer answer, TextWriter output)
    {
        var table = new TextTable([.. answer.Columns]) { WidestText = 48, IsWhole = true };
        foreach (var row in answer.Rows) table.Add([.. row.Select(Text)]);
        table.Write(output, "");
        if (table.Rows == 0) output.WriteLine("(no rows)");
    }

    /// <summary>RFC 4180 with a line of headings, lines ending in a line feed.</summary>
    public static void WriteCsv(QueryAnswer answer, TextWriter output)
    {
        using var csv = new CsvWriter(output, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in answer.Columns) csv.WriteField(column);
        csv.NextRecord();
        foreach (var row in answer.Rows)
        {
            foreach (var value in row) csv.WriteField(Text(value));
            csv.NextRecord();
        }
    }

    /// <summary>One object a line.</summary>
    public static void WriteJson(QueryAnswer answer, TextWriter output)
    {
        foreach (var row in answer.Rows)
        {
            using var line = new MemoryStream();
            using (var json = new Utf8JsonWriter(line, Json))
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Count; i++) Write(json, answer.Columns[i], row[i]);
                json.WriteEndObject();
            }
            output.WriteLine(System.Text.Encoding.UTF8.GetString(line.ToArray()));
        }
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case long whole: json.WriteNumber(name, whole); break;
            case double real: json.WriteNumber(name, real); break;
            default: json.WriteString(name, Text(value)); break;
        }
    }

    private static string? Text(object? value) => value switch { null => null, byte[] bytes => Convert.ToHexStringLower(bytes), IFormattable f => f.ToString(null, CultureInfo.InvariantCulture), _ => value.ToString() };
}
