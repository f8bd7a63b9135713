using System.Text.Json;

namespace Extractor.Model.Records;

/// <summary>Writes and reads the bodies that a form names.</summary>
internal static class NormalisedUnitJson
{
    internal static void Write(Utf8JsonWriter json, NormalisedUnit unit)
    {
        json.WriteStartObject();
        json.Text("field", unit.Field);
        json.Text("unit_id", unit.UnitId);
        json.Text("region_code", unit.RegionCode);
        json.Text("name", unit.Name);
        json.Text("code", unit.Code);
        json.Text("scope", unit.Scope);
        json.Text("open", unit.Open);
        json.Texts("candidates", unit.Candidates);
        WriteLinks(json, unit.Links);
        json.Texts("rules", unit.Rules);
        json.WriteEndObject();
    }

    internal static NormalisedForm Form(JsonElement json) => new(json.NumberAt("money_factor"), json.TextsAt("rules"))
    {
        RegionCode = json.TextAt("region_code"), Units = json.List("units", (u, _) => Unit(u)),
    };

    private static NormalisedUnit Unit(JsonElement json) => new(json.Need("field"))
    {
        UnitId = json.TextAt("unit_id"), RegionCode = json.TextAt("region_code"), Name = json.TextAt("name"), Code = json.TextAt("code"),
        Scope = json.TextAt("scope"), Open = json.TextAt("open"), Candidates = json.TextsAt("candidates"),
        Links = json.List("links", (l, _) => new UnitLink(l.Need("kind"), l.Need("unit_id"), l.Need("change"), l.Need("date"), l.Get("stated").GetBoolean(), l.Need("evidence"))),
        Rules = json.TextsAt("rules"),
    };

    private static void WriteLinks(Utf8JsonWriter json, IReadOnlyList<UnitLink> links)
    {
        json.WriteStartArray("links");
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.Text("kind", link.Kind);
            json.Text("unit_id", link.UnitId);
            json.Text("change", link.Change);
            json.Text("date", link.Date);
            json.WriteBoolean("stated", link.Stated);
            json.Text("evidence", link.Evidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
