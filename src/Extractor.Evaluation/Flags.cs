using System.Text.Json;
using System.Text.RegularExpressions;

namespace Extractor.Evaluation;

/// <summary>The paths that an extraction flagged itself: findings about the reading of severity warning or error.</summary>
internal sealed partial class Flags
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    internal Flags(JsonElement extracted)
    {
        foreach (var finding in extracted.Items("findings"))
        {
            var about = finding.TextOf("about") ?? "reading";
            if (about is not ("reading" or "form")) throw new InvalidDataException($"finding about '{about}': reading or form is allowed");
            if (about == "reading" && finding.TextOf("severity") is "warning" or "error" && finding.TextOf("path") is { Length: > 0 } path) _paths.Add(path);
        }
    }

    /// <summary>True if the path itself is flagged.</summary>
    internal bool Has(string path) => _paths.Contains(path);

    /// <summary>True if the path or its direct parent is flagged; a value of a missing row goes by the list.</summary>
    internal bool Cover(string path)
    {
        var missing = path.IndexOf("[None]", StringComparison.Ordinal);
        return missing >= 0 ? Has(path[..missing]) : Has(path) || Has(LastStep().Replace(path, ""));
    }

    [GeneratedRegex(@"(\.[^.\[\]]+|\[\d+\])\z")]
    private static partial Regex LastStep();
}
