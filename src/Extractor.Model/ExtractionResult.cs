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
    /// <summary>The forms and findings as they came from the page, from which the later stages start again; null where nobody kept them. They do not stand in the
    /// JSON record, only in the database and between processes of the program.</summary>
    public PrintedStage? Printed { get; init; }

    /// <summary>True if some finding about reading is an error.</summary>
    public bool HasReadingError => Findings.Any(f => f.About == FindingAbout.Reading && f.Severity == Severity.Error);
}

/// <summary>A document as it is printed: neither normalised nor proved, nothing settled between the readings of a scan.</summary>
/// <param name="Forms">Its forms, document order.</param>
/// <param name="Findings">What reading it showed.</param>
public sealed record PrintedStage(IReadOnlyList<FormRecord> Forms, IReadOnlyList<Finding> Findings);
