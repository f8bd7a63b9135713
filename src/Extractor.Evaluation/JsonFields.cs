using System.Globalization;
using System.Text.Json;

namespace Extractor.Evaluation;

/// <summary>Reads fields of a record in JSON; a field that is absent and one that is null are the same: null.</summary>
internal static class JsonFields
{
    /// <summary>A record without any field: what stands for a missing row.</summary>
    internal static JsonElement Nothing { get; } = JsonDocument.Parse("{}").RootElement.Clone();

    internal static JsonElement? Field(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    internal static IReadOnlyList<JsonElement> Items(this JsonElement record, string name) =>
        record.Field(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    internal static IReadOnlyList<JsonProperty> Entries(this JsonElement record, string name) =>
        record.Field(name) is { ValueKind: JsonValueKind.Object } map ? [.. map.EnumerateObject()] : [];

    /// <summary>The text of the first field that holds one; null if none does.</summary>
    internal static string? FirstText(this JsonElement record, string name, string otherwise)
    {
        var first = record.Field(name) is { } value ? PythonText.Of(value) : null;
        if (!string.IsNullOrEmpty(first)) return first;
        return record.Field(otherwise) is { } other ? PythonText.Of(other) : null;
    }

    internal static string? TextOf(this JsonElement record, string name) => record.Field(name) is { } value ? PythonText.Of(value) : null;

    /// <summary>A number, rounded to 6 places, as a key for comparing; what is no JSON number equals only itself.</summary>
    internal static string? NumberKey(JsonElement? value) => value switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } v => (Rounded(v.GetDouble(), 6) + 0.0).ToString("R", CultureInfo.InvariantCulture),
        { } v => "not a JSON number: " + v.GetRawText(),
    };

    /// <summary>Rounds the exact value of a double half to even, as the judge does; Math.Round multiplies first and may miss.</summary>
    internal static double Rounded(double value, int places)
    {
        const double exactIn = 1e15;
        if (Math.Abs(value) >= exactIn) return value;
        var exact = decimal.Parse(value.ToString("F20", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var rounded = decimal.Round(exact, places, MidpointRounding.ToEven);
        return double.Parse(rounded.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
