using System.Text.RegularExpressions;
using Extractor.Model;

namespace Extractor.Storage.Panel;

/// <summary>What of a printed project name tells projects apart.</summary>
internal static partial class ProjectName
{
    /// <summary>The folded name without the project code before it; null for null.</summary>
    public static string? Key(string? printed) => printed is null ? null : Code().Replace(Folding.Key(printed), "", 1);

    /// <summary>The 21 characters of a project of the integrated budget system before the name; null if there are none.</summary>
    public static string? CodeOf(string? printed) => printed is not null && Code().Match(Folding.Key(printed)) is { Success: true } code ? code.Groups["code"].Value : null;

    /// <summary>The key without the years in it: what stays of a name that is printed anew each year.</summary>
    public static string? WithoutYears(string? printed) => Key(printed) is { } key ? Year().Replace(key, "") : null;

    // Region, year, class and number: 51092324T000010263357.
    [GeneratedRegex(@"^(?<code>\d{8}[A-Z]\d{12})[-_]?(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
