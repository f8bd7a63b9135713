using System.Buffers;

namespace Extractor.Reading.FlatText;

/// <summary>Makes the readable text of a printed cell: quotes and tags gone, entities decoded, radicals folded, blanks plain, invisible characters left out.</summary>
internal sealed class CellCleaner(bool normalisedByTool)
{
    private const int LongestPooled = 24;
    private const int LargestPool = 1 << 16;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(c => c is '<' or '&' or '戶' or '靑' || ReadableText.IsSpecial(c))]);

    private readonly HashSet<string> _pool = new(StringComparer.Ordinal);
    private readonly ReadableText _text = new(normalisedByTool);

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
        _text.Clear();
        for (var i = 0; i < printed.Length; i++)
        {
            var rest = printed[i..];
            if (printed[i] == '<' && Markup.TagLength(rest, out var effect) is > 0 and var tag)
            {
                i += tag - 1;
                if (effect == TagEffect.Paragraph) _text.EndParagraph();
                else if (effect == TagEffect.LineBreak) _text.EndLine(printed[(i + 1)..]);
            }
            else if (printed[i] == '&' && Markup.EntityLength(rest, out var characters) is > 0 and var entity)
            {
                i += entity - 1;
                foreach (var c in characters) _text.Append(c);
            }
            else _text.Append(printed[i]);
        }
        return _text.ToString();
    }
}
