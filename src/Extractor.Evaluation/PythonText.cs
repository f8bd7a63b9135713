using System.Globalization;
using System.Text.Json;

namespace Extractor.Evaluation;

/// <summary>JSON values as the judge that this is a port of prints them, so that the printed lines agree.</summary>
internal static class PythonText
{
    /// <summary>A value as text: a string as it is, anything else as its literal.</summary>
    internal static string Of(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } text ? text.GetString()! : Literal(value);

    /// <summary>A floating number: always with a point or an exponent.</summary>
    internal static string Of(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".E") ? text.Replace('E', 'e') : text + ".0";
    }

    private static string Literal(JsonElement? value) => value is not { } v ? "None" : v.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(", ", v.EnumerateObject().Select(p => Quoted(p.Name) + ": " + Literal(p.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(", ", v.EnumerateArray().Select(e => Literal(e))) + "]",
        JsonValueKind.String => Quoted(v.GetString()!),
        JsonValueKind.Number => v.GetRawText().AsSpan().ContainsAny(".eE") ? Of(v.GetDouble()) : v.GetRawText(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        _ => "None",
    };

    private static string Quoted(string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? "\"" : "'";
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\u3000", "\\u3000", StringComparison.Ordinal);
        return quote + (quote == "'" ? escaped.Replace("'", "\\'", StringComparison.Ordinal) : escaped) + quote;
    }
}
