using System.Globalization;
using System.Text.Json;

namespace Extractor.Storage.Checking;

/// <summary>Finds the first place at which two JSON values differ. Numbers are the same if they have the same value.</summary>
internal static class JsonDifference
{
    /// <summary>The path of the first difference and both sides of it; null if there is none.</summary>
    public static (string Path, string Left, string Right)? First(JsonElement left, JsonElement right, string path = "")
    {
        if (left.ValueKind != right.ValueKind) return (path, Short(left), Short(right));
        return left.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(left, right, path),
            JsonValueKind.Array => OfArrays(left, right, path),
            _ => JsonElement.DeepEquals(left, right) ? null : (path, Short(left), Short(right)),
        };
    }

    private static (string, string, string)? OfObjects(JsonElement left, JsonElement right, string path)
    {
        var names = right.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var property in left.EnumerateObject())
        {
            var place = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!names.Remove(property.Name, out var other)) return (place, Short(property.Value), "nothing");
            if (First(property.Value, other, place) is { } difference) return difference;
        }
        return names.Count == 0 ? null : ($"{path}.{names.Keys.Order(StringComparer.Ordinal).First()}", "nothing", Short(names.OrderBy(n => n.Key, StringComparer.Ordinal).First().Value));
    }

    private static (string, string, string)? OfArrays(JsonElement left, JsonElement right, string path)
    {
        for (var i = 0; i < Math.Max(left.GetArrayLength(), right.GetArrayLength()); i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (i >= left.GetArrayLength()) return (place, "nothing", Short(right[i]));
            if (i >= right.GetArrayLength()) return (place, Short(left[i]), "nothing");
            if (First(left[i], right[i], place) is { } difference) return difference;
        }
        return null;
    }

    private static string Short(JsonElement json)
    {
        var text = json.ValueKind == JsonValueKind.String ? $"\"{json.GetString()}\"" : json.GetRawText();
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}
