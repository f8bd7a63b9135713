namespace Extractor.Model.Records;

/// <summary>One indicator line as far as its names go.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Form">Number of the form in the document, from 0.</param>
/// <param name="Row">Number of the line in the form, from 0.</param>
/// <param name="FiscalYear">Year of the form.</param>
/// <param name="Level1">Label of level 1 as printed.</param>
/// <param name="Level2">Label of level 2 as printed.</param>
/// <param name="Level3">Name as printed.</param>
/// <param name="Meaning">What the rules make of them.</param>
public sealed record IndicatorMention(
    string Document, int Form, int Row, int? FiscalYear, string? Level1, string? Level2, string? Level3, IndicatorMeaning Meaning);

/// <summary>The codes and the canonical indicator of a line, and the ids of the rules that decided.</summary>
/// <param name="Level1Code">Code of level 1; null if unknown.</param>
/// <param name="Level2Code">Code of level 2; null if unknown.</param>
/// <param name="IndicatorId">Canonical indicator; null if the line names none.</param>
/// <param name="Rules">Ids of the rules about names.</param>
public sealed record IndicatorMeaning(string? Level1Code, string? Level2Code, string? IndicatorId, IReadOnlyList<string> Rules)
{
    /// <summary>The same codes and the same indicator, whatever rules led to them.</summary>
    public bool SaysTheSame(IndicatorMeaning other) =>
        (Level1Code, Level2Code, IndicatorId) == (other.Level1Code, other.Level2Code, other.IndicatorId);
}

/// <summary>A canonical indicator with the names under which documents print it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="English">Its English name; null if the catalogue does not hold it.</param>
/// <param name="Rows">Lines that bear it.</param>
/// <param name="Documents">Documents that hold it.</param>
/// <param name="Level2Codes">Codes of level 2 under which it stands.</param>
/// <param name="Variants">Printed names with their lines, the most frequent first.</param>
public sealed record IndicatorCluster(
    string Id, string? English, int Rows, int Documents, IReadOnlyList<string> Level2Codes, IReadOnlyList<(string Printed, int Rows)> Variants);

/// <summary>Two indicators whose names are near in spelling: for a person to judge, never merged for that.</summary>
/// <param name="One">One id.</param>
/// <param name="Other">The other id.</param>
/// <param name="Guard">The guard that keeps them apart; null if only a person can tell.</param>
/// <param name="Difference">What differs in spelling.</param>
public sealed record IndicatorCandidate(string One, string Other, string? Guard, string Difference);

/// <summary>What the names of many documents become.</summary>
public sealed record IndicatorSurvey
{
    /// <summary>Version of the rules.</summary>
    public required string Version { get; init; }

    /// <summary>Lines looked at.</summary>
    public required int Rows { get; init; }

    /// <summary>Lines that bear a canonical indicator.</summary>
    public required int NamedRows { get; init; }

    /// <summary>Lines whose indicator the catalogue holds.</summary>
    public required int KnownRows { get; init; }

    /// <summary>Different printed names.</summary>
    public required int Names { get; init; }

    /// <summary>Documents looked at.</summary>
    public required int Documents { get; init; }

    /// <summary>The indicators, the most frequent first.</summary>
    public required IReadOnlyList<IndicatorCluster> Clusters { get; init; }

    /// <summary>Near names, those that no guard keeps apart first.</summary>
    public required IReadOnlyList<IndicatorCandidate> Candidates { get; init; }

    /// <summary>Near names beyond the number that is compared in one family of names.</summary>
    public required int CandidatesLeftOut { get; init; }

    /// <summary>Printed labels without a code: "level1: label".</summary>
    public required IReadOnlyList<string> Uncoded { get; init; }

    /// <summary>Printed texts that stand in the place of a name and name nothing.</summary>
    public required IReadOnlyList<string> NoIndicator { get; init; }

    /// <summary>"printed name: rule (guard)" of every rule that a guard held back.</summary>
    public required IReadOnlyList<string> Held { get; init; }
}

/// <summary>A line whose codes or indicator other rules would change.</summary>
/// <param name="Mention">The line with what it means now.</param>
/// <param name="After">What it would mean.</param>
public sealed record IndicatorChange(IndicatorMention Mention, IndicatorMeaning After);
