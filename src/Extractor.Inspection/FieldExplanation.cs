using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Inspection;

/// <summary>How one value of a record came about.</summary>
/// <param name="Path">Path of the value.</param>
/// <param name="Value">The value: string, decimal or int; null if nothing was read.</param>
/// <param name="Evidence">What it rests on; null if nothing was read.</param>
/// <param name="Normalised">Its typed form, name and value (string, decimal, bool), null values left out; empty if it has none.</param>
/// <param name="Rules">The rules that decided its typed form.</param>
/// <param name="Findings">The findings that speak of it, of its row, its list or its form, narrowest first.</param>
/// <param name="Proof">The ledger of a number: why it has its state, and the identities that it stands in; null for text.</param>
public sealed record FieldExplanation(
    string Path, object? Value, Evidence? Evidence, IReadOnlyList<(string Name, object Value)> Normalised, IReadOnlyList<string> Rules, IReadOnlyList<Finding> Findings, NumberProof? Proof);

/// <summary>The proof of one number.</summary>
/// <param name="Reason">Why it has its state.</param>
/// <param name="Identities">The identities that it stands in: sums and rates first, bounds last.</param>
public sealed record NumberProof(ProofWord Reason, IReadOnlyList<FormIdentity> Identities);
