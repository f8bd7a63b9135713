using System.Text;
using Extractor.Reading.FlatText;

namespace Extractor.Reading.Sniffing;

/// <summary>Tells a web page from a text by how it begins: a text may hold tags, a page begins with one and closes those that it opens.</summary>
internal static class HtmlStart
{
    private const int Looked = 4_096;

    private static readonly string[] OfPages = ["!doctype html", "html", "head", "body"];
    private static readonly string[] OfFragments = ["table", "meta", "title", "style", "script", "center", "form", "article", "section", "main", "link", "base"];

    // A cell of a text may begin with these: only many of them are a page.
    private static readonly string[] OfTextsToo = ["div", "p", "span", "ul", "dl", "h1", "h2", "h3", "font", "b"];
    private const int Many = 8;

    /// <summary>True if the bytes, a text in the encoding given, are a web page.</summary>
    public static bool IsAt(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var start = encoding.GetString(bytes[..Math.Min(bytes.Length, Looked)]).AsSpan();
        start = WithoutPreface(start);
        if (start.IsEmpty || start[0] != '<') return false;
        if (Begins(start[1..], OfPages)) return true;
        return Begins(start[1..], OfFragments) && Closed(bytes, encoding) > 0 || Begins(start[1..], OfTextsToo) && Closed(bytes, encoding) >= Many;
    }

    // Byte order mark, blanks, comments, the declaration of XHTML and a document type of whatever version.
    private static ReadOnlySpan<char> WithoutPreface(ReadOnlySpan<char> start)
    {
        while (true)
        {
            start = start.TrimStart(" \t\r\n\f\uFEFF\0");
            if (start.StartsWith("<!--") && start.IndexOf("-->") is > 0 and var comment) start = start[(comment + 3)..];
            else if (start.StartsWith("<?xml") && start.IndexOf("?>") is > 0 and var declaration && !start.Contains("mso-application", StringComparison.Ordinal)) start = start[(declaration + 2)..];
            else return start;
        }
    }

    private static bool Begins(ReadOnlySpan<char> start, string[] names)
    {
        foreach (var name in names)
            if (start.StartsWith(name, StringComparison.OrdinalIgnoreCase) && start.Length > name.Length && !char.IsAsciiLetterOrDigit(start[name.Length])) return true;
        return false;
    }

    private static int Closed(ReadOnlySpan<byte> bytes, Encoding encoding) => bytes.Count(encoding.GetBytes("</"));
}
