using System.Net;
using System.Text;
using Extractor.Coats.Layouts;

namespace Extractor.Coats.Writers;

/// <summary>Writes documents as web pages.</summary>
public static class HtmlWriter
{
    /// <summary>The page in UTF-8.</summary>
    public static byte[] Write(PrintedDocument document) => Encoding.UTF8.GetBytes(Text(document, "utf-8"));

    /// <summary>The page as text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="charset">The encoding that it declares; null for none.</param>
    public static string Text(PrintedDocument document, string? charset)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html>\n<head>\n");
        if (charset is not null) html.Append($"<meta charset=\"{charset}\">\n");
        html.Append("<title>绩效</title>\n</head>\n<body>\n");
        foreach (var block in document.Blocks)
            if (block.Paragraph is { } paragraph) html.Append($"<p{(block.Centred ? " align=\"center\"" : "")}>{Encode(paragraph)}</p>\n");
            else Table(html, block.Table!);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Table(StringBuilder html, PrintedTable table)
    {
        html.Append("<table border=\"1\">\n");
        foreach (var row in table.Rows)
        {
            html.Append("  <tr>\n");
            foreach (var cell in row)
                html.Append($"    <td{Span("rowspan", cell.RowSpan)}{Span("colspan", cell.ColumnSpan)}>{Content(cell.Text)}</td>\n");
            html.Append("  </tr>\n");
        }
        html.Append("</table>\n");
    }

    private static string Content(string text) => text.Contains('\n') ? string.Concat(text.Split('\n').Select(p => $"<p>{Encode(p)}</p>")) : Encode(text);

    private static string Span(string name, int span) => span > 1 ? $" {name}=\"{span}\"" : "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
