using System.Globalization;
using System.Text;

namespace Extractor.Scanning.Paper;

/// <summary>Writes sheets as a PDF with one embedded font and its Unicode map.</summary>
public static class SheetPdf
{
    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Write(IReadOnlyList<Sheet> sheets, TrueType font)
    {
        var glyphs = new SortedDictionary<int, char>();
        foreach (var (glyph, character) in sheets.SelectMany(s => s.Glyphs)) glyphs[glyph] = character;
        var objects = new List<byte[]>
        {
            Ascii("<</Type/Catalog/Pages 2 0 R>>"),
            Ascii($"<</Type/Pages/Count {sheets.Count}/Kids[{string.Join(' ', sheets.Select((_, i) => $"{8 + i * 2} 0 R"))}]/MediaBox[0 0 {Sheet.Width} {Sheet.Height}]/Resources<</Font<</F 3 0 R>>>>>>"),
            Ascii("<</Type/Font/Subtype/Type0/BaseFont/Sheet/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 7 0 R>>"),
            Ascii($"<</Type/Font/Subtype/CIDFontType2/BaseFont/Sheet/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/CIDToGIDMap/Identity/DW 1000/W[{string.Join(' ', glyphs.Keys.Select(g => $"{g}[{font.Width(g)}]"))}]>>"),
            Ascii("<</Type/FontDescriptor/FontName/Sheet/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 860/Descent -140/CapHeight 700/StemV 80/FontFile2 6 0 R>>"),
            Stream(font.Subset(glyphs.Keys)),
            Stream(Ascii(UnicodeMap(glyphs))),
        };
        for (var i = 0; i < sheets.Count; i++)
        {
            objects.Add(Ascii($"<</Type/Page/Parent 2 0 R/Contents {9 + i * 2} 0 R>>"));
            objects.Add(Stream(Ascii(sheets[i].Content)));
        }
        return Assemble(objects);
    }

    private static string UnicodeMap(SortedDictionary<int, char> glyphs)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sheet def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var chunk in glyphs.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (glyph, character) in chunk) map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{(int)character:X4}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap end end").ToString();
    }

    private static byte[] Assemble(List<byte[]> objects)
    {
        var output = new MemoryStream();
        void Add(string text) => output.Write(Ascii(text));
        Add("%PDF-1.4\n");
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(output.Length);
            Add($"{i + 1} 0 obj\n");
            output.Write(objects[i]);
            Add("\nendobj\n");
        }
        var table = output.Length;
        Add($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Add(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Add($"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return output.ToArray();
    }

    private static byte[] Stream(byte[] bytes) => [.. Ascii($"<</Length {bytes.Length}/Length1 {bytes.Length}>>stream\n"), .. bytes, .. Ascii("\nendstream")];

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
