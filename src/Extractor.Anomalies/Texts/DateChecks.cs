using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Definitions.Anomalies;

namespace Extractor.Anomalies.Texts;

/// <summary>Compares dates with the year of the form.</summary>
internal static partial class DateChecks
{
    /// <summary>Targets and actual values that are dates of another year.</summary>
    public static IEnumerable<Hit> OfLines(FormView form, AnomalyRule rule)
    {
        if (form.Year is not { } year) yield break;
        foreach (var line in form.Lines)
            foreach (var (field, text) in new[] { ("target", line.Target), ("actual", line.Actual) })
                if (text is not null && Date().Match(text) is { Success: true } date && YearOf(date) != year)
                    yield return Hit.At([line.Of(field), "fiscal_year"], ("line", line.Number), ("name", line.Name), ("date", text), ("year", Say.Count(year)));
    }

    /// <summary>Results that speak of a later year and not of the year of the form.</summary>
    public static IEnumerable<Hit> OfTexts(FormView form, AnomalyRule rule)
    {
        if (form.Year is not { } year) yield break;
        for (var i = 0; i < form.Form.Goals.Count; i++)
        {
            var path = $"goals[{i}].actual";
            if (form.Sure(path, form.Form.Goals[i].Actual) is not { } text) continue;
            var years = AnyYear().Matches(text).Select(YearOf).ToList();
            if (years.Contains(year) || years.All(y => y < year)) continue;
            yield return Hit.At([path, "fiscal_year"], ("date", Say.Count(years.First(y => y > year))), ("year", Say.Count(year)), ("text", Say.Start(text)));
        }
    }

    /// <summary>A plan that ends before it begins, or lies outside the year of the form.</summary>
    public static IEnumerable<Hit> OfPlans(FormView form, AnomalyRule rule)
    {
        if (Find(form, rule.Words["start_keys"]) is not { } start || Find(form, rule.Words["end_keys"]) is not { } end) return [];
        var year = form.Year;
        if (string.CompareOrdinal(end.Date, start.Date) >= 0 && (year is null || (int.Parse(start.Date[..4], CultureInfo.InvariantCulture) <= year && int.Parse(end.Date[..4], CultureInfo.InvariantCulture) >= year)))
            return [];
        return [Hit.At([end.Path, start.Path], ("start", start.Text), ("end", end.Text), ("year", year is { } y ? Say.Count(y) : "—"))];
    }

    private static (string Path, string Text, string Date)? Find(FormView form, IReadOnlyList<string> keys)
    {
        foreach (var (key, value) in form.Form.Attributes)
            if (keys.Contains(key, StringComparer.Ordinal) && form.Sure($"attributes.{key}", value) is { } text && Day().Match(text) is { Success: true } day)
                return ($"attributes.{key}", text, string.Join('-', day.Groups.Cast<Group>().Skip(1).Select(g => g.Value.PadLeft(2, '0'))));
        return null;
    }

    private static int YearOf(Match match) => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[≤<=]{0,2}(20\d\d)年(?:\d{1,2}月|第?[1-4一二三四]季度|底|末|年底|[^\w]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![\d-])(20\d\d)年", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"^\s*(20\d\d)\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
