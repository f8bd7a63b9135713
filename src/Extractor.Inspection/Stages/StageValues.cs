using System.Buffers;
using System.Text;
using System.Text.Json;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Inspection.Stages;

/// <summary>The small values that the JSON of all early stages is made of.</summary>
internal static class StageValues
{
    /// <summary>A list whose items stand on a line each where the writer indents, and not on several.</summary>
    internal static void Items<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        var buffer = new ArrayBufferWriter<byte>();
        using var line = new Utf8JsonWriter(buffer, RecordJson.Options(indented: false));
        foreach (var item in items)
        {
            if (json.Options.Indented) buffer.Write(Encoding.UTF8.GetBytes('\n' + new string(' ', json.CurrentDepth * json.Options.IndentSize)));
            write(line, item);
            line.Flush();
            json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
            buffer.ResetWrittenCount();
            line.Reset();
        }
        json.WriteEndArray();
    }

    /// <summary>A length in points.</summary>
    internal static void Points(this Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Rounded(value));

    /// <summary>Several lengths in points.</summary>
    internal static void Points(this Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(Rounded(value));
        json.WriteEndArray();
    }

    /// <summary>A box [x0, y0, x1, y1].</summary>
    internal static void Box(this Utf8JsonWriter json, Box box) => json.Points("box", [box.X0, box.Y0, box.X1, box.Y1]);

    /// <summary>A word of a closed list.</summary>
    internal static void Name<T>(this Utf8JsonWriter json, string name, T value)
        where T : struct, Enum => json.WriteString(name, JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    /// <summary>Direction, position and extent of a line.</summary>
    internal static void Line(this Utf8JsonWriter json, bool isHorizontal, double position, double from, double to)
    {
        json.WriteString("direction", isHorizontal ? "horizontal" : "vertical");
        json.Points("position", position);
        json.Points("from", from);
        json.Points("to", to);
    }

    /// <summary>What the place has, its box rounded.</summary>
    internal static void Place(this Utf8JsonWriter json, Place place) =>
        RecordJson.Write(json, place.Box is { } b ? place with { Box = new(Rounded(b.X0), Rounded(b.Y0), Rounded(b.X1), Rounded(b.Y1)) } : place);

    private static double Rounded(double value) => Math.Round(value, 2) + 0.0; // + 0.0: no negative zero
}
