using System.Globalization;
using System.Text;

namespace Extractor.Garbling.Planting;

/// <summary>What became of planted oddities, and what was said of forms into which nothing was planted.</summary>
/// <param name="Kinds">Per kind how many were planted and found.</param>
/// <param name="FalseAlarms">Findings in the forms of units without any, with examples.</param>
/// <param name="PlainForms">Number of those forms.</param>
public sealed record PlantedFigures(IReadOnlyList<(PlantKind Kind, int Planted, int Found)> Kinds, IReadOnlyList<FoundOdd> FalseAlarms, int PlainForms)
{
    /// <summary>False alarms for each form.</summary>
    public double AlarmsPerForm => (double)FalseAlarms.Count / PlainForms;

    /// <summary>Compares what was found with what was planted: found is a finding of its code that names its path in the forms of its unit.</summary>
    public static PlantedFigures Of(IReadOnlyList<Planted> planted, IReadOnlyList<FoundOdd> found, int plainForms)
    {
        var byUnit = found.ToLookup(f => f.Unit);
        bool IsFound(Planted p) => byUnit[p.Unit].Any(f => f.Code == p.Kind.Code && (p.Path is null || f.Cells.Any(c => c.Path.EndsWith("." + p.Path, StringComparison.Ordinal))));
        var units = planted.Select(p => p.Unit).ToHashSet();
        return new([.. planted.GroupBy(p => p.Kind).Select(g => (g.Key, g.Count(), g.Count(IsFound)))], [.. found.Where(f => !units.Contains(f.Unit))], plainForms);
    }

    /// <summary>The figures as tables that can stand in a note.</summary>
    public string Table()
    {
        var text = new StringBuilder("| planted | code | times | found | recall % |\n|---|---|--:|--:|--:|\n");
        foreach (var (kind, planted, found) in Kinds)
            text.Append(CultureInfo.InvariantCulture, $"| {kind.Name} | {kind.Code} | {planted} | {found} | {100.0 * found / planted:F1} |\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{PlainForms} forms without any: {FalseAlarms.Count} findings, {AlarmsPerForm:F4} a form\n\n| rule | findings | a form | first |\n|---|--:|--:|---|\n");
        foreach (var rule in FalseAlarms.GroupBy(f => (f.Code, f.Rule)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Rule, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Key.Code} {rule.Key.Rule} | {rule.Count()} | {(double)rule.Count() / PlainForms:F4} | {rule.First().Message} |\n");
        return text.ToString();
    }
}
