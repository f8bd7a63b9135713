using System.Globalization;
using System.Text.Json;

namespace Extractor.Storage.History;

/// <summary>What a record says at one place.</summary>
/// <param name="Kind">value (printed), typed, proof, table or finding.</param>
/// <param name="Path">Its path in the record; of a finding its path and code.</param>
/// <param name="Text">The value; numbers digit for digit.</param>
internal readonly record struct StoredValue(string Kind, string Path, string Text);

/// <summary>Lists what a record says, part after part, from the JSON of its pieces: the values of each form, of each kept table, and the findings. Places and confidences are no values.</summary>
internal static class ValueList
{
    /// <summary>The parts of the record, one list each: its forms, then its tables, then its findings. Paths count from the beginning of the document.</summary>
    /// <param name="pieces">JSON of the pieces, UTF-8; gone through twice.</param>
    public static IEnumerable<(string Part, IReadOnlyList<StoredValue> Values)> Of(IEnumerable<byte[]> pieces)
    {
        var (forms, tables) = (0, 0);
        var (later, findings) = (new List<(string, IReadOnlyList<StoredValue>)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var said = new List<StoredValue>();
        foreach (var piece in pieces)
        {
            using var json = JsonDocument.Parse(piece);
            var proofs = json.RootElement.GetProperty("evidence").EnumerateObject().ToLookup(e => e.Name[..(e.Name.IndexOf('.', StringComparison.Ordinal) + 1)], StringComparer.Ordinal);
            var first = forms;
            foreach (var form in json.RootElement.GetProperty("forms").EnumerateArray())
            {
                var (path, own) = (Path("forms", forms), Path("forms", forms++ - first) + ".");
                yield return (path, [.. Form(form, path), .. proofs[own].Where(e => e.Value.TryGetProperty("proof", out _))
                    .Select(e => new StoredValue("proof", $"{path}.{e.Name[own.Length..]}", e.Value.GetProperty("proof").GetString()!))]);
            }
            foreach (var table in json.RootElement.GetProperty("tables").EnumerateArray())
            {
                var path = Path("tables", tables++);
                later.Add((path, [.. Leaves(table, path, "table")]));
            }
            foreach (var finding in json.RootElement.GetProperty("findings").EnumerateArray()) said.Add(Finding(finding, findings));
        }
        foreach (var table in later) yield return table;
        yield return ("findings", said);
    }

    private static IEnumerable<StoredValue> Form(JsonElement form, string path) => form.EnumerateObject().Where(p => p.Name != "ledger").SelectMany(p => Leaves(p.Value, $"{path}.{p.Name}", p.Name == "normalised" ? "typed" : "value"));

    private static IEnumerable<StoredValue> Leaves(JsonElement json, string path, string kind) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Leaves(p.Value, $"{path}.{p.Name}", p.Name == "normalised" && kind == "value" ? "typed" : kind)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((e, i) => Leaves(e, Path(path, i), kind)),
        JsonValueKind.Null => [],
        JsonValueKind.String => [new(kind, path, json.GetString()!)],
        _ => [new(kind, path, json.GetRawText())],
    };

    // The same finding may be made twice of one value.
    private static StoredValue Finding(JsonElement finding, Dictionary<string, int> seen)
    {
        string? Text(string name) => finding.TryGetProperty(name, out var value) ? value.GetString() : null;
        var key = $"{Text("path") ?? "document"} {Text("code")}{(Text("rule") is { } rule ? $" {rule}" : "")}";
        var times = seen[key] = seen.GetValueOrDefault(key) + 1;
        return new("finding", times == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key} ({times})"), $"{Text("severity")}: {Text("message")}");
    }

    private static string Path(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
