using System.Buffers;
using System.Text;

namespace Extractor.Reading.FlatText;

/// <summary>Makes the readable text of a printed cell: quotes and tags gone, entities decoded, radicals folded, blanks plain, invisible characters left out.</summary>
internal sealed class CellCleaner(bool normalisedByTool)
{
    private const int LongestPooled = 24;
    private const int LongestItemNumber = 16;
    private const int LargestPool = 1 << 16;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(c => c is '<' or '&' or '戶' or '靑' || IsBlank(c) && c != ' ' || IsInvisible(c) || LookAlikes.Fold(c) != c)]);

    private readonly HashSet<string> _pool = new(StringComparer.Ordinal);
    private readonly StringBuilder _builder = new();

    /// <summary>The last character of the builder that is no blank; a line break if there is none.</summary>
    private char _last;

    /// <summary>True if a text was put through compatibility normalisation by the tool that dumped it: the radicals that it leaves are there, those that it replaces are not.</summary>
    public static bool IsNormalisedByTool(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u2E80', '\u2EFF') >= 0 && text.AsSpan().IndexOfAnyInRange('\u2F00', '\u2FDF') < 0;

    /// <summary>The readable text of a cell.</summary>
    public string Clean(ReadOnlySpan<char> printed, bool quoted)
    {
        if (quoted)
        {
            printed = printed[1..^1];
            if (printed.Contains('"')) printed = printed.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
        }
        return printed.ContainsAny(Special) ? Pooled(Cleaned(printed)) : Pooled(printed.Trim(' '));
    }

    /// <summary>The characters as a string; equal short ones share one, for forms repeat them.</summary>
    public string Pooled(ReadOnlySpan<char> characters)
    {
        if (characters.Length is 0 or > LongestPooled) return characters.ToString();
        if (_pool.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(characters, out var known)) return known;
        var text = characters.ToString();
        if (_pool.Count < LargestPool) _pool.Add(text);
        return text;
    }

    private string Cleaned(ReadOnlySpan<char> printed)
    {
        _builder.Clear();
        _last = '\n';
        for (var i = 0; i < printed.Length; i++)
        {
            var rest = printed[i..];
            if (printed[i] == '<' && Markup.TagLength(rest, out var effect) is > 0 and var tag)
            {
                i += tag - 1;
                if (effect == TagEffect.Paragraph || effect == TagEffect.LineBreak && DividesParagraphs(printed[(i + 1)..])) EndParagraph();
                else if (effect == TagEffect.LineBreak) _builder.Append(' ');
            }
            else if (printed[i] == '&' && Markup.EntityLength(rest, out var characters) is > 0 and var entity)
            {
                i += entity - 1;
                foreach (var c in characters) Append(c);
            }
            else Append(printed[i]);
        }
        return Trimmed(_builder.ToString());
    }

    private void Append(char c)
    {
        if (IsInvisible(c)) return;
        if (IsBlank(c))
        {
            _builder.Append(' ');
            return;
        }
        _last = !normalisedByTool ? LookAlikes.Fold(c) : c switch
        {
            '戶' => '户',
            '靑' => '青',
            _ => LookAlikes.Fold(c),
        };
        _builder.Append(_last);
    }

    private void EndParagraph()
    {
        if (_last == '\n') return;
        _last = '\n';
        _builder.Append('\n');
    }

    /// <summary>True if a line break after the text so far, before the rest, divides paragraphs: a sentence ends or an item starts there; else the line is only wrapped.</summary>
    private bool DividesParagraphs(ReadOnlySpan<char> rest) =>
        _last is '。' or '！' or '？' or '；' or ';' or '：' or '!' or '?' || StartsItem(rest[..Math.Min(rest.Length, LongestItemNumber)].TrimStart());

    /// <summary>True if a text starts with the number of an item: （一） (1) ① 1. 1、 一、</summary>
    private static bool StartsItem(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        if (text[0] is >= '①' and <= '⑳') return true;
        var bracketed = text[0] is '(' or '（';
        if (bracketed) text = text[1..];
        var end = text.IndexOfAnyExcept("0123456789一二三四五六七八九十");
        return end is > 0 and <= 3 && (bracketed ? text[end] is ')' or '）' : text[end] is '、' or '．' || text[end] == '.' && !(end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
    }

    private static string Trimmed(string text) => text.Contains('\n')
        ? string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        : text.Trim(' ');

    private static bool IsBlank(char c) => char.IsWhiteSpace(c);

    private static bool IsInvisible(char c) =>
        char.IsControl(c) && !char.IsWhiteSpace(c)
        || c is '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
            or (>= '\u2066' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');
}
