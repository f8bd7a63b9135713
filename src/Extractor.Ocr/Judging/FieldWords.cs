using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Ocr.Judging;

/// <summary>The words that forms of this field print in their keys, headings and labels.</summary>
internal sealed class FieldWords
{
    /// <summary>Shorter words look too much alike.</summary>
    private const int Shortest = 3;

    private readonly Dictionary<int, List<string>> _byLength;
    private readonly HashSet<string> _all;
    private readonly ILookup<string, string> _byCharacters;

    /// <summary>Takes the words of the definitions.</summary>
    public FieldWords(PipelineDefinitions definitions)
    {
        _all = [.. definitions.Layouts.SelectMany(WordsOf).Concat(WordsOf(definitions.Vocabulary)).Select(Alike.Of).Where(w => w.Length >= Shortest && w.Any(Folding.IsHan))];
        _byCharacters = _all.ToLookup(Characters, StringComparer.Ordinal);
        _byLength = _all.Order(StringComparer.Ordinal).GroupBy(w => w.Length).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>True if a text is such a word, colon at its end or not.</summary>
    public bool Contains(string text) => _all.Contains(text) || _all.Contains(text.TrimEnd(':'));

    /// <summary>True if another word has the same Chinese characters and more signs: 其他资金 may be what is left of （2）其他资金.</summary>
    public bool MayLackSigns(string text) => _byCharacters[Characters(text)].Any(w => w.Length > text.TrimEnd(':').Length);

    /// <summary>The words as long as a text.</summary>
    public IReadOnlyList<string> AsLongAs(string text) => _byLength.GetValueOrDefault(text.Length) ?? [];

    /// <summary>The words that share many characters with a text and are about as long.</summary>
    public IReadOnlyList<string> Like(string text) =>
        [.. Enumerable.Range(text.Length - 3, 7).SelectMany(n => _byLength.GetValueOrDefault(n) ?? []).Where(w => w.Count(c => text.Contains(c, StringComparison.Ordinal)) >= Math.Max(2, 0.35 * w.Length))];

    private static string Characters(string text) => string.Concat(text.Where(Folding.IsHan));

    private static IEnumerable<string> WordsOf(FormLayout layout) =>
    [
        .. layout.Titles, .. layout.Head.Values.SelectMany(v => v), .. layout.Attributes, .. layout.Captions, .. layout.Total, .. layout.Grade,
        .. layout.Money.Labels, .. Words(layout.Money.Columns), .. Words(layout.Money.Rows), .. layout.Indicators.Labels, .. Words(layout.Indicators.Columns),
        .. layout.Goals is { } g ? [.. g.Labels, .. g.Expected, .. g.Actual, .. g.WholeProject] : Array.Empty<string>(),
        .. layout.Tasks is { } t ? [.. t.Captions, .. t.Name, .. t.Content] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> WordsOf(Vocabulary v) =>
        [.. v.Level1.Values.SelectMany(l => new[] { l.Printed, l.Canonical }), .. v.Level2.Values.SelectMany(l => new[] { l.Printed, l.Canonical }), .. v.Kinds, .. v.TargetWords, .. v.Grades];

    private static IEnumerable<string> Words(IEnumerable<Printed> printed) => printed.SelectMany(p => p.Words);
}
