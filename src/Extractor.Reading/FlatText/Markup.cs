using System.Net;

namespace Extractor.Reading.FlatText;

/// <summary>What a tag does to the text.</summary>
internal enum TagEffect
{
    /// <summary>Nothing: it only says how the text looks.</summary>
    None,

    /// <summary>It starts or ends a paragraph.</summary>
    Paragraph,

    /// <summary>It ends a line: a paragraph or only a wrap.</summary>
    LineBreak,
}

/// <summary>Finds the remnants of HTML in a text that is none: a "&lt;" is a tag only before the name of an HTML element.</summary>
internal static class Markup
{
    private const int LongestTag = 300;
    private const int LongestEntity = 32;

    private static readonly Dictionary<string, TagEffect> Tags = MakeTags();
    private static readonly Dictionary<string, TagEffect>.AlternateLookup<ReadOnlySpan<char>> TagsByName = Tags.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the tag at the start of a text; 0 if there is none.</summary>
    public static int TagLength(ReadOnlySpan<char> text, out TagEffect effect)
    {
        effect = TagEffect.None;
        if (text.Length > LongestTag) text = text[..LongestTag];
        var name = text.StartsWith("</") ? 2 : 1;
        var end = name;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end == name || !TagsByName.TryGetValue(text[name..end], out effect)) return 0;
        var close = text[end..].IndexOfAny('>', '<');
        if (close < 0 || text[end + close] == '<') return 0;
        var attributes = text.Slice(end, close);
        return attributes.IsEmpty || attributes[0] is ' ' or '/' ? end + close + 1 : 0;
    }

    /// <summary>The length of the entity at the start of a text, and its characters; 0 if there is none.</summary>
    public static int EntityLength(ReadOnlySpan<char> text, out string characters)
    {
        characters = "";
        var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
        if (end < 2) return 0;
        var entity = text[..(end + 1)].ToString();
        characters = WebUtility.HtmlDecode(entity);
        return characters == entity ? 0 : entity.Length;
    }

    private static Dictionary<string, TagEffect> MakeTags()
    {
        var tags = new Dictionary<string, TagEffect>(StringComparer.OrdinalIgnoreCase) { ["br"] = TagEffect.LineBreak };
        foreach (var name in "p div li ul ol dl dt dd tr table thead tbody tfoot caption h1 h2 h3 h4 h5 h6 hr blockquote pre section article html body head".Split(' '))
            tags[name] = TagEffect.Paragraph;
        foreach (var name in "a abbr b big cite code col colgroup del em font i img ins kbd label mark math q s samp small span strike strong sub sup td th tt u var wbr".Split(' '))
            tags[name] = TagEffect.None;
        return tags;
    }
}
