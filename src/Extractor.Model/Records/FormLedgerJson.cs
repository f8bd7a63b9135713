using System.Text.Json;

namespace Extractor.Model.Records;

/// <summary>The ledger of a form as JSON, between processes of the program; its words are written once a form.</summary>
internal static class FormLedgerJson
{
    /// <summary>The key under which a form carries it.</summary>
    internal const string Key = "ledger";

    internal static void Write(Utf8JsonWriter json, FormLedger ledger)
    {
        json.WriteStartObject(Key);
        Rows(json, "words", Words(ledger), w => [w.Code, w.English, w.Chinese]);
        json.WriteStartArray("identities");
        foreach (var identity in ledger.Identities)
        {
            json.WriteStartObject();
            json.Text("kind", identity.Kind.Code);
            json.WriteBoolean("holds", identity.Holds);
            json.Text("formula", identity.Formula);
            json.Text("rounding", identity.Rounding?.Code);
            json.Texts("cells", identity.Cells);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Rows(json, "cells", ledger.Cells, c => [c.Path, c.Reason.Code]);
        json.Text("issuer", ledger.Issuer);
        Rows(json, "votes", ledger.Votes, v => [v.Kind, v.Rule, v.Fits ? "fits" : "fails"]);
        json.WriteEndObject();
    }

    /// <summary>The ledger of a form; null if the form carries none.</summary>
    internal static FormLedger? Read(JsonElement form)
    {
        if (!form.TryGetProperty(Key, out var json)) return null;
        var words = json.List("words", (w, _) => new ProofWord(Word(w, 0), Word(w, 1), Word(w, 2))).ToDictionary(w => w.Code, StringComparer.Ordinal);
        return new(
            json.List("identities", (i, _) => new FormIdentity(words[i.Need("kind")], i.Get("holds").GetBoolean(), i.Need("formula"),
                i.TextAt("rounding") is { } rounding ? words[rounding] : null, i.TextsAt("cells"))),
            json.List("cells", (c, _) => new CellProof(Word(c, 0), words[Word(c, 1)])), json.TextAt("issuer"),
            json.List("votes", (v, _) => new RuleVote(Word(v, 0), Word(v, 1), Word(v, 2) == "fits")));
    }

    private static IEnumerable<ProofWord> Words(FormLedger ledger) => ledger.Identities.SelectMany(i => new[] { i.Kind, i.Rounding }).OfType<ProofWord>()
        .Concat(ledger.Cells.Select(c => c.Reason)).DistinctBy(w => w.Code, StringComparer.Ordinal);

    private static void Rows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Func<T, string[]> words)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var word in words(row)) json.WriteStringValue(word);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static string Word(JsonElement row, int index) => row[index].GetString() ?? throw new FormatException("null in the ledger");
}
