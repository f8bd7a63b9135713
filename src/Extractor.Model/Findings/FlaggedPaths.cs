using System.Globalization;

namespace Extractor.Model.Findings;

/// <summary>Which values of the forms of a document the reading is not sure of (RECORDS.md: a finding about reading, warning or error, on the value or its direct parent).</summary>
public static class FlaggedPaths
{
    /// <summary>Per form the flagged paths, relative to the form ("indicators[2].weight", "indicators").</summary>
    public static IReadOnlyList<IReadOnlySet<string>> ByForm(int forms, IReadOnlyList<Finding> findings)
    {
        var flags = Enumerable.Range(0, forms).Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToList();
        foreach (var finding in findings)
            if (finding is { About: FindingAbout.Reading, Severity: not Severity.Info, Path: { } path } && Within(path) is { } taken && taken.Form < forms) flags[taken.Form].Add(taken.Path);
        return flags;
    }

    /// <summary>The form that a path of the record lies in, and the path within it ("" for the form itself); null for a path outside the forms.</summary>
    public static (int Form, string Path)? Within(string path)
    {
        if (!path.StartsWith("forms[", StringComparison.Ordinal)) return null;
        var end = path.IndexOf(']', StringComparison.Ordinal);
        if (end < 0 || !int.TryParse(path.AsSpan(6, end - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var form)) return null;
        return (form, path[(end + 1)..].TrimStart('.'));
    }

    /// <summary>The direct parent of a path: "indicators[2].weight" -> "indicators[2]" -> "indicators" -> "".</summary>
    public static string Parent(string path)
    {
        if (path.IndexOf("attributes.", StringComparison.Ordinal) is >= 0 and var key) return path[..(key + "attributes".Length)];
        var cut = path.EndsWith(']') ? path.LastIndexOf('[') : path.LastIndexOf('.');
        return cut < 0 ? "" : path[..cut];
    }
}
