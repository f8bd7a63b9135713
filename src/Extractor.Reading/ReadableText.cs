using System.Text;

namespace Extractor.Reading;

/// <summary>Builds the readable text of a cell or paragraph: radicals folded, blanks plain, invisible characters left out, a line feed at the end of each paragraph but the last.</summary>
/// <param name="normalisedByTool">True if the text was put through compatibility normalisation before.</param>
internal sealed class ReadableText(bool normalisedByTool = false)
{
    /// <summary>Stands in marked-up texts for the end of a line that may only be a wrap; the end of a paragraph is a line feed.</summary>
    public const char LineEnd = '\v';

    private const int LongestItemNumber = 16;

    private readonly StringBuilder _builder = new();

    /// <summary>The last character of the builder that is no blank; a line break if there is none.</summary>
    private char _last = '\n';

    /// <summary>The readable text of one whose paragraphs end with line feeds and whose lines end with <see cref="LineEnd"/>.</summary>
    public static string Of(string printed)
    {
        var special = false;
        foreach (var c in printed) special |= IsSpecial(c);
        if (!special) return printed.Trim(' ');
        var text = new ReadableText();
        for (var i = 0; i < printed.Length; i++)
            if (printed[i] == '\n') text.EndParagraph();
            else if (printed[i] == LineEnd) text.EndLine(printed.AsSpan(i + 1));
            else text.Append(printed[i]);
        return text.ToString();
    }

    /// <summary>True for characters that do not stand as they are in a readable text.</summary>
    public static bool IsSpecial(char c) => char.IsWhiteSpace(c) && c != ' ' || IsInvisible(c) || LookAlikes.Fold(c) != c;

    /// <summary>Forgets the text.</summary>
    public void Clear()
    {
        _builder.Clear();
        _last = '\n';
    }

    /// <summary>Adds a character, folded.</summary>
    public void Append(char c)
    {
        if (IsInvisible(c)) return;
        if (char.IsWhiteSpace(c))
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

    /// <summary>Ends a paragraph, if it has begun.</summary>
    public void EndParagraph()
    {
        if (_last == '\n') return;
        _last = '\n';
        _builder.Append('\n');
    }

    /// <summary>Ends a line before the rest of the text: a paragraph, if a sentence ends or an item starts there; else the line is only wrapped.</summary>
    public void EndLine(ReadOnlySpan<char> rest)
    {
        if (_last is '。' or '！' or '？' or '；' or ';' or '：' or '!' or '?' || StartsItem(rest[..Math.Min(rest.Length, LongestItemNumber)].TrimStart())) EndParagraph();
        else _builder.Append(' ');
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = _builder.ToString();
        return text.Contains('\n') ? string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text.Trim(' ');
    }

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

    private static bool IsInvisible(char c) =>
        char.IsControl(c) && !char.IsWhiteSpace(c)
        || c is '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
            or (>= '\u2066' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');
}
