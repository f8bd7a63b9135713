using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Measuring;

/// <summary>The truth of a case as a truth file of the corpus has it: forms, "unrecoverable" and "ambiguous".</summary>
public static class TruthJson
{
    /// <summary>The truth of all forms of a case.</summary>
    public static JsonElement Of(GarbledCase garbled)
    {
        var forms = new JsonArray([.. garbled.Forms.Select(f => (JsonNode)Form(f.Form))]);
        var lost = garbled.Forms.SelectMany((f, i) => f.Lost.Select(p => $"forms[{i}].{p}")).Order(StringComparer.Ordinal);
        var open = garbled.Forms.SelectMany((f, i) => f.Open.Select(p => $"forms[{i}].{p}")).Order(StringComparer.Ordinal);
        var truth = new JsonObject
        {
            ["forms"] = forms,
            ["unrecoverable"] = new JsonArray([.. lost.Select(p => (JsonNode)p)]),
            ["ambiguous"] = new JsonObject(open.Select(p => new KeyValuePair<string, JsonNode?>(p, "left open by the print"))),
        };
        return JsonSerializer.SerializeToElement(truth);
    }

    private static JsonObject Form(CleanForm form)
    {
        var json = new JsonObject();
        foreach (var (list, count) in (ReadOnlySpan<(string, int)>)[("funding", form.FundingRows), ("indicators", form.Indicators), ("goals", 1)])
            json[list] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => (JsonNode)new JsonObject())]);
        foreach (var (path, printed) in form.Values.OrderBy(v => v.Key, StringComparer.Ordinal)) Set(json, path, Value(path, printed));
        return json;
    }

    private static JsonNode Value(string path, string printed) =>
        FieldClasses.Of(path) == FieldClass.Number && CleanForm.Number(printed) is { } number ? JsonValue.Create(number) : JsonValue.Create(printed);

    private static void Set(JsonObject json, string path, JsonNode value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) { json[path] = value; return; }
        var (head, rest) = (path[..dot], path[(dot + 1)..]);
        var bracket = head.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0) { Set(Inner(json, head), rest, value); return; }
        var rows = json[head[..bracket]] as JsonArray ?? (JsonArray)(json[head[..bracket]] = new JsonArray());
        var index = int.Parse(head[(bracket + 1)..^1], CultureInfo.InvariantCulture);
        while (rows.Count <= index) rows.Add(new JsonObject());
        Set((JsonObject)rows[index]!, rest, value);
    }

    private static JsonObject Inner(JsonObject json, string name) => json[name] as JsonObject ?? (JsonObject)(json[name] = new JsonObject());
}
