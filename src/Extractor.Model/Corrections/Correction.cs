using System.Security.Cryptography;
using System.Text;

namespace Extractor.Model.Corrections;

/// <summary>What a correction says of a value.</summary>
public enum Says
{
    /// <summary>The paper prints another value than was read.</summary>
    Value,

    /// <summary>The paper prints what was read.</summary>
    Confirmed,

    /// <summary>The paper cannot be read there, or prints nothing.</summary>
    Unreadable,

    /// <summary>Earlier corrections are taken back; nothing is said in their place.</summary>
    Withdrawn,
}

/// <summary>Type of a value of the record.</summary>
public enum FieldType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number with or without digits after the point.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,
}

/// <summary>What a person says of one value of a record. It is never changed: a later one replaces it by its id.</summary>
public sealed record Correction
{
    /// <summary>What stands in a command line where a value is still to be typed; no correction says it.</summary>
    public const string Placeholder = "VALUE";

    /// <summary>SHA-256 of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Name of the document when the correction was made, for people.</summary>
    public required string DocumentName { get; init; }

    /// <summary>Path of the value: "forms[0].indicators[2].weight".</summary>
    public required string Path { get; init; }

    /// <summary>What is said of it.</summary>
    public required Says Says { get; init; }

    /// <summary>Type of the value.</summary>
    public required FieldType Type { get; init; }

    /// <summary>What the paper prints, a number digit for digit; null if it cannot be read, or nothing is said any more.</summary>
    public string? Value { get; init; }

    /// <summary>What the record read there when the correction was made.</summary>
    public required SeenValue Seen { get; init; }

    /// <summary>Ids of the corrections of the same value that no longer count, ordered.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];

    /// <summary>What the program objected when the correction was made: identities of the form that the value breaks.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Who made it.</summary>
    public required string By { get; init; }

    /// <summary>When: a date, or a time in UTC, ISO 8601.</summary>
    public required string At { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>SHA-256 of its content: the same correction has the same id wherever it comes from.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CorrectionJson.Content(this))));
}

/// <summary>A value as the record read it when a correction was made.</summary>
/// <param name="Value">The value, a number digit for digit; null if nothing was read.</param>
/// <param name="Printed">The characters that it was read from; null if nothing was read.</param>
/// <param name="Beside">The labels of its line and form, as a JSON object: they tell whether the path still means the same line.</param>
public sealed record SeenValue(string? Value, string? Printed, string Beside);
