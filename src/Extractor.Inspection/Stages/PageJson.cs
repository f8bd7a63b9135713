using System.Text.Json;
using Extractor.Model.Pages;
using Extractor.Model.Records;

namespace Extractor.Inspection.Stages;

/// <summary>Writes a page as its reader handed it on.</summary>
internal static class PageJson
{
    internal static void Write(Utf8JsonWriter json, Page page)
    {
        json.WriteStartObject();
        json.WriteNumber("number", page.Number);
        json.Points("width", page.Width);
        json.Points("height", page.Height);
        json.Name("text_layer", page.TextLayer);
        json.Items("lines", page.Lines, Write);
        json.Items("words", page.Words, Write);
        json.Items("hidden_words", page.HiddenWords, Write);
        json.Items("rulings", page.Rulings, Write);
        json.Items("images", page.Images, Write);
        json.Items("findings", page.Findings, RecordJson.Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Word word)
    {
        json.WriteStartObject();
        json.WriteString("text", word.Text);
        json.WriteString("printed", word.Printed);
        json.Box(word.Box);
        json.Points("ends", word.Ends);
        json.Points("font_size", word.FontSize);
        json.Points("angle", word.Angle);
        json.WriteString("font", word.Font);
        json.Name("visibility", word.Visibility);
        json.Points("confidence", word.Confidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Ruling ruling)
    {
        json.WriteStartObject();
        json.Line(ruling.IsHorizontal, ruling.Position, ruling.From, ruling.To);
        json.Points("thickness", ruling.Thickness);
        json.Name("source", ruling.Source);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PageImage image)
    {
        json.WriteStartObject();
        json.Box(image.Box);
        json.WriteNumber("pixel_width", image.PixelWidth);
        json.WriteNumber("pixel_height", image.PixelHeight);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextLine line)
    {
        json.WriteStartObject();
        json.WriteNumber("number", line.Number);
        json.Name("division", line.Division);
        json.WriteBoolean("starts_page", line.StartsPage);
        json.WriteStartArray("cells");
        foreach (var cell in line.Cells)
        {
            json.WriteStartObject();
            json.WriteNumber("index", cell.Index);
            json.WriteString("text", cell.Text);
            json.WriteString("printed", cell.Printed);
            json.WriteNumber("start", cell.Start);
            json.WriteNumber("end", cell.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
