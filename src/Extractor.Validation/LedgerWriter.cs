using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Puts the proof of a form's numbers into words and sets their states.</summary>
/// <param name="words">The words.</param>
/// <param name="numbers">The numbers of the form.</param>
/// <param name="places">Where they stand.</param>
/// <param name="proof">What the sums say of them.</param>
/// <param name="marks">Full marks against targets.</param>
/// <param name="suspicions">Relations beside the sums that fail: units, order of lines.</param>
internal sealed class LedgerWriter(ProofWords words, FormNumbers numbers, PlacesOnPage places, ProofLedger proof, IReadOnlyList<FullMarks> marks, IReadOnlyList<Identity> suspicions)
{
    private readonly LineExchange _lines = new(numbers, places, proof.Holding, marks);
    private readonly HashSet<NumberCell> _suspected = [.. suspicions.SelectMany(s => s.Cells)];

    /// <summary>The form with its ledger and the state of every number; issuer and votes say what it tells of the office's habits.</summary>
    public FormRecord Write(string? issuer, IReadOnlyList<RuleVote> votes)
    {
        var states = numbers.All.ToDictionary(c => c.Path, State, StringComparer.Ordinal);
        var cells = FormFields.Enumerate(numbers.Form).Where(f => f.Reading is not Reading<string>)
            .Select(f => new CellProof(f.Path, words.Reasons[states.TryGetValue(f.Path, out var s) ? s.Reason : "no_identity"]));
        var identities = proof.Holding.Concat(proof.Failing).Concat(marks).Concat(suspicions).Where(i => i.Speaks).Select(i => Worded(words, i));
        return FormFields.WithProofs(numbers.Form, path => path == "fiscal_year" ? Proof.Unbound : states.TryGetValue(path, out var s) ? s.Proof : null)
            with { Ledger = new([.. identities], [.. cells], issuer, votes) };
    }

    /// <summary>An identity in words.</summary>
    public static FormIdentity Worded(ProofWords words, Identity identity) => new(words.Identities[identity.Name], identity.Holds(), identity.Formula(),
        identity.RoundingCode is { } code && identity.Holds() ? words.Roundings[code] : null, [.. identity.Cells.Select(c => c.Path)]);

    private (Proof Proof, string Reason) State(NumberCell cell) => _suspected.Contains(cell) ? (Proof.Contradicted, "identity_fails") : proof[cell] switch
    {
        Proof.Contradicted => (Proof.Contradicted, "identity_fails"),
        Proof.Unbound => (Proof.Unbound, "no_identity"),
        Proof.Proved or Proof.Consistent when _lines.IsOpen(cell) => (Proof.Consistent, "line_open"),
        Proof.Proved => (Proof.Proved, "fixed"),
        _ => (Proof.Consistent, proof.HasUncertainPartners(cell) ? "partners_uncertain" : "another_value"),
    };
}
