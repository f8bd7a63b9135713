using System.Text.Json;
using Extractor.Model.Findings;

namespace Extractor.Model.Records;

/// <summary>Reads record format 1 back: the inverse of the writers.</summary>
internal static class RecordParser
{
    internal static ExtractionResult Parse(JsonElement json)
    {
        if (json.Get("record_format").GetInt32() != RecordJson.Format) throw new FormatException($"record_format is not {RecordJson.Format}");
        return new(Document(json.Get("document")), Forms(json), json.List("tables", (t, _) => Table(t)), Findings(json))
        {
            Printed = json.TryGetProperty("printed", out var printed) ? new(Forms(printed), Findings(printed)) : null,
        };
    }

    private static List<FormRecord> Forms(JsonElement json)
    {
        var evidence = json.Get("evidence").EnumerateObject().ToDictionary(p => p.Name, p => Evidence(p.Value), StringComparer.Ordinal);
        return json.List("forms", (f, i) => new FormParser(evidence, $"forms[{i}]").Parse(f));
    }

    private static List<Finding> Findings(JsonElement json) => json.List("findings", (f, _) => Finding(f));

    private static DocumentInfo Document(JsonElement json) =>
        new(json.Need("name"), json.Need("sha256"), json.Need("media_type"), json.WholeAt("page_count"), json.Need("reader"));

    private static TableRecord Table(JsonElement json) => new(
        json.WholeAt("page"), json.Get("rows").GetInt32(), json.Get("columns").GetInt32(), json.TextAt("caption"),
        json.List("cells", (c, _) => new TableCell(
            c.Get("row").GetInt32(), c.Get("column").GetInt32(), c.Get("row_span").GetInt32(), c.Get("column_span").GetInt32(),
            c.Need("text"), c.Get("header").GetBoolean())))
    {
        MoneyUnit = json.TryGetProperty("money_unit", out _) ? json.TextAt("money_unit") : null,
        Pages = json.TryGetProperty("pages", out _) ? json.List("pages", (p, _) => p.GetInt32()) : [],
    };

    private static Finding Finding(JsonElement json) => new(
        json.TextAt("path"), json.Need("code"), JsonValues.About(json.Need("about")), JsonValues.Severity(json.Need("severity")),
        json.Need("message"), json.WholeAt("page"))
    {
        Rule = json.TryGetProperty("rule", out _) ? json.TextAt("rule") : null,
        Cells = json.TryGetProperty("cells", out _) ? json.TextsAt("cells") : [],
        MessageZh = json.TryGetProperty("message_zh", out _) ? json.TextAt("message_zh") : null,
    };

    private static Evidence Evidence(JsonElement json) => new(
        json.List("parts", (p, _) => Part(p)), json.TextsAt("repairs"), json.Get("confidence").GetDouble(),
        json.TryGetProperty("proof", out _) ? JsonValues.Proof(json.Need("proof")) : null);

    private static Part Part(JsonElement json) => new(json.Need("printed"), Place(json.Get("where")))
    {
        Confidence = json.TryGetProperty("confidence", out var confidence) ? confidence.GetDouble() : 1,
        Others = json.TryGetProperty("others", out _) ? json.TextsAt("others") : Array.Empty<string>(),
    };

    private static Place Place(JsonElement json)
    {
        int? At(string name) => json.TryGetProperty(name, out var value) ? value.GetInt32() : null;
        Box? box = json.TryGetProperty("box", out var b) ? new Box(b[0].GetDouble(), b[1].GetDouble(), b[2].GetDouble(), b[3].GetDouble()) : null;
        if (json.TryGetProperty("sheet", out _)) return new() { Sheet = new(json.Need("sheet"), json.Need("cell"), json.TryGetProperty("stored", out _) ? json.Need("stored") : null) };
        if (json.TryGetProperty("part", out _)) return new() { Word = new(json.Need("part"), At("table"), At("row"), At("cell"), At("paragraph")) };
        return new(At("page"), box, At("line"), At("cell")) { Dom = json.TryGetProperty("dom", out _) ? json.Need("dom") : null };
    }
}
