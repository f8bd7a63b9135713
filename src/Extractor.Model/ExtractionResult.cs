using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Model;

/// <summary>What one document became.</summary>
/// <param name="Document">The document.</param>
/// <param name="Forms">Its forms, document order.</param>
/// <param name="Tables">Every other grid.</param>
/// <param name="Findings">Everything that a reader of the records must know; paths start at "forms[i]".</param>
public sealed record ExtractionResult(DocumentInfo Document, IReadOnlyList<FormRecord> Forms, IReadOnlyList<TableRecord> Tables, IReadOnlyList<Finding> Findings)
{
    /// <summary>True if some finding about reading is an error.</summary>
    public bool HasReadingError => Findings.Any(f => f.About == FindingAbout.Reading && f.Severity == Severity.Error);
}
