using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Extractor.Storage.Search;

namespace Extractor.Cli;

/// <summary>Prints what a search found: the words marked, each hit with its document and place.</summary>
internal static class SearchListing
{
    /// <summary>Characters shown before and behind the marked words.</summary>
    private const int Around = 40;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, IncludeFields = true,
    };

    /// <summary>For people: two lines a hit.</summary>
    public static void WriteText(SearchResult result, int offset, TextWriter output)
    {
        if (result.Also.Count > 0) output.WriteLine($"also looked for, as names of the same indicator: {string.Join(", ", result.Also)}");
        for (var i = 0; i < result.Hits.Count; i++)
        {
            var hit = result.Hits[i];
            var about = new[] { hit.Year?.ToString(CultureInfo.InvariantCulture), hit.Unit, hit.Project }.OfType<string>();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{offset + i + 1,4}  {Marked(hit)}"));
            output.WriteLine($"      {hit.Name}, {(hit.Place is { } place ? place + ", " : "")}{hit.Path}{string.Concat(about.Select(a => "  " + a))}");
            if (hit.Said is { } said) output.WriteLine($"      {Line(said)}");
        }
        foreach (var facet in result.Facets.GroupBy(f => f.Facet)) output.WriteLine($"{facet.Key}: {string.Join(", ", facet.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Value ?? "none"} {f.Hits}")))}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Hits.Count} of {(result.More ? "more than " : "")}{result.Ranked} hits"));
    }

    /// <summary>For programs: one object.</summary>
    public static void WriteJson(SearchResult result, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new { result.Ranked, result.More, result.Also, Hits = result.Hits.Select(h => new { h.Name, h.Document, h.Path, h.Field, h.FormType, h.Year, h.Unit, h.Project, h.Place, h.Said, h.Text, Marks = h.Marks.Select(m => new[] { m.From, m.Length }) }), result.Facets }, Json));

    private static string Marked(SearchHit hit)
    {
        var marks = hit.Marks;
        if (marks.Count == 0) return Line(hit.Text);
        var (from, to) = (Math.Max(0, marks[0].From - Around), Math.Min(hit.Text.Length, marks[0].From + marks[0].Length + (2 * Around)));
        var text = new StringBuilder(from > 0 ? "…" : "");
        var at = from;
        foreach (var (start, length) in marks.TakeWhile(m => m.From + m.Length <= to))
        {
            text.Append(hit.Text, at, start - at).Append('【').Append(hit.Text, start, length).Append('】');
            at = start + length;
        }
        return Line(text.Append(hit.Text, at, to - at).Append(to < hit.Text.Length ? "…" : "").ToString());
    }

    private static string Line(string text) => text.Replace("\t", " | ", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
