using System.Text;
using Extractor.Coats.Layouts;

namespace Extractor.Coats.Writers;

/// <summary>Writes documents as Word files.</summary>
public static class DocxWriter
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>The file; its last block is a paragraph, as it must be.</summary>
    public static byte[] Write(PrintedDocument document) => Write(string.Concat(document.Blocks.Select(b => b.Paragraph is { } p ? Paragraph(p) : Table(b.Table!))) + Paragraph(""));

    /// <summary>The file with a body of markup, and further parts.</summary>
    public static byte[] Write(string body, params (string Name, string Text)[] parts) => ZipWriter.Write([
        ("[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
        ("_rels/.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/document.xml", $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>"""),
        .. parts,
    ]);

    /// <summary>A paragraph.</summary>
    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{ZipWriter.Xml(text)}</w:t></w:r></w:p>";

    /// <summary>A table; cells that go on below another are there and empty, as Word writes them.</summary>
    public static string Table(PrintedTable table)
    {
        var xml = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid>");
        foreach (var width in table.Widths) xml.Append($"<w:gridCol w:w=\"{(int)(width * 20)}\"/>");
        xml.Append("</w:tblGrid>");
        for (var r = 0; r < table.Rows.Count; r++)
        {
            xml.Append("<w:tr>");
            foreach (var (cell, first) in Covering(table, r)) Cell(xml, cell, first);
            xml.Append("</w:tr>");
        }
        return xml.Append("</w:tbl>").ToString();
    }

    private static IEnumerable<(PrintedCell Cell, bool First)> Covering(PrintedTable table, int row) =>
        Enumerable.Range(0, row + 1).SelectMany(r => table.Rows[r].Where(c => r + c.RowSpan > row).Select(c => (c, r == row))).OrderBy(c => c.c.Column);

    private static void Cell(StringBuilder xml, PrintedCell cell, bool first)
    {
        xml.Append("<w:tc><w:tcPr>");
        if (cell.ColumnSpan > 1) xml.Append($"<w:gridSpan w:val=\"{cell.ColumnSpan}\"/>");
        if (cell.RowSpan > 1) xml.Append(first ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        xml.Append("</w:tcPr>");
        foreach (var paragraph in first ? cell.Text.Split('\n') : [""]) xml.Append(Paragraph(paragraph));
        xml.Append("</w:tc>");
    }
}
