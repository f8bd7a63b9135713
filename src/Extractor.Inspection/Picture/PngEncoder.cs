using System.Buffers.Binary;
using System.IO.Compression;

namespace Extractor.Inspection.Picture;

/// <summary>Writes pixels as a PNG file.</summary>
public static class PngEncoder
{
    private const int BytesPerPixel = 3;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>The PNG file of red, green, blue rows from the top without gaps.</summary>
    public static byte[] Encode(int width, int height, byte[] rgb)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2); // bits a channel, colour without alpha
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, Compressed(width, height, rgb));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compressed(int width, int height, byte[] rgb)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest))
        {
            var row = new byte[1 + width * BytesPerPixel];
            for (var y = 0; y < height; y++)
            {
                row[0] = 2; // each byte less the one above it: forms repeat from row to row
                for (var i = 0; i < width * BytesPerPixel; i++)
                {
                    var at = y * width * BytesPerPixel + i;
                    row[1 + i] = (byte)(rgb[at] - (y > 0 ? rgb[at - width * BytesPerPixel] : 0));
                }
                zlib.Write(row);
            }
        }
        return data.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(data, Crc(type, uint.MaxValue)) ^ uint.MaxValue);
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var b in bytes) crc = CrcTable[(byte)(crc ^ b)] ^ (crc >> 8);
        return crc;
    }

    private static uint CrcOf(int start)
    {
        var crc = (uint)start;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        return crc;
    }
}
