using System.Buffers.Binary;
using System.Text;

namespace Extractor.Reading.Sniffing;

/// <summary>The names of the streams in a compound file, the container of old Office files; they tell what it holds.</summary>
internal static class OleDirectory
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int MostSectors = 4_096;
    private const uint LastSector = 0xFFFFFFFA;

    /// <summary>The names in the order of the directory; of a damaged file those that can be found.</summary>
    public static IReadOnlyList<string> Names(ReadOnlySpan<byte> file)
    {
        var names = new List<string>();
        if (file.Length < HeaderLength) return names;
        var size = 1 << Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(file[30..]), 7, 16);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(file[48..]);
        for (var n = 0; n < MostSectors && sector < LastSector; n++)
        {
            var start = ((long)sector + 1) * size;
            if (start + size > file.Length) break;
            AddNames(file.Slice((int)start, size), names);
            sector = Next(file, sector, size);
        }
        return names;
    }

    private static void AddNames(ReadOnlySpan<byte> sector, List<string> names)
    {
        for (var at = 0; at + EntryLength <= sector.Length; at += EntryLength)
            if (BinaryPrimitives.ReadUInt16LittleEndian(sector[(at + 64)..]) is > 2 and <= 64 and var bytes)
                names.Add(Encoding.Unicode.GetString(sector.Slice(at, bytes - 2)));
    }

    // The first 109 sectors of the allocation table are listed in the header; directories lie low, so that those are enough.
    private static uint Next(ReadOnlySpan<byte> file, uint sector, int size)
    {
        var (table, entry) = ((int)(sector / (uint)(size / 4)), (int)(sector % (uint)(size / 4)));
        if (table >= 109) return uint.MaxValue;
        var start = ((long)BinaryPrimitives.ReadUInt32LittleEndian(file[(76 + (4 * table))..]) + 1) * size + (4 * entry);
        return start + 4 <= file.Length ? BinaryPrimitives.ReadUInt32LittleEndian(file[(int)start..]) : uint.MaxValue;
    }
}
