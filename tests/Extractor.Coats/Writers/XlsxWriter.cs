using System.Globalization;
using System.Text;
using Extractor.Coats.Layouts;

namespace Extractor.Coats.Writers;

/// <summary>Writes documents as workbooks of the zip format: numbers as numbers with their format, all else as shared strings.</summary>
public static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int FirstOwnFormat = 164;

    /// <summary>The file with one sheet.</summary>
    public static byte[] Write(PrintedDocument document) => Write(("绩效", SheetLayout.Of(document)));

    /// <summary>The file with sheets.</summary>
    public static byte[] Write(params (string Name, IReadOnlyList<SheetCell> Cells)[] sheets)
    {
        var strings = new List<string>();
        var formats = new List<string>();
        var written = sheets.Select(s => Sheet(s.Cells, strings, formats)).ToList();
        return Write(sheets.Select((s, i) => (s.Name, "", written[i])).ToList(), strings, formats);
    }

    /// <summary>The file with sheets of markup.</summary>
    public static byte[] Write(IReadOnlyList<(string Name, string Attributes, string Xml)> sheets, IReadOnlyList<string> strings, IReadOnlyList<string> formats)
    {
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(sheets.Select((s, i) => $"""<sheet name="{ZipWriter.Xml(s.Name)}" sheetId="{i + 1}" {s.Attributes} r:id="rId{i + 1}"/>"""))}</sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select((_, i) => Relation(i + 1, "worksheet", $"worksheets/sheet{i + 1}.xml")))}{Relation(sheets.Count + 1, "sharedStrings", "sharedStrings.xml")}{Relation(sheets.Count + 2, "styles", "styles.xml")}</Relationships>"""),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}" count="{strings.Count}" uniqueCount="{strings.Count}">{string.Concat(strings.Select(s => $"<si><t xml:space=\"preserve\">{ZipWriter.Xml(s)}</t></si>"))}</sst>"""),
            ("xl/styles.xml", Styles(formats)),
        };
        for (var i = 0; i < sheets.Count; i++) parts.Add(($"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="{Main}">{sheets[i].Xml}</worksheet>"""));
        return ZipWriter.Write([.. parts]);
    }

    private static string Relation(int id, string type, string target) => $"""<Relationship Id="rId{id}" Type="{Relations}/{type}" Target="{target}"/>""";

    private static string Styles(IReadOnlyList<string> formats) =>
        $"""<styleSheet xmlns="{Main}"><numFmts count="{formats.Count}">{string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{FirstOwnFormat + i}\" formatCode=\"{ZipWriter.Xml(f)}\"/>"))}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{formats.Count + 1}"><xf numFmtId="0"/>{string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{FirstOwnFormat + i}\" applyNumberFormat=\"1\"/>"))}</cellXfs></styleSheet>""";

    private static string Sheet(IReadOnlyList<SheetCell> cells, List<string> strings, List<string> formats)
    {
        var xml = new StringBuilder("<sheetData>");
        foreach (var row in cells.GroupBy(c => c.Row).OrderBy(g => g.Key))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key + 1}\">");
            foreach (var cell in row.Where(c => c.Text.Length > 0).OrderBy(c => c.Column))
                if (SheetNumber.Of(cell.Text) is { } number)
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{SheetLayout.Reference(cell.Row, cell.Column)}\" s=\"{IndexOf(formats, number.Format) + 1}\"><v>{number.Stored:R}</v></c>");
                else xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{SheetLayout.Reference(cell.Row, cell.Column)}\" t=\"s\"><v>{IndexOf(strings, cell.Text)}</v></c>");
            xml.Append("</row>");
        }
        xml.Append("</sheetData><mergeCells>");
        foreach (var cell in cells.Where(c => c.RowSpan > 1 || c.ColumnSpan > 1))
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{SheetLayout.Reference(cell.Row, cell.Column)}:{SheetLayout.Reference(cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}\"/>");
        return xml.Append("</mergeCells>").ToString();
    }

    private static int IndexOf(List<string> list, string item)
    {
        if (!list.Contains(item)) list.Add(item);
        return list.IndexOf(item);
    }
}
