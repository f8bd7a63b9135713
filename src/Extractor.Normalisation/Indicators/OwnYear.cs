using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Normalisation.Indicators;

/// <summary>Drops the form's own year at the head of a name: over the years 2023年培训次数 and 2024年培训次数 are one indicator. Another year stays.</summary>
internal static partial class OwnYear
{
    /// <summary>The folded name without the year; unchanged if the year is not the form's or is part of a time within it.</summary>
    public static string Drop(string name, int? fiscalYear) =>
        Head().Match(name) is { Success: true } match && int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) == fiscalYear ? name[match.Length..] : name;

    /// <summary>Throws <see cref="DefinitionException"/> if an example "year: name" does not hold.</summary>
    public static void Check(string file, IReadOnlyList<Example> examples)
    {
        foreach (var (printed, expected, line) in examples)
        {
            var parts = printed.Split(": ", 2);
            if (Drop(Folding.Key(parts[1]), int.Parse(parts[0], CultureInfo.InvariantCulture)) is var got && got != expected)
                throw new DefinitionException(file, line, $"of '{printed}' is left '{got}', not '{expected}'");
        }
    }

    [GeneratedRegex(@"^(?<year>(?:19|20)\d\d)年(?:度)?(?!底|末|初|中|终|第|[一二三四1-4]季|[上下]半|半年|\d|前|内|[以之])(?=.{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
