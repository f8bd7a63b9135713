using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Definitions.Anomalies;

/// <summary>What is odd in a form, as a file of pipelines/anomalies/ states it.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Code">Finding code.</param>
/// <param name="Check">The check that looks for it, one of <see cref="AnomalyChecks"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="English">Sentence with {holes}.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record AnomalyRule(string Id, string Code, AnomalyCheck Check, Severity Severity, string English, string Chinese)
{
    /// <summary>Thresholds by name.</summary>
    public required IReadOnlyDictionary<string, decimal> Numbers { get; init; }

    /// <summary>Lists of words by name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; }

    /// <summary>Forms with what the rule says of them; at least one of which it says something and one of which it says nothing.</summary>
    public required IReadOnlyList<AnomalyExample> Examples { get; init; }
}

/// <summary>Forms and what a rule says of them.</summary>
/// <param name="Forms">The forms of one document.</param>
/// <param name="Finds">Path of each finding with its Chinese sentence; an empty sentence leaves it open.</param>
/// <param name="Where">File and line.</param>
public sealed record AnomalyExample(IReadOnlyList<FormRecord> Forms, IReadOnlyDictionary<string, string> Finds, DefinitionPlace Where);

/// <summary>A place in a file of definitions.</summary>
/// <param name="File">The file, relative to the pipelines folder.</param>
/// <param name="Line">Line from 1.</param>
public sealed record DefinitionPlace(string File, long Line);

/// <summary>A way of looking for something odd, and what a rule may tell it.</summary>
/// <param name="Name">Its name in rules.</param>
/// <param name="Numbers">Names of its thresholds; each must be given.</param>
/// <param name="Words">Names of its lists of words; each must be given.</param>
/// <param name="Holes">What its sentences may name.</param>
public sealed record AnomalyCheck(string Name, string[] Numbers, string[] Words, string[] Holes);
