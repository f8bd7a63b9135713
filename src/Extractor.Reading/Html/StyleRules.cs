using AngleSharp.Dom;

namespace Extractor.Reading.Html;

/// <summary>
/// How the page displays its elements: style attributes and rules of style blocks whose selector is a tag, a class, an id or several of them on one element. Not covered:
/// style sheets in other files, selectors over several elements, what scripts change.
/// </summary>
internal sealed class StyleRules
{
    private readonly Dictionary<string, string> _displays = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the style blocks of a page.</summary>
    public StyleRules(IEnumerable<string> styles)
    {
        foreach (var style in styles) Read(WithoutComments(style));
    }

    /// <summary>The value of display for an element, hidden visibility being none; null if nothing says so.</summary>
    public string? Display(IElement element)
    {
        if (element.HasAttribute("hidden")) return "none";
        if (element.GetAttribute("style") is { Length: > 0 } style && DisplayOf(style) is { } own) return own;
        if (_displays.Count == 0) return null;
        string? display = null;
        foreach (var selector in Selectors(element)) display = _displays.GetValueOrDefault(selector) ?? display;
        return display;
    }

    // The more a selector says, the later it comes.
    private static IEnumerable<string> Selectors(IElement element)
    {
        var tag = element.LocalName;
        yield return tag;
        foreach (var name in element.ClassList) yield return "." + name;
        foreach (var name in element.ClassList) yield return $"{tag}.{name}";
        if (element.Id is not { Length: > 0 } id) yield break;
        yield return "#" + id;
        yield return $"{tag}#{id}";
    }

    private void Read(ReadOnlySpan<char> style)
    {
        while (style.IndexOf('{') is >= 0 and var open)
        {
            var selectors = style[..open];
            style = style[(open + 1)..];
            if (selectors.TrimStart().StartsWith("@"))
            {
                // What is said of the printed page alone does not count; rules for screens follow as any other.
                if (selectors.Contains("print", StringComparison.OrdinalIgnoreCase) && !selectors.Contains("screen", StringComparison.OrdinalIgnoreCase)) style = BehindBlock(style);
                continue;
            }
            var close = style.IndexOf('}');
            Add(selectors, close < 0 ? style : style[..close]);
            style = close < 0 ? [] : style[(close + 1)..];
        }
    }

    private void Add(ReadOnlySpan<char> selectors, ReadOnlySpan<char> declarations)
    {
        if (DisplayOf(declarations) is not { } display) return;
        foreach (var part in selectors.Trim("} \t\r\n").Split(','))
            if (selectors.Trim("} \t\r\n")[part].Trim() is { Length: > 0 } selector && selector.IndexOfAny(" >+~:[*\t\r\n") < 0) _displays[selector.ToString()] = display;
    }

    private static string? DisplayOf(ReadOnlySpan<char> declarations)
    {
        string? display = null;
        foreach (var range in declarations.Split(';'))
        {
            var declaration = declarations[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0) continue;
            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            if (value.IndexOf('!') is > 0 and var important) value = value[..important].Trim();
            if (name.Equals("display", StringComparison.OrdinalIgnoreCase)) display = value.ToString().ToLowerInvariant();
            else if (name.Equals("visibility", StringComparison.OrdinalIgnoreCase) && value.Equals("hidden", StringComparison.OrdinalIgnoreCase)) return "none";
        }
        return display;
    }

    private static ReadOnlySpan<char> BehindBlock(ReadOnlySpan<char> style)
    {
        for (int i = 0, depth = 1; i < style.Length; i++)
            if (style[i] == '{') depth++;
            else if (style[i] == '}' && --depth == 0) return style[(i + 1)..];
        return [];
    }

    private static string WithoutComments(string style)
    {
        for (var from = style.IndexOf("/*", StringComparison.Ordinal); from >= 0; from = style.IndexOf("/*", from, StringComparison.Ordinal))
            style = style.IndexOf("*/", from + 2, StringComparison.Ordinal) is > 0 and var to ? style.Remove(from, to + 2 - from) : style[..from];
        return style;
    }
}
