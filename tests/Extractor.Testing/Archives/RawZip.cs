using System.Buffers.Binary;

namespace Extractor.Testing.Archives;

/// <summary>One entry of a zip file as its bytes: what no well-behaved writer would write.</summary>
/// <param name="Name">Bytes of its name.</param>
/// <param name="Content">Its content, stored.</param>
/// <param name="Flags">General purpose flags: 1 locked, 0x800 name in UTF-8.</param>
/// <param name="Mode">Kind and rights on Unix; 0 where the archive was not made there.</param>
public sealed record RawEntry(byte[] Name, byte[] Content, int Flags = 0, int Mode = 0);

/// <summary>Writes zip files byte by byte.</summary>
public static class RawZip
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(params IReadOnlyList<RawEntry> entries)
    {
        var (file, directory) = (new MemoryStream(), new MemoryStream());
        foreach (var entry in entries)
        {
            var start = (uint)file.Position;
            file.Write([.. U32(0x04034b50), .. Head(entry), .. entry.Name, .. entry.Content]);
            directory.Write([.. U32(0x02014b50), .. U16(entry.Mode == 0 ? 20 : 3 << 8 | 20), .. Head(entry), .. new byte[6], .. U32((uint)entry.Mode << 16), .. U32(start), .. entry.Name]);
        }
        var at = (uint)file.Position;
        file.Write(directory.ToArray());
        file.Write([.. U32(0x06054b50), .. new byte[4], .. U16(entries.Count), .. U16(entries.Count), .. U32((uint)directory.Length), .. U32(at), .. new byte[2]]);
        return file.ToArray();
    }

    /// <summary>The CRC-32 of zip and rar.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }

    private static byte[] Head(RawEntry entry) =>
    [
        .. U16(20), .. U16(entry.Flags), .. U16(0), .. U16(0), .. U16(0x21), .. U32(Crc(entry.Content)),
        .. U32((uint)entry.Content.Length), .. U32((uint)entry.Content.Length), .. U16(entry.Name.Length), .. U16(0),
    ];

    internal static byte[] U16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    internal static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
