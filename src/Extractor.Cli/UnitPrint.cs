using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Definitions.Organisations;
using Extractor.Model.Records;

namespace Extractor.Cli;

/// <summary>Prints the bodies that forms name and the names that are open; the same whatever the order of documents.</summary>
/// <param name="mentions">The printed names.</param>
/// <param name="regions">Names of regions.</param>
internal sealed class UnitPrint(IReadOnlyList<UnitMention> mentions, RegionTable regions)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true,
    };

    private readonly List<IGrouping<string, UnitMention>> _units =
        [.. mentions.Where(m => m.Unit.UnitId is not null).GroupBy(m => m.Unit.UnitId!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)];

    // Names are open for a reason of their own: the same print may be open in one document and known in another.
    private readonly List<IGrouping<(string Printed, string Why, string Candidates), UnitMention>> _open =
        [.. mentions.Where(m => m.Unit.UnitId is null).GroupBy(m => (m.Printed, m.Unit.Open ?? "", string.Join(", ", m.Unit.Candidates)))
            .OrderBy(g => g.Key.Printed, StringComparer.Ordinal).ThenBy(g => g.Key.Item3, StringComparer.Ordinal)];

    /// <summary>A line a body, then a line a name that is open, then the changes that link listed bodies.</summary>
    public void WriteText(TextWriter output)
    {
        output.WriteLine($"{mentions.Count} names of {Documents(mentions).Count} documents: {_units.Count} bodies, {_open.Count} names open");
        var table = new TextTable("unit", "region", "years", "forms", "documents", "printed as") { WidestText = 60 };
        foreach (var unit in _units)
            table.Add(unit.Key, RegionName(unit), Years(unit), Number(Forms(unit)), Number(Documents(unit).Count), string.Join(" | ", Printed(unit).Select(p => p.Text)));
        table.Write(output, "");
        if (_open.Count > 0) output.WriteLine("\nopen:");
        var open = new TextTable("printed", "why", "candidates", "forms", "documents") { WidestText = 60 };
        foreach (var name in _open) open.Add(name.Key.Printed, name.Key.Why, name.Key.Candidates, Number(Forms(name)), string.Join(", ", Documents(name)));
        open.Write(output, "  ");
        var links = Links().ToList();
        if (links.Count > 0) output.WriteLine("\nrenamed or merged, linked and not merged here:");
        foreach (var (unit, link) in links) output.WriteLine($"  {unit} -> {link.UnitId}  {link.Date}  {link.Change}{(link.Stated ? "" : " (a general change; the date of these bodies may differ)")}");
    }

    /// <summary>The same as one JSON object, with codes, scopes and all links.</summary>
    public void WriteJson(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Names = mentions.Count,
            Documents = Documents(mentions).Count,
            Units = _units.Select(u => new
            {
                UnitId = u.Key, u.First().Unit.RegionCode, Region = RegionName(u), u.First().Unit.Name,
                Printed = Printed(u).Select(p => new { p.Text, p.Forms }),
                Codes = Distinct(u, m => m.Unit.Code), Scopes = Distinct(u, m => m.Unit.Scope), Rules = u.SelectMany(m => m.Unit.Rules).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                Years = u.Select(m => m.Year).OfType<int>().Distinct().Order(), Documents = Documents(u), Forms = Forms(u),
                Links = u.SelectMany(m => m.Unit.Links).Distinct().OrderBy(l => l.Date, StringComparer.Ordinal).ThenBy(l => l.UnitId, StringComparer.Ordinal),
            }),
            Open = _open.Select(o => new
            {
                o.Key.Printed, Why = o.Key.Why, o.First().Unit.Candidates, Forms = Forms(o), Documents = Documents(o),
            }),
        }, Readable));

    private IEnumerable<(string Unit, UnitLink Link)> Links()
    {
        var known = _units.Select(u => u.Key).ToHashSet(StringComparer.Ordinal);
        return _units.SelectMany(u => u.SelectMany(m => m.Unit.Links).Where(l => l.Kind == "successor" && known.Contains(l.UnitId)).Distinct().Select(l => (u.Key, l)));
    }

    private string RegionName(IEnumerable<UnitMention> unit)
    {
        var name = "";
        for (var region = regions.Find(unit.First().Unit.RegionCode!); region is not null; region = region.Parent) name = region.Name + name;
        return name;
    }

    private static IReadOnlyList<(string Text, int Forms)> Printed(IEnumerable<UnitMention> unit) =>
        [.. unit.GroupBy(m => m.Printed, StringComparer.Ordinal).Select(g => (g.Key, Forms(g))).OrderByDescending(p => p.Item2).ThenBy(p => p.Key, StringComparer.Ordinal)];

    private static IReadOnlyList<string> Documents(IEnumerable<UnitMention> of) => Distinct(of, m => m.Document);

    private static int Forms(IEnumerable<UnitMention> of) => of.Select(m => (m.Document, m.Form)).Distinct().Count();

    private static IReadOnlyList<string> Distinct(IEnumerable<UnitMention> of, Func<UnitMention, string?> text) =>
        [.. of.Select(text).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Years(IEnumerable<UnitMention> of)
    {
        var years = of.Select(m => m.Year).OfType<int>().Distinct().Order().ToList();
        return years.Count == 0 ? "" : years[0] == years[^1] ? Number(years[0]) : $"{Number(years[0])}-{Number(years[^1])}";
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
