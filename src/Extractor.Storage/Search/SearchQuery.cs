using System.Text;

namespace Extractor.Storage.Search;

/// <summary>
/// What somebody looks for: words beside each other must all stand in one text, OR between words asks for one of them, NOT or a leading hyphen excludes,
/// "…" or “…” hold a phrase with its blanks, ( ) group. Every word is found wherever it stands, also inside others.
/// </summary>
public sealed class SearchQuery
{
    private readonly string _source;
    private readonly List<string> _words = [];
    private int _at;

    private SearchQuery(string source) => _source = source;

    /// <summary>The words that hits hold, folded, as they stand in the query; excluded ones are not among them.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The expression for the full-text index.</summary>
    internal string Expression { get; private set; } = "";

    /// <summary>Reads a query. Throws <see cref="FormatException"/> that says what is wrong.</summary>
    public static SearchQuery Parse(string text)
    {
        var query = new SearchQuery(text);
        query.Expression = query.Alternatives();
        query.SkipBlanks();
        if (query._at < text.Length) throw new FormatException($"\"{text}\": nothing opens the bracket at character {query._at + 1}");
        return query;
    }

    private string Alternatives()
    {
        var options = new List<string> { Conjunction() };
        while (TakeWord("OR")) options.Add(Conjunction());
        return options.Count == 1 ? options[0] : $"({string.Join(" OR ", options)})";
    }

    private string Conjunction()
    {
        List<string> wanted = [], excluded = [];
        while (true)
        {
            SkipBlanks();
            if (_at >= _source.Length || _source[_at] == ')' || Sees("OR")) break;
            if (TakeWord("AND")) continue;
            var not = TakeWord("NOT") || TakeHyphen();
            var words = _words.Count;
            (not ? excluded : wanted).Add(Primary());
            if (not) _words.RemoveRange(words, _words.Count - words);
        }
        if (wanted.Count == 0) throw new FormatException($"\"{_source}\": " + (excluded.Count > 0 ? "a query must look for something, not only exclude" : "there is nothing to look for"));
        var all = wanted.Count == 1 ? wanted[0] : $"({string.Join(" AND ", wanted)})";
        return excluded.Aggregate(all, (e, x) => $"({e} NOT {x})");
    }

    private string Primary()
    {
        SkipBlanks();
        if (_at < _source.Length && _source[_at] == '(')
        {
            _at++;
            var inside = Alternatives();
            SkipBlanks();
            if (_at >= _source.Length) throw new FormatException($"\"{_source}\": a bracket is not closed; put it in quotes to look for it");
            _at++;
            return inside;
        }
        var word = SearchFolding.Fold(Closing() is { } end ? Quoted(end) : Word()).Replace(SearchText.CellBorder, ' ');
        if (word.Length == 0) throw new FormatException($"\"{_source}\": there is nothing to look for at character {_at + 1}");
        _words.Add(word);
        return Grams.Phrase(word);
    }

    private char? Closing() => _at >= _source.Length ? null : _source[_at] switch { '"' => '"', '“' => '”', _ => null };

    private string Quoted(char end)
    {
        var close = _source.IndexOf(end, _at + 1);
        if (close < 0) throw new FormatException($"\"{_source}\": a quote is not closed");
        var text = _source[(_at + 1)..close];
        _at = close + 1;
        return text;
    }

    // A bracket that was opened inside the word belongs to it: ≥200(次).
    private string Word()
    {
        var word = new StringBuilder();
        var open = 0;
        for (; _at < _source.Length && !char.IsWhiteSpace(_source[_at]) && (_source[_at] != ')' || open > 0); _at++)
        {
            open += _source[_at] switch { '(' => 1, ')' => -1, _ => 0 };
            word.Append(_source[_at]);
        }
        return word.ToString();
    }

    private void SkipBlanks()
    {
        while (_at < _source.Length && char.IsWhiteSpace(_source[_at])) _at++;
    }

    private bool Sees(string word) => string.CompareOrdinal(_source, _at, word, 0, word.Length) == 0
        && (_at + word.Length == _source.Length || char.IsWhiteSpace(_source[_at + word.Length]) || _source[_at + word.Length] is '(' or '"');

    private bool TakeWord(string word)
    {
        SkipBlanks();
        if (!Sees(word)) return false;
        _at += word.Length;
        return true;
    }

    private bool TakeHyphen()
    {
        if (_source[_at] != '-' || _at + 1 >= _source.Length || char.IsWhiteSpace(_source[_at + 1]) || char.IsAsciiDigit(_source[_at + 1])) return false;
        _at++;
        return true;
    }
}
