using Extractor.Model.Records;

namespace Extractor.Model.Findings;

/// <summary>A form among those of many documents.</summary>
/// <param name="Document">SHA-256 of its document.</param>
/// <param name="Index">Its number in the document, from 0.</param>
/// <param name="Form">The form; its values may come without evidence.</param>
/// <param name="Flagged">Paths, relative to the form, that its reading is not sure of.</param>
public sealed record DatasetForm(string Document, int Index, FormRecord Form, IReadOnlySet<string> Flagged);

/// <summary>A value of a form among many documents.</summary>
/// <param name="Document">SHA-256 of its document.</param>
/// <param name="Path">Its path in the record of the document.</param>
public sealed record DatasetCell(string Document, string Path);

/// <summary>Something about form that only several forms together show.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Rule">Id of the rule that found it.</param>
/// <param name="Message">What is odd, in English.</param>
/// <param name="MessageZh">The same in Chinese.</param>
/// <param name="Cells">The values that it speaks of, the one that it is about first.</param>
public sealed record DatasetFinding(string Code, Severity Severity, string Rule, string Message, string MessageZh, IReadOnlyList<DatasetCell> Cells);
