using Extractor.Model.Records;

namespace Extractor.Storage.Records;

/// <summary>Reads the proof ledgers of a document back.</summary>
internal sealed class LedgerLoader
{
    private readonly Dictionary<int, FormLedger> _ledgers;

    /// <summary>Reads all forms.</summary>
    public LedgerLoader(RowSource rows)
    {
        var words = rows.Shared("proof_words", "code").Select(w => new ProofWord(w.NeedText("code"), w.NeedText("english"), w.NeedText("chinese")))
            .ToDictionary(w => w.Code, StringComparer.Ordinal);
        var cells = rows.Plain("identity_cells", "form, identity, ordinal").ToLookup(c => (c.NeedInt("form"), c.NeedInt("identity")), c => ValuePath.Relative(c.NeedText("path")));
        var identities = rows.Plain("identities", "form, identity").ToLookup(i => i.NeedInt("form"), i => new FormIdentity(
            words[i.NeedText("name")], i.Flag("holds")!.Value, i.NeedText("formula"), i.Text("rounding") is { } rounding ? words[rounding] : null,
            [.. cells[(i.NeedInt("form"), i.NeedInt("identity"))]]));
        var reasons = rows.Plain("proof_reasons", "form, ordinal").ToLookup(r => r.NeedInt("form"), r => new CellProof(ValuePath.Relative(r.NeedText("path")), words[r.NeedText("reason")]));
        var votes = rows.Plain("rule_votes", "form, ordinal").ToLookup(v => v.NeedInt("form"), v => new RuleVote(v.NeedText("kind"), v.NeedText("rule"), v.Flag("fits")!.Value));
        _ledgers = rows.Plain("ledgers", "form").ToDictionary(l => l.NeedInt("form"), l => new FormLedger(
            [.. identities[l.NeedInt("form")]], [.. reasons[l.NeedInt("form")]], l.Text("issuer"), [.. votes[l.NeedInt("form")]]));
    }

    /// <summary>The ledger of a form; null if it has none.</summary>
    public FormLedger? Of(int form) => _ledgers.GetValueOrDefault(form);
}
