using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Extractor.Benchmarks;

/// <summary>
/// Writes PDF files of many pages, a ruled project form on each with other figures, in Chinese. The font has widths and a map to Unicode and no shapes:
/// a font of the system in its place would count as memory of the program.
/// </summary>
public static class LongPdf
{
    /// <summary>Objects before those of the pages: catalogue, page tree, font, its descendant, its descriptor, its map to Unicode.</summary>
    private const int FirstPageObject = 7;

    /// <summary>Writes a file of some pages.</summary>
    public static void Write(string path, int pages)
    {
        using var stream = File.Create(path);
        Write(stream, pages);
    }

    /// <summary>Writes some pages.</summary>
    public static void Write(Stream stream, int pages)
    {
        var file = new ObjectWriter(stream);
        file.Text("%PDF-1.5\n");
        file.Object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        file.Object(2, $"<< /Type /Pages /Count {pages} /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{FirstPageObject + 2 * i} 0 R"))}] >>");
        file.Object(3, "<< /Type /Font /Subtype /Type0 /BaseFont /Form /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>");
        file.Object(4, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Form /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor 5 0 R >>");
        file.Object(5, "<< /Type /FontDescriptor /FontName /Form /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        file.Stream(6, UnicodeMap());
        for (var i = 0; i < pages; i++)
        {
            file.Object(FirstPageObject + 2 * i, $"<< /Type /Page /Parent 2 0 R /Contents {FirstPageObject + 2 * i + 1} 0 R >>");
            file.Stream(FirstPageObject + 2 * i + 1, FormPage.Content(i + 1));
        }
        file.End();
    }

    // Every code is its character.
    private static string UnicodeMap()
    {
        var ranges = Enumerable.Range(0, 256).Select(i => $"<{i:X2}00> <{i:X2}FF> <{i:X2}00>").Chunk(64).Select(c => $"{c.Length} beginbfrange\n{string.Join('\n', c)}\nendbfrange\n");
        return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Form def /CMapType 2 def 1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            + string.Concat(ranges) + "endcmap end end\n";
    }

    /// <summary>Writes numbered objects and at the end the table of where they stand.</summary>
    private sealed class ObjectWriter(Stream stream)
    {
        private readonly List<long> _positions = [0];
        private long _position;

        public void Text(string text) => Bytes(Encoding.Latin1.GetBytes(text));

        public void Object(int number, string content)
        {
            Start(number);
            Text($"{content}\nendobj\n");
        }

        public void Stream(int number, string content)
        {
            using var bytes = new MemoryStream();
            using (var zlib = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes(content));
            Start(number);
            Text($"<< /Length {bytes.Length} /Filter /FlateDecode >>\nstream\n");
            Bytes(bytes.ToArray());
            Text("\nendstream\nendobj\n");
        }

        public void End()
        {
            var table = _position;
            Text($"xref\n0 {_positions.Count}\n0000000000 65535 f \n");
            foreach (var position in _positions.Skip(1)) Text(position.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
            Text($"trailer\n<< /Size {_positions.Count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        }

        private void Start(int number)
        {
            if (number != _positions.Count) throw new InvalidOperationException($"object {number} comes after {_positions.Count - 1}");
            _positions.Add(_position);
            Text($"{number} 0 obj\n");
        }

        private void Bytes(byte[] bytes)
        {
            stream.Write(bytes);
            _position += bytes.Length;
        }
    }
}
