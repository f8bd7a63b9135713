using System.Text.Json;
using Extractor.Model.Findings;

namespace Extractor.Model.Records;

/// <summary>Reads single values of the record format; whatever does not fit it is a <see cref="FormatException"/>.</summary>
internal static class JsonValues
{
    internal static JsonElement Get(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : throw new FormatException($"key \"{name}\" is missing");

    internal static JsonElement? Maybe(this JsonElement json, string name) => json.Get(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    internal static string Need(this JsonElement json, string name) => json.TextAt(name) ?? throw new FormatException($"\"{name}\" is null");

    internal static string? TextAt(this JsonElement json, string name) => json.Maybe(name)?.GetString();

    internal static decimal? NumberAt(this JsonElement json, string name) => json.Maybe(name)?.GetDecimal();

    internal static int? WholeAt(this JsonElement json, string name) => json.Maybe(name)?.GetInt32();

    internal static List<string> TextsAt(this JsonElement json, string name) => json.List(name, (e, _) => e.GetString() ?? throw new FormatException($"null in \"{name}\""));

    /// <summary>The items of a list, each made from its element and its index.</summary>
    internal static List<T> List<T>(this JsonElement json, string name, Func<JsonElement, int, T> make) => [.. json.Get(name).EnumerateArray().Select(make)];

    internal static Proof Proof(string name) => One(name, JsonNames.Of, Enum.GetValues<Proof>());

    internal static FindingAbout About(string name) => One(name, JsonNames.Of, Enum.GetValues<FindingAbout>());

    internal static Severity Severity(string name) => One(name, JsonNames.Of, Enum.GetValues<Severity>());

    private static T One<T>(string name, Func<T, string> nameOf, T[] all)
        where T : struct
    {
        foreach (var value in all) if (nameOf(value) == name) return value;
        throw new FormatException($"unknown word \"{name}\"; allowed: {string.Join(", ", all.Select(nameOf))}");
    }
}
