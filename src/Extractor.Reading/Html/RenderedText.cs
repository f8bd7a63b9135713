using System.Text;
using AngleSharp.Dom;

namespace Extractor.Reading.Html;

/// <summary>Puts the text of a page together as it is shown: blanks collapsed, ends of lines and paragraphs marked up as <see cref="ReadableText.Of"/> takes them.</summary>
internal sealed class RenderedText
{
    private readonly StringBuilder _builder = new();

    /// <summary>True if it holds more than blanks.</summary>
    public bool HasText { get; private set; }

    /// <summary>Adds a text node.</summary>
    public void Add(string data, bool preformatted)
    {
        foreach (var c in data)
            if (c is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                if (preformatted) _builder.Append(c == '\r' ? "" : c == '\n' ? "\n" : c.ToString());
                else if (_builder.Length > 0 && _builder[^1] is not (' ' or '\n' or ReadableText.LineEnd)) _builder.Append(' ');
            }
            else
            {
                _builder.Append(c);
                HasText |= !char.IsWhiteSpace(c);
            }
    }

    /// <summary>Adds what a field of the page shows.</summary>
    public void Add(IElement input)
    {
        var type = input.GetAttribute("type")?.ToLowerInvariant();
        if (type is "checkbox" or "radio") Add(input.HasAttribute("checked") ? "☑" : "□", preformatted: false);
        else if (type is null or "text" or "number" or "date") Add(input.GetAttribute("value") ?? "", preformatted: false);
    }

    /// <summary>Ends a paragraph.</summary>
    public void EndParagraph()
    {
        if (HasText && _builder[^1] != '\n') _builder.Append('\n');
    }

    /// <summary>Ends a line.</summary>
    public void EndLine() => _builder.Append(ReadableText.LineEnd);

    /// <summary>Takes the text out.</summary>
    public string Take()
    {
        var text = _builder.ToString();
        _builder.Clear();
        HasText = false;
        return text;
    }
}
