using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Garbling.Forms;

/// <summary>The word lists (data/words.json) that random forms are made from, and the halves of cut characters (data/scraps.json).</summary>
public sealed record Words
{
    /// <summary>The lists, read once.</summary>
    public static Words Lists { get; } = Read<Words>("words.json");

    /// <summary>A character's left and right half as a reader sees them: two characters.</summary>
    public static IReadOnlyDictionary<string, string> Scraps { get; } = Read<Dictionary<string, string>>("scraps.json");

    [JsonPropertyName("cities")] public required IReadOnlyList<string> Cities { get; init; }
    [JsonPropertyName("districts")] public required IReadOnlyList<string> Districts { get; init; }
    [JsonPropertyName("organs")] public required IReadOnlyList<string> Organs { get; init; }
    [JsonPropertyName("topics")] public required IReadOnlyList<string> Topics { get; init; }
    [JsonPropertyName("project_ends")] public required IReadOnlyList<string> ProjectEnds { get; init; }

    /// <summary>Names by level-2 label: "{t}" is a topic, after "#" the unit or the qualitative target.</summary>
    [JsonPropertyName("level3")] public required IReadOnlyDictionary<string, IReadOnlyList<string>> Level3 { get; init; }
    [JsonPropertyName("level3_topics")] public required IReadOnlyList<string> Level3Topics { get; init; }
    [JsonPropertyName("input_management")] public required IReadOnlyList<string> InputManagement { get; init; }
    [JsonPropertyName("deviations")] public required IReadOnlyList<string> Deviations { get; init; }
    [JsonPropertyName("goals")] public required IReadOnlyList<string> Goals { get; init; }
    [JsonPropertyName("results")] public required IReadOnlyList<string> Results { get; init; }
    [JsonPropertyName("tasks")] public required IReadOnlyList<string> Tasks { get; init; }
    [JsonPropertyName("duties")] public required IReadOnlyList<string> Duties { get; init; }

    /// <summary>What a reader makes of a cut label: stands for no field.</summary>
    [JsonPropertyName("debris")] public required IReadOnlyList<string> Debris { get; init; }

    /// <summary>What a reader makes of half a printed line.</summary>
    [JsonPropertyName("false_lines")] public required IReadOnlyList<string> FalseLines { get; init; }

    private static T Read<T>(string name)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name + " is not embedded");
        return JsonSerializer.Deserialize<T>(stream) ?? throw new InvalidOperationException(name + " is empty");
    }
}
