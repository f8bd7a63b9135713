using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Inspection.Findings;

/// <summary>A finding with what a person needs to check it: every value that it speaks of, with its print and its place.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Form">Number of the form; null if the finding speaks of the document, of its other tables, or of several documents.</param>
/// <param name="Subject">What the form is about, for a person; null if nothing names it.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Cells">The values.</param>
public sealed record ListedFinding(string Document, int? Form, string? Subject, Finding Finding, IReadOnlyList<ListedCell> Cells);

/// <summary>A value that a finding speaks of.</summary>
/// <param name="Document">Name of its document.</param>
/// <param name="Path">Its path.</param>
/// <param name="Printed">The characters as read; null for a row, a list or a value that is not there.</param>
/// <param name="Place">Where its first piece stands; null if it has none.</param>
public sealed record ListedCell(string Document, string Path, string? Printed, Place? Place);
