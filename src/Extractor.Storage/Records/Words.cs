using System.Text.Json;

namespace Extractor.Storage.Records;

/// <summary>Lists of rule ids and names of enumerations as the words that columns hold.</summary>
internal static class Words
{
    /// <summary>A list as a JSON array.</summary>
    public static string OfList(IReadOnlyList<string> list) => JsonSerializer.Serialize(list);

    /// <summary>The list of a JSON array.</summary>
    public static IReadOnlyList<string> ToList(string json) => JsonSerializer.Deserialize<List<string>>(json)!;

    /// <summary>The name of an enumeration value in lower case.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>The enumeration value of a name in lower case.</summary>
    public static T To<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
