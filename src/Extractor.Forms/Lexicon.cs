using Extractor.Model;

namespace Extractor.Forms;

/// <summary>
/// Which characters follow each other in texts of this field: from the phrases of pipelines/ and from the document itself. It tells a name that
/// was cut and joined right from one with a scrap at the border.
/// </summary>
internal sealed class Lexicon
{
    private const char Ambiguous = '\0';

    private readonly HashSet<uint> _field;
    private readonly HashSet<uint> _document = [];
    private readonly HashSet<uint> _once = [];
    private readonly string _phrases;
    private readonly Dictionary<(char, char), char> _between;

    /// <summary>A lexicon of the field's phrases.</summary>
    public Lexicon(IReadOnlyList<string> phrases)
    {
        _field = [];
        foreach (var phrase in phrases) Add(_field, phrase, 0);
        _phrases = string.Join('\n', phrases);
        _between = [];
        for (var i = 1; i + 1 < _phrases.Length; i++)
        {
            var around = (_phrases[i - 1], _phrases[i + 1]);
            _between[around] = _between.TryGetValue(around, out var other) && other != _phrases[i] ? Ambiguous : _phrases[i];
        }
    }

    private Lexicon(Lexicon field) => (_field, _phrases, _between) = (field._field, field._phrases, field._between);

    /// <summary>A lexicon that also knows what stands in two different cells of the document. The outermost characters may be scraps, so they are left out.</summary>
    public Lexicon With(IEnumerable<Row> rows)
    {
        var lexicon = new Lexicon(this);
        foreach (var key in rows.SelectMany(r => r.Keys).Distinct(StringComparer.Ordinal)) lexicon.AddOfDocument(key);
        return lexicon;
    }

    /// <summary>True if the two characters are known to follow each other.</summary>
    public bool Knows(char first, char second)
    {
        var pair = ((uint)first << 16) | second;
        return _field.Contains(pair) || _document.Contains(pair);
    }

    /// <summary>The one character that the field's phrases print between two others; null if there is none or more than one.</summary>
    public char? Between(char before, char after) =>
        _between.TryGetValue((before, after), out var c) && c != Ambiguous && Folding.IsHan(c) ? c : null;

    /// <summary>True if the text stands in the field's phrases.</summary>
    public bool HasPhrase(string text) => _phrases.Contains(text, StringComparison.Ordinal);

    /// <summary>Share of neighbouring Han pairs of a text that are known; 1 for texts without any.</summary>
    public double Known(string text)
    {
        int pairs = 0, known = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!Folding.IsHan(text[i - 1]) || !Folding.IsHan(text[i])) continue;
            pairs++;
            if (Knows(text[i - 1], text[i])) known++;
        }
        return pairs == 0 ? 1 : (double)known / pairs;
    }

    private void AddOfDocument(string key)
    {
        var pairs = new HashSet<uint>();
        Add(pairs, key, 1);
        foreach (var pair in pairs)
            if (!_once.Add(pair)) _document.Add(pair);
    }

    private static void Add(HashSet<uint> set, string text, int margin)
    {
        for (var i = 1 + margin; i < text.Length - margin; i++)
            if (Folding.IsHan(text[i - 1]) && Folding.IsHan(text[i])) set.Add(((uint)text[i - 1] << 16) | text[i]);
    }
}
