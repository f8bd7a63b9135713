using System.Globalization;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Rows whose values all stand at the very places of another row's: one printed row was read twice.</summary>
internal static class RepeatedRows
{
    // Labels of levels are merged over several lines and stand at one place for all of them.
    private static readonly string[] Merged = ["level1", "level1_weight", "level2", "level2_weight", "item"];

    /// <summary>Paths of the later rows, each with that of the earlier one.</summary>
    public static IEnumerable<(string Row, string Earlier)> Find(FormRecord form) =>
        Find("funding", [.. form.Funding.Select(FormFields.Funding)]).Concat(Find("indicators", [.. form.Indicators.Select(FormFields.IndicatorFields)]));

    private static IEnumerable<(string Row, string Earlier)> Find(string list, IReadOnlyList<IEnumerable<(string Path, IReading? Reading)>> rows)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (PlacesOf(rows[i]) is not { } places) continue;
            var path = string.Create(CultureInfo.InvariantCulture, $"{list}[{i}]");
            if (!seen.TryAdd(places, path)) yield return (path, seen[places]);
        }
    }

    /// <summary>The places of a row's own values; null if it has none, or one is not known.</summary>
    private static string? PlacesOf(IEnumerable<(string Path, IReading? Reading)> row)
    {
        var own = row.Where(f => f.Reading is not null && !Merged.Contains(f.Path, StringComparer.Ordinal)).ToList();
        var places = own.SelectMany(f => f.Reading!.Evidence.Parts.Select(p => (f.Path, p.Where))).ToList();
        return places.Count == 0 || places.Any(p => p.Where == new Place()) ? null : string.Join(";", places);
    }
}
