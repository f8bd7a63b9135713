using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Model.Records;

namespace Extractor.Cli;

/// <summary>Prints surveys of canonical indicators and changes of them.</summary>
/// <param name="Show">How many of each list are printed.</param>
/// <param name="AsJson">One JSON object instead of text.</param>
internal sealed record IndicatorPrint(int Show, bool AsJson)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true,
    };

    /// <summary>Writes coverage, then a line an indicator, then near names and what was not coded.</summary>
    public void Write(IndicatorSurvey survey, TextWriter output)
    {
        if (AsJson) WriteJson(survey, output);
        else WriteText(survey, output);
    }

    /// <summary>Writes a line for each indicator line that would change: where it stands, printed text, from -> to, the rules of both.</summary>
    public void Write(IReadOnlyList<IndicatorChange> changes, int rows, TextWriter output)
    {
        if (AsJson)
        {
            output.WriteLine(JsonSerializer.Serialize(new { Rows = rows, Changed = changes.Count, Changes = changes.Take(Show).Select(Json) }, Readable));
            return;
        }
        output.WriteLine($"{changes.Count} of {rows} lines would change");
        foreach (var (mention, after) in changes.Take(Show))
            foreach (var (what, printed, from, to) in Parts(mention, after).Where(p => p.From != p.To))
                output.WriteLine($"{mention.Document} forms[{mention.Form}].indicators[{mention.Row}].{what} \"{printed}\": {from ?? "none"} -> {to ?? "none"}  ({RulesOf(mention.Meaning, what)} -> {RulesOf(after, what)})");
        Rest(changes.Count, output);
    }

    private void WriteText(IndicatorSurvey s, TextWriter output)
    {
        output.WriteLine($"rules version {s.Version}: {s.Names} printed names on {s.NamedRows} lines of {s.Documents} documents are {s.Clusters.Count} indicators");
        output.WriteLine($"known to the catalogue: {s.Clusters.Count(c => c.English is not null)} indicators, {s.KnownRows} of {s.NamedRows} lines ({Percent(s.KnownRows, s.NamedRows)}); the others bear their own name");
        output.WriteLine($"merged from several names: {s.Clusters.Count(c => c.Variants.Count > 1)} indicators");
        output.WriteLine();
        var table = new TextTable("indicator", "known as", "lines", "documents", "level 2", "printed as") { WidestText = 60 };
        foreach (var c in s.Clusters.Take(Show))
            table.Add(c.Id, c.English, Number(c.Rows), Number(c.Documents), string.Join(", ", c.Level2Codes), string.Join(" | ", c.Variants.Select(v => $"{v.Printed} ×{Number(v.Rows)}")));
        table.Write(output, "");
        Rest(s.Clusters.Count, output);
        List(output, $"near names, for a person to judge (none is merged for its spelling; {s.CandidatesLeftOut} not compared)",
            s.Candidates.Select(c => $"{c.One} | {c.Other}  {(c.Guard is { } guard ? $"kept apart by {guard}" : $"no guard; differ in {c.Difference}")}"), s.Candidates.Count);
        List(output, "rules held back by a guard", s.Held, s.Held.Count);
        List(output, "labels without a code", s.Uncoded, s.Uncoded.Count);
        List(output, "texts that name no indicator", s.NoIndicator, s.NoIndicator.Count);
    }

    private void WriteJson(IndicatorSurvey s, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            s.Version, s.Documents, s.Rows, s.NamedRows, s.KnownRows, s.Names, Indicators = s.Clusters.Count,
            Clusters = s.Clusters.Take(Show).Select(c => new { c.Id, c.English, c.Rows, c.Documents, c.Level2Codes, Variants = c.Variants.Select(v => new { v.Printed, v.Rows }) }),
            Candidates = s.Candidates.Take(Show), s.CandidatesLeftOut, s.Held, s.Uncoded, s.NoIndicator,
        }, Readable));

    private void List(TextWriter output, string title, IEnumerable<string> lines, int count)
    {
        if (count == 0) return;
        output.WriteLine();
        output.WriteLine($"{title}: {count}");
        foreach (var line in lines.Take(Show)) output.WriteLine("  " + line);
        Rest(count, output);
    }

    private void Rest(int count, TextWriter output)
    {
        if (count > Show) output.WriteLine($"  … {count - Show} more");
    }

    private static object Json(IndicatorChange change) => new
    {
        change.Mention.Document, change.Mention.Form, change.Mention.Row, change.Mention.Level1, change.Mention.Level2, change.Mention.Level3,
        From = change.Mention.Meaning, To = change.After,
    };

    private static IEnumerable<(string What, string? Printed, string? From, string? To)> Parts(IndicatorMention m, IndicatorMeaning after) =>
    [
        ("level1", m.Level1, m.Meaning.Level1Code, after.Level1Code),
        ("level2", m.Level2, m.Meaning.Level2Code, after.Level2Code),
        ("level3", m.Level3, m.Meaning.IndicatorId, after.IndicatorId),
    ];

    private static string RulesOf(IndicatorMeaning meaning, string level)
    {
        var prefix = level == "level3" ? "indicator." : level + ".";
        return string.Join(", ", meaning.Rules.Where(r => r.StartsWith(prefix, StringComparison.Ordinal)).DefaultIfEmpty("no rule"));
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Percent(int part, int whole) => whole == 0 ? "0 %" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");
}
