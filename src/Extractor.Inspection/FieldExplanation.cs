using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Inspection;

/// <summary>How one value of a record came about.</summary>
/// <param name="Path">Path of the value.</param>
/// <param name="Value">The value: string, decimal or int; null if nothing was read.</param>
/// <param name="Evidence">What it rests on; null if nothing was read.</param>
/// <param name="Normalised">Its typed form, name and value (string, decimal, bool), null values left out; empty if it has none.</param>
/// <param name="Rules">The rules that decided its typed form.</param>
/// <param name="Findings">The findings that speak of it, of its row, its list or its form, narrowest first.</param>
public sealed record FieldExplanation(
    string Path, object? Value, Evidence? Evidence, IReadOnlyList<(string Name, object Value)> Normalised, IReadOnlyList<string> Rules, IReadOnlyList<Finding> Findings);
