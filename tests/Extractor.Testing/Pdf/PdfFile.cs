using System.Globalization;
using System.IO.Compression;
using System.Text;
using static Extractor.Testing.Pdf.PdfContent;

namespace Extractor.Testing.Pdf;

/// <summary>Writes small PDF files for tests: text in one font whose glyphs are boxes, lines, rectangles, pictures, form XObjects.</summary>
public sealed class PdfFile
{
    /// <summary>The first code that is one em wide.</summary>
    private const int FirstWide = 0x250;

    /// <summary>A TrueType font of three glyphs: nothing, a box of half an em, a box of one em.</summary>
    private const string BoxFont =
        "AAEAAAAGAEAAAgAgZ2x5ZghEDogAAABsAAAASGhlYWRi/kRVAAAAtAAAADZoaGVhB1oDdAAAAOwAAAAkaG10eAfQAGQAAAEQAAAADGxvY2EAEgAkAAABHAAAAAhtYXhwAAUABQAAASQAAAAg"
        + "AAEAMgAAAcIDIAADAAABAQEBADIBkAAA/nAAAAAAAyAAAAAAAAEAMgAAA7YDIAADAAABAQEBADIDhAAA/HwAAAAAAyAAAAAAAAEAAAABAAAAAAAAXw889QADA+gAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAPoA3AAAAAIAAIAAAAAAAAAAQAAA3D/iAAAA+gAAAAAA+gAAQAAAAAAAAAAAAAAAAAAAAMB9AAAAfQAMgPoADIAAAAAABIAJAABAAAAAwAEAAEAAAAAAAEAAAAAAAAAAAAAAAAAAAAA";

    private readonly List<byte[]> _objects = [];
    private readonly PdfFont _font;
    private readonly PdfEncryption? _encryption;

    private PdfFile(PdfFont font, PdfEncryption? encryption) => (_font, _encryption) = (font, encryption);

    /// <summary>The bytes of a file of some pages.</summary>
    public static byte[] Of(IEnumerable<PdfSheet> sheets, PdfFont font = PdfFont.Embedded) => new PdfFile(font, null).Write([.. sheets]);

    /// <summary>The bytes of an encrypted file; with an empty user password anybody may read it.</summary>
    public static byte[] Encrypted(PdfSheet sheet, string userPassword) => new PdfFile(PdfFont.Embedded, new(userPassword, "owner")).Write([sheet]);

    /// <summary>The bytes of a file of one A4 page.</summary>
    public static byte[] Of(Action<PdfContent> draw)
    {
        var sheet = new PdfSheet(595, 842);
        draw(sheet.Content);
        return Of([sheet]);
    }

    private byte[] Write(IReadOnlyList<PdfSheet> sheets)
    {
        var pages = Add(""); // filled in when its kids are known
        var font = Font();
        var kids = sheets.Select(s => Page(s, pages, font)).ToList();
        _objects[pages - 1] = Encoding.Latin1.GetBytes($"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}] >>");
        return Assemble(Add($"<< /Type /Catalog /Pages {pages} 0 R >>"));
    }

    private int Page(PdfSheet sheet, int pages, int font)
    {
        var moved = $"1 0 0 1 {N(sheet.OriginX)} {N(sheet.OriginY)} cm\n{sheet.Content.Operators}";
        var content = Stream("", Encoding.Latin1.GetBytes(moved));
        var crop = sheet.Crop is var (x0, y0, x1, y1)
            ? $"/CropBox [{N(sheet.OriginX + x0)} {N(sheet.OriginY + sheet.Height - y1)} {N(sheet.OriginX + x1)} {N(sheet.OriginY + sheet.Height - y0)}]" : "";
        return Add($"<< /Type /Page /Parent {pages} 0 R /Contents {content} 0 R /Resources {Resources(sheet.Content, font)} /Rotate {sheet.Rotate} {crop} {Annotations(sheet, font)} "
            + $"/MediaBox [{N(sheet.OriginX)} {N(sheet.OriginY)} {N(sheet.OriginX + sheet.Width)} {N(sheet.OriginY + sheet.Height)}] >>");
    }

    private string Annotations(PdfSheet sheet, int font)
    {
        if (sheet.Field is not { } field) return "";
        var box = $"[0 0 {N(sheet.Width)} {N(sheet.Height)}]";
        var look = Stream($"/Type /XObject /Subtype /Form /BBox {box} /Resources {Resources(field, font)}", Encoding.Latin1.GetBytes(field.Operators));
        return $"/Annots [{Add($"<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /F 4 /Rect {box} /AP << /N {look} 0 R >> >>")} 0 R]";
    }

    private string Resources(PdfContent content, int font)
    {
        var named = new List<string>();
        foreach (var (image, i) in content.Images.Select((image, i) => (image, i)))
            named.Add($"/Im{i} {Stream($"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} /ColorSpace /DeviceGray /BitsPerComponent 8", image.Pixels)} 0 R");
        foreach (var (form, i) in content.Forms.Select((form, i) => (form, i)))
            named.Add($"/Fm{i} {Stream($"/Type /XObject /Subtype /Form /BBox [{form.Clip ?? "-20000 -20000 20000 20000"}] /Matrix [{form.Matrix}] /Resources {Resources(form.Content, font)}", Encoding.Latin1.GetBytes(form.Content.Operators))} 0 R");
        return $"<< /Font << /F1 {font} 0 R >> /ExtGState << /Half << /ca 0.5 >> >> /XObject << {string.Join(' ', named)} >> >>";
    }

    // Codes are UTF-16; Latin characters half an em wide, all others one em. Every glyph is drawn as a box.
    private int Font()
    {
        var embedded = _font == PdfFont.Missing ? "" : $"/FontFile2 {Stream("", Convert.FromBase64String(BoxFont))} 0 R";
        var descriptor = Add($"<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 {embedded} >>");
        if (_font == PdfFont.Missing) return CompositeFont(descriptor, "UniGB-UCS2-H", "GB1", "/DW 1000 /W [814 939 500]", "");
        var glyphs = Enumerable.Range(0, 0x10000).SelectMany(code => (byte[])[0, code < FirstWide ? (byte)1 : (byte)2]).ToArray();
        var map = _font == PdfFont.Embedded ? $"/ToUnicode {Compressed(Encoding.Latin1.GetBytes(ToUnicode()))} 0 R" : "";
        return CompositeFont(descriptor, "Identity-H", "Identity", $"/DW 1000 /W [0 {FirstWide - 1} 500] /CIDToGIDMap {Compressed(glyphs)} 0 R", map);
    }

    private int CompositeFont(int descriptor, string encoding, string ordering, string glyphs, string map)
    {
        var descendant = Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R {glyphs} >>");
        return Add($"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /{encoding} /DescendantFonts [{descendant} 0 R] {map} >>");
    }

    private static string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (var high = 0; high < 0x100; high += 0x40)
        {
            map.Append("64 beginbfrange\n");
            for (var row = high; row < high + 0x40; row++) map.Append(CultureInfo.InvariantCulture, $"<{row:X2}00> <{row:X2}FF> <{row:X2}00>\n");
            map.Append("endbfrange\n");
        }
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private int Compressed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal)) zip.Write(bytes);
        return Stream("/Filter /FlateDecode", packed.ToArray());
    }

    private int Stream(string entries, byte[] bytes)
    {
        bytes = _encryption?.Encrypt(_objects.Count + 1, bytes) ?? bytes;
        return Add([.. Encoding.Latin1.GetBytes($"<< {entries} /Length {bytes.Length} >>\nstream\n"), .. bytes, .. "\nendstream"u8]);
    }

    private int Add(string content) => Add(Encoding.Latin1.GetBytes(content));

    private int Add(byte[] content)
    {
        _objects.Add(content);
        return _objects.Count;
    }

    private byte[] Assemble(int catalog)
    {
        var file = new MemoryStream();
        var offsets = new List<long>();
        void Print(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Print("%PDF-1.7\n");
        foreach (var content in _objects)
        {
            offsets.Add(file.Position);
            Print($"{offsets.Count} 0 obj\n");
            file.Write(content);
            Print("\nendobj\n");
        }
        var start = file.Position;
        Print($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Print(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        Print($"trailer\n<< /Size {_objects.Count + 1} /Root {catalog} 0 R {_encryption?.Trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }
}

/// <summary>The font of a small PDF file.</summary>
public enum PdfFont
{
    /// <summary>Embedded, with a map to Unicode.</summary>
    Embedded,

    /// <summary>Embedded, without a map to Unicode.</summary>
    WithoutMap,

    /// <summary>Not embedded, of a Chinese character set.</summary>
    Missing,
}
