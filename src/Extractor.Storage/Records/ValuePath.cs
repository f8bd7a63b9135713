using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Storage.Records;

/// <summary>A path of the record format taken apart: "forms[0].indicators[2].weight" is form 0, list indicators, row 2, field weight.</summary>
/// <param name="Form">Number of the form; null if the path names none.</param>
/// <param name="List">funding, goals, tasks, sections or indicators; null for a value of the form itself.</param>
/// <param name="Row">Number of the row in the list.</param>
/// <param name="Field">What follows: "weight", "attributes.其他资金 (2)", "total.score"; null for a row, a list or a form.</param>
/// <param name="Parent">The path without its last step; null if it has none.</param>
internal sealed partial record ValuePath(int? Form, string? List, int? Row, string? Field, string? Parent)
{
    /// <summary>Takes a path apart; what it does not understand is null.</summary>
    public static ValuePath Parse(string path)
    {
        var parts = Parts().Match(path);
        var field = Text(parts.Groups["field"]);
        return new(Number(parts.Groups["form"]), Text(parts.Groups["list"]), Number(parts.Groups["row"]), field, ParentOf(path, field));
    }

    /// <summary>The path of a value of a form, from its path relative to the form.</summary>
    public static string Of(int form, string relative) => string.Create(CultureInfo.InvariantCulture, $"forms[{form}].{relative}");

    /// <summary>The path relative to the form.</summary>
    public static string Relative(string path) => path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];

    // The key of an attribute may hold dots and brackets of its own.
    private static string? ParentOf(string path, string? field)
    {
        if (field is not null && field.StartsWith("attributes.", StringComparison.Ordinal)) return path[..(path.Length - field.Length + "attributes".Length)];
        var last = LastStep().Match(path);
        return last.Success ? path[..last.Index] : null;
    }

    private static int? Number(Group g) => g.Success && int.TryParse(g.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static string? Text(Group g) => g.Success ? g.Value : null;

    [GeneratedRegex(@"^forms\[(?<form>[0-9]+)\](?:\.(?<list>funding|goals|tasks|sections|indicators)(?:\[(?<row>[0-9]+)\])?(?=\.|\z))?(?:\.(?<field>.+))?\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?:\.[^.\[\]]+|\[[0-9]+\])\z", RegexOptions.CultureInvariant)]
    private static partial Regex LastStep();
}
