using System.Buffers.Binary;

namespace Extractor.Scanning.Paper;

/// <summary>A TrueType font of the system (also one of a collection), to be embedded in a PDF with no more than the glyphs in use.</summary>
public sealed class TrueType
{
    private static readonly string[] Kept = ["cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep"];

    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _metrics;
    private readonly bool _longLocations;

    /// <summary>Opens the first font of a file.</summary>
    public TrueType(string path)
    {
        _file = File.ReadAllBytes(path);
        var start = Tag(0) == "ttcf" ? (int)U32(12) : 0;
        for (var i = 0; i < U16(start + 4); i++)
        {
            var entry = start + 12 + i * 16;
            _tables[Tag(entry)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }
        UnitsPerEm = U16(_tables["head"].Offset + 18);
        _longLocations = U16(_tables["head"].Offset + 50) != 0;
        _metrics = U16(_tables["hhea"].Offset + 34);
        ReadCharacters();
    }

    /// <summary>Units of the em square.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Glyph of a character; 0 where the font has none.</summary>
    public int Glyph(char character) => _glyphs.GetValueOrDefault(character);

    /// <summary>Advance of a glyph in thousandths of the em.</summary>
    public int Width(int glyph) => U16(_tables["hmtx"].Offset + Math.Min(glyph, _metrics - 1) * 4) * 1000 / UnitsPerEm;

    /// <summary>The font with the outlines of some glyphs; glyph numbers stay.</summary>
    public byte[] Subset(IEnumerable<int> glyphs)
    {
        var wanted = new SortedSet<int> { 0 };
        foreach (var glyph in glyphs) AddWithParts(glyph, wanted);
        var count = U16(_tables["maxp"].Offset + 4);
        var locations = new byte[(count + 1) * 4];
        var outlines = new MemoryStream();
        for (var glyph = 0; glyph <= count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(glyph * 4), (uint)outlines.Length);
            if (glyph == count || !wanted.Contains(glyph)) continue;
            outlines.Write(Outline(glyph));
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }
        var head = Table("head").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var tables = Kept.Where(_tables.ContainsKey).ToDictionary(t => t, t => t == "head" ? head : Table(t).ToArray(), StringComparer.Ordinal);
        tables["glyf"] = outlines.ToArray();
        tables["loca"] = locations;
        return Assemble(tables);
    }

    private void AddWithParts(int glyph, SortedSet<int> wanted)
    {
        if (!wanted.Add(glyph)) return;
        var outline = Outline(glyph);
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return;
        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            AddWithParts(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]), wanted);
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            if ((flags & 0x20) == 0) return;
        }
    }

    private ReadOnlySpan<byte> Outline(int glyph)
    {
        var locations = _tables["loca"].Offset;
        var (from, to) = _longLocations
            ? ((int)U32(locations + glyph * 4), (int)U32(locations + glyph * 4 + 4))
            : (U16(locations + glyph * 2) * 2, U16(locations + glyph * 2 + 2) * 2);
        return _file.AsSpan(_tables["glyf"].Offset + from, to - from);
    }

    private static byte[] Assemble(Dictionary<string, byte[]> tables)
    {
        var output = new MemoryStream();
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header[4..], (ushort)tables.Count);
        output.Write(header);
        var offset = 12 + tables.Count * 16;
        Span<byte> entry = stackalloc byte[16];
        foreach (var (tag, bytes) in tables.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            System.Text.Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)bytes.Length);
            output.Write(entry);
            offset += (bytes.Length + 3) / 4 * 4;
        }
        foreach (var (_, bytes) in tables.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            output.Write(bytes);
            while (output.Length % 4 != 0) output.WriteByte(0);
        }
        return output.ToArray();
    }

    // Format 4 of the Unicode map is in every font of the system.
    private void ReadCharacters()
    {
        var map = _tables["cmap"].Offset;
        for (var i = 0; i < U16(map + 2); i++)
        {
            var table = map + (int)U32(map + 4 + i * 8 + 4);
            if (U16(map + 4 + i * 8) is not (0 or 3) || U16(table) != 4) continue;
            ReadSegments(table);
            return;
        }
        throw new InvalidDataException("the font has no Unicode map of format 4");
    }

    private void ReadSegments(int table)
    {
        var segments = U16(table + 6) / 2;
        var (ends, starts) = (table + 14, table + 16 + segments * 2);
        var (deltas, ranges) = (starts + segments * 2, starts + segments * 4);
        for (var s = 0; s < segments; s++)
            for (int c = U16(starts + s * 2); c <= U16(ends + s * 2) && c < 0xFFFF; c++)
            {
                var range = U16(ranges + s * 2);
                var glyph = range == 0 ? c : U16(ranges + s * 2 + range + (c - U16(starts + s * 2)) * 2);
                if (glyph != 0) _glyphs[c] = (glyph + U16(deltas + s * 2)) & 0xFFFF;
            }
    }

    private ReadOnlySpan<byte> Table(string tag) => _file.AsSpan(_tables[tag].Offset, _tables[tag].Length);

    private string Tag(int offset) => System.Text.Encoding.ASCII.GetString(_file, offset, 4);

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(offset));
}
