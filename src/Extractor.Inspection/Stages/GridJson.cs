using System.Text.Json;
using Extractor.Model.Grids;

namespace Extractor.Inspection.Stages;

/// <summary>Writes a grid: its rows as the next stage takes them, and how it was found on each page.</summary>
internal static class GridJson
{
    internal static void Write(Utf8JsonWriter json, Grid grid)
    {
        json.WriteStartObject();
        if (grid.Page is { } page) json.WriteNumber("page", page);
        else json.WriteNull("page");
        json.Name("kind", grid.Kind);
        json.WriteBoolean("exact_spans", grid.HasExactSpans);
        json.WriteStartArray("rows");
        foreach (var row in grid.Rows) Write(json, row);
        json.WriteEndArray();
        json.WriteStartArray("traces");
        foreach (var trace in grid.Traces) Write(json, trace);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GridRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("width", row.Width);
        json.WriteBoolean("after_break", row.AfterBreak);
        json.WriteBoolean("rebuilt", row.Rebuilt);
        if (row.Line > 0) json.WriteNumber("line", row.Line);
        if (row.Where is { } where) json.Place(where);
        json.Items("cells", row.Cells, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GridCell cell)
    {
        json.WriteStartObject();
        json.WriteNumber("column", cell.Column);
        json.WriteNumber("column_span", cell.ColumnSpan);
        json.WriteNumber("row_span", cell.RowSpan);
        json.WriteString("text", cell.Text);
        json.WriteStartArray("repairs");
        foreach (var rule in cell.Repairs ?? []) json.WriteStringValue(rule);
        json.WriteEndArray();
        json.WriteStartArray("parts");
        foreach (var part in cell.Parts)
        {
            json.WriteStartObject();
            json.WriteString("printed", part.Printed);
            json.Place(part.Where);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GridTrace trace)
    {
        json.WriteStartObject();
        json.WriteNumber("page", trace.Page);
        json.Box(trace.Box);
        json.Items("edges", trace.Edges, Write);
        json.Items("intersections", trace.Intersections, (line, crossing) =>
        {
            line.WriteStartObject();
            line.Points("x", crossing.X);
            line.Points("y", crossing.Y);
            line.WriteEndObject();
        });
        json.Items("cells", trace.Cells, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Edge edge)
    {
        json.WriteStartObject();
        json.Line(edge.IsHorizontal, edge.Position, edge.From, edge.To);
        json.WriteBoolean("drawn", edge.Drawn);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TracedCell cell)
    {
        json.WriteStartObject();
        json.Box(cell.Box);
        json.WriteNumber("row", cell.Row);
        json.WriteNumber("column", cell.Column);
        json.WriteNumber("row_span", cell.RowSpan);
        json.WriteNumber("column_span", cell.ColumnSpan);
        json.WriteEndObject();
    }
}
