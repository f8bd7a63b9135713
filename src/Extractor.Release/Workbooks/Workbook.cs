using System.IO.Compression;
using System.Text;

namespace Extractor.Release.Workbooks;

/// <summary>Writes tables as a workbook (.xlsx, ECMA-376), a sheet each. The same rows give the same bytes: nothing in it knows a clock.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    // The first day that the format knows.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Style 1: text, which stays text when the cell is edited ("@" is format 49); 2: the same in bold.
    private const string Styles = Declaration + $"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf fontId="0"/><xf fontId="0" numFmtId="49" applyNumberFormat="1"/><xf fontId="1" numFmtId="49" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
        """;

    /// <summary>Writes the workbook; returns the number of texts that were cut, because a cell holds no more than 32,767 characters.</summary>
    public static int Write(Stream stream, IReadOnlyList<ReleasedTable> tables)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var (sheets, cut) = (new List<string>(), 0);
        foreach (var table in tables)
        {
            using var rows = table.Rows().GetEnumerator();
            var (more, part) = (rows.MoveNext(), 1);
            do
            {
                // A longer table goes on in a further sheet.
                sheets.Add(part == 1 ? table.Name : $"{table.Name}_{part}");
                using var sheet = new SheetWriter(Create(zip, $"xl/worksheets/sheet{sheets.Count}.xml"), table.Columns);
                for (var n = 0; more && n < SheetWriter.MostRows; n++, more = rows.MoveNext()) sheet.Write(rows.Current);
                cut += sheet.CutTexts;
                part++;
            }
            while (more);
        }
        WriteFrame(zip, sheets);
        return cut;
    }

    private static void WriteFrame(ZipArchive zip, IReadOnlyList<string> sheets)
    {
        var all = sheets.Select((name, i) => (Name: name, Number: i + 1)).ToList();
        Write(zip, "[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}styles+xml"/>{string.Concat(all.Select(s => $"""<Override PartName="/xl/worksheets/sheet{s.Number}.xml" ContentType="{Types}worksheet+xml"/>"""))}</Types>
            """);
        Write(zip, "_rels/.rels", $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Write(zip, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(all.Select(s => $"""<sheet name="{s.Name}" sheetId="{s.Number}" r:id="rId{s.Number}"/>"""))}</sheets></workbook>
            """);
        Write(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{PackageRelations}">{string.Concat(all.Select(s => $"""<Relationship Id="rId{s.Number}" Type="{Relations}/worksheet" Target="worksheets/sheet{s.Number}.xml"/>"""))}<Relationship Id="rId{all.Count + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        using var styles = Create(zip, "xl/styles.xml");
        styles.Write(Encoding.UTF8.GetBytes(Styles));
    }

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var stream = Create(zip, name);
        stream.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }

    private static Stream Create(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Day;
        return entry.Open();
    }
}
