namespace Extractor.Evaluation;

/// <summary>One value that the extraction has otherwise than the truth.</summary>
/// <param name="Kind">numbers, labels, short, text, form, row or attribute.</param>
/// <param name="Path">Path in the truth; for an invented thing the path in the extraction and the word "invented".</param>
/// <param name="Truth">The true value as text; "None" if there is none.</param>
/// <param name="Extracted">The extracted value as text; "None" if there is none.</param>
public sealed record Difference(string Kind, string Path, string Truth, string Extracted);
