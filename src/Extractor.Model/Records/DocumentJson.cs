using System.Text.Json;
using Extractor.Model.Findings;

namespace Extractor.Model.Records;

/// <summary>Writes what stands around the forms: the document, kept tables, findings.</summary>
internal static class DocumentJson
{
    internal static void WriteDocument(Utf8JsonWriter json, DocumentInfo document)
    {
        json.WriteStartObject();
        json.Text("name", document.Name);
        json.Text("sha256", document.Sha256);
        json.Text("media_type", document.MediaType);
        json.Whole("page_count", document.PageCount);
        json.Text("reader", document.Reader);
        json.WriteEndObject();
    }

    internal static void WriteTable(Utf8JsonWriter json, TableRecord table)
    {
        json.WriteStartObject();
        WriteFields(json, table);
        json.WriteEndObject();
    }

    /// <summary>Writes a table with what is no part of the record format.</summary>
    internal static void WriteWholeTable(Utf8JsonWriter json, TableRecord table)
    {
        json.WriteStartObject();
        WriteFields(json, table);
        json.Text("money_unit", table.MoneyUnit);
        json.WriteStartArray("pages");
        foreach (var page in table.Pages) json.WriteNumberValue(page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.Text("path", finding.Path);
        json.Text("code", finding.Code);
        json.Text("about", JsonNames.Of(finding.About));
        json.Text("severity", JsonNames.Of(finding.Severity));
        json.Text("message", finding.Message);
        json.Whole("page", finding.Page);
        if (finding.Rule is { } rule) json.Text("rule", rule);
        if (finding.Cells.Count > 0) json.Texts("cells", finding.Cells);
        if (finding.MessageZh is { } chinese) json.Text("message_zh", chinese);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, TableRecord table)
    {
        json.Whole("page", table.Page);
        json.WriteNumber("rows", table.Rows);
        json.WriteNumber("columns", table.Columns);
        json.Text("caption", table.Caption);
        json.WriteStartArray("cells");
        foreach (var cell in table.Cells) WriteCell(json, cell);
        json.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter json, TableCell cell)
    {
        json.WriteStartObject();
        json.WriteNumber("row", cell.Row);
        json.WriteNumber("column", cell.Column);
        json.WriteNumber("row_span", cell.RowSpan);
        json.WriteNumber("column_span", cell.ColumnSpan);
        json.Text("text", cell.Text);
        json.WriteBoolean("header", cell.Header);
        json.WriteEndObject();
    }
}
