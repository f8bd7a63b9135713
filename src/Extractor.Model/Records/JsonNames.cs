using System.Text.Json;
using Extractor.Model.Findings;

namespace Extractor.Model.Records;

/// <summary>The printed names of closed lists, and null where a value is missing.</summary>
internal static class JsonNames
{
    internal static string Of(Proof proof) => proof switch
    {
        Proof.Unbound => "unbound",
        Proof.Consistent => "consistent",
        Proof.Proved => "proved",
        Proof.Contradicted => "contradicted",
        _ => throw new ArgumentOutOfRangeException(nameof(proof)),
    };

    internal static string Of(FindingAbout about) => about switch
    {
        FindingAbout.Reading => "reading",
        FindingAbout.Form => "form",
        _ => throw new ArgumentOutOfRangeException(nameof(about)),
    };

    internal static string Of(Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    internal static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    internal static void Whole(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    internal static void Text(this Utf8JsonWriter json, string name, string? value) => json.WriteString(name, value);

    internal static void Texts(this Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
