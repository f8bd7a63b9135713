namespace Extractor.Model.Findings;

/// <summary>What a finding speaks of.</summary>
public enum FindingAbout
{
    /// <summary>The extraction is not sure of the value, or could not read what the form should print.</summary>
    Reading,

    /// <summary>The value is read right, and the form itself has something wrong or odd.</summary>
    Form,
}

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>For the record.</summary>
    Info,

    /// <summary>The value may be wrong.</summary>
    Warning,

    /// <summary>The value is wrong or could not be read.</summary>
    Error,
}

/// <summary>Something that a reader of the record must know.</summary>
/// <param name="Path">Path of the value, its row, or its list ("forms[0].indicators[2].weight"); null for the document.</param>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="About">The reading or the form.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong, for a person, in English.</param>
/// <param name="Page">Page; null if none.</param>
public sealed record Finding(string? Path, string Code, FindingAbout About, Severity Severity, string Message, int? Page = null)
{
    /// <summary>Id of the rule that found it, as pipelines/anomalies/ states it; null for what no rule of a file says.</summary>
    public string? Rule { get; init; }

    /// <summary>Paths of the values that the message speaks of; empty where <see cref="Path"/> alone says it.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The message in Chinese; null where there is none.</summary>
    public string? MessageZh { get; init; }
}
