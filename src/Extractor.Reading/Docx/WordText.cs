using System.Text;
using System.Xml.Linq;
using Extractor.Reading.MarkedUp;

namespace Extractor.Reading.Docx;

/// <summary>Reads the text of a paragraph as it is shown once all changes are accepted: inserted text in, deleted and hidden text out.</summary>
/// <param name="hidden">Takes hidden text.</param>
internal sealed class WordText(HiddenTexts hidden)
{
    /// <summary>Adds the text of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="text">Takes the text; lines end with <see cref="ReadableText.LineEnd"/>.</param>
    /// <param name="boxes">Takes the contents of its text boxes, in order.</param>
    public void Read(XElement paragraph, StringBuilder text, List<XElement> boxes)
    {
        var open = new Stack<IEnumerator<XElement>>([paragraph.Elements().GetEnumerator()]);
        while (open.TryPeek(out var level))
        {
            if (!level.MoveNext())
            {
                open.Pop();
                continue;
            }
            if (Inside(level.Current, text, boxes) is { } inner) open.Push(inner.GetEnumerator());
        }
    }

    // Adds what an element is by itself, and returns what has to be read within it; null for nothing.
    private IEnumerable<XElement>? Inside(XElement element, StringBuilder text, List<XElement> boxes)
    {
        switch (element.Name.LocalName)
        {
            case "t":
                text.Append(element.Value);
                return null;
            case "tab" or "ptab":
                text.Append("  ");
                return null;
            case "br" or "cr":
                if (element.Says("type") is not ("page" or "column")) text.Append(ReadableText.LineEnd);
                return null;
            case "noBreakHyphen":
                text.Append('-');
                return null;
            case "sym":
                text.Append(Symbol(element));
                return null;
            case "txbxContent":
                boxes.Add(element);
                return null;
            case "r" when element.Child("rPr").Has("vanish"):
                hidden.Note(string.Concat(element.Elements().Where(e => e.Name() == "t").Select(e => e.Value)));
                return null;
            case "AlternateContent":
                // The same shape twice, for new programs and for old ones.
                return (element.Child("Choice") ?? element.Child("Fallback"))?.Elements();
            case "del" or "moveFrom" or "instrText" or "delText" or "delInstrText" or "pPr" or "rPr" or "sdtPr" or "annotationRef" or "footnoteReference" or "commentReference":
                return null;
            default:
                return element.Elements();
        }
    }

    // Ticked and empty boxes of the symbol fonts; what else they draw is no text.
    private static string Symbol(XElement symbol) => (symbol.Says("char")?.ToUpperInvariant() ?? "") switch
    {
        "F052" or "00FE" or "F0FE" or "2611" or "2612" or "F0FD" => "☑",
        "F0A3" or "F0A8" or "F06F" or "2610" => "□",
        "F0FC" => "√",
        _ => "",
    };
}
