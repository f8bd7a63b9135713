using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>Which line the place of a number speaks for.</summary>
internal enum LinePlace
{
    /// <summary>Its own: it stands beside a label or text of its row, and of no other.</summary>
    Own,

    /// <summary>Nothing can be told.</summary>
    Unknown,

    /// <summary>Another: it stands beside the texts of another row.</summary>
    Other,
}

/// <summary>What the places of a form's values say of the lines that its numbers belong to: on the same line of a text, at the same height of a page.</summary>
internal sealed partial class PlacesOnPage
{
    private static readonly string[] Mates = ["label", "level3", "target", "actual"];

    // A line that prints nothing else is known by its own label of level 2; elsewhere that is merged over several lines.
    private const string LastMate = "level2";

    private readonly Dictionary<string, IReadOnlyList<Part>> _parts;
    private readonly ILookup<string, (string Row, Stretch Stretch)> _textsByList;

    /// <summary>Takes the places of a form.</summary>
    public PlacesOnPage(FormRecord form)
    {
        _parts = FormFields.Enumerate(form).ToDictionary(f => f.Path, f => f.Reading.Evidence.Parts, StringComparer.Ordinal);
        _textsByList = _parts.Where(p => p.Key.Contains('[', StringComparison.Ordinal)).GroupBy(p => FlagPaths.Parent(p.Key), StringComparer.Ordinal)
            .SelectMany(row => TextsOf([.. row]), (row, stretch) => (Row: row.Key, Stretch: stretch)).ToLookup(t => FlagPaths.Parent(t.Row), StringComparer.Ordinal);
    }

    /// <summary>Which line the place of a number speaks for.</summary>
    public LinePlace Of(string path)
    {
        var row = FlagPaths.Parent(path);
        var beside = Stretches(_parts[path]).SelectMany(s => _textsByList[FlagPaths.Parent(row)].Where(t => t.Stretch.IsBeside(s)).Select(t => t.Row)).Distinct(StringComparer.Ordinal).ToList();
        return beside is [var only] && only == row ? LinePlace.Own : beside.Count > 0 && !beside.Contains(row, StringComparer.Ordinal) ? LinePlace.Other : LinePlace.Unknown;
    }

    /// <summary>Of the paths of a column in the order of their lines: neighbours of which the later is printed above the earlier. Paths without a value are left out.</summary>
    public IEnumerable<(string First, string Second)> Crossed(IReadOnlyList<string> column)
    {
        var there = column.Where(_parts.ContainsKey).ToList();
        return there.Zip(there.Skip(1)).Where(p => Stretches(_parts[p.First]).FirstOrDefault() is { } first && Stretches(_parts[p.Second]).FirstOrDefault() is { } second && first.IsBelow(second));
    }

    private static IEnumerable<Stretch> TextsOf(IReadOnlyList<KeyValuePair<string, IReadOnlyList<Part>>> row)
    {
        var mates = row.Where(p => Mates.Contains(FieldOf(p.Key), StringComparer.Ordinal)).ToList();
        return (mates.Count > 0 ? mates : row.Where(p => FieldOf(p.Key) == LastMate)).SelectMany(p => Stretches(p.Value));
    }

    private static string FieldOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    /// <summary>The stretches that the parts of a value cover together.</summary>
    private static IEnumerable<Stretch> Stretches(IReadOnlyList<Part> parts) => parts.Select(p => StretchOf(p.Where)).OfType<Stretch>()
        .GroupBy(s => s.Surface, StringComparer.Ordinal).Select(g => g.First() with { From = g.Min(s => s.From), To = g.Max(s => s.To) });

    private static Stretch? StretchOf(Place place) => place switch
    {
        { Line: { } line } => new("text", place.Page ?? 0, line, line),
        { Box: { } box } => new(string.Create(CultureInfo.InvariantCulture, $"page {place.Page}"), place.Page ?? 0, box.Y0, box.Y1),
        { Sheet: { } sheet } when int.TryParse(sheet.Cell.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]), CultureInfo.InvariantCulture, out var row) => new(sheet.Sheet, 0, row, row),
        { Word: { Row: { } row } word } => new(string.Create(CultureInfo.InvariantCulture, $"{word.Part} {word.Table}"), 0, row, row),
        { Dom: { } dom } when RowOfTable().Match(dom) is { Success: true } tr => new(dom[..tr.Index], 0, int.Parse(tr.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(tr.Groups[1].ValueSpan, CultureInfo.InvariantCulture)),
        _ => null,
    };

    // Of tables in tables the innermost row.
    [GeneratedRegex(@"/tr\[([0-9]+)\](?!.*/tr\[)", RegexOptions.CultureInvariant)]
    private static partial Regex RowOfTable();

    /// <summary>Lines of a text, heights of a page or rows of a table that a value covers.</summary>
    /// <param name="Surface">What they are counted on.</param>
    /// <param name="Page">Page, which orders surfaces; 0 where there is none.</param>
    /// <param name="From">The first.</param>
    /// <param name="To">The last.</param>
    private sealed record Stretch(string Surface, int Page, double From, double To)
    {
        private double Middle => (From + To) / 2;

        public bool IsBeside(Stretch other) => Surface == other.Surface && (Holds(other.Middle) || other.Holds(Middle));

        public bool IsBelow(Stretch other) => Surface == other.Surface ? From > other.From && From >= other.To : Page > other.Page;

        private bool Holds(double height) => From <= height && height <= To;
    }
}
