using System.Buffers.Binary;
using System.IO.Compression;

namespace Extractor.Tests.Inspection;

/// <summary>A PNG file read back by the book: colour of 8 bits, filters none, sub and up.</summary>
internal sealed record PngFile(int Width, int Height, byte[] Rgb)
{
    /// <summary>A pixel as 0xRRGGBB.</summary>
    public int this[int x, int y] => (Rgb[At(x, y)] << 16) | (Rgb[At(x, y) + 1] << 8) | Rgb[At(x, y) + 2];

    /// <summary>Reads a file; whatever does not fit fails the test.</summary>
    public static PngFile Read(byte[] file)
    {
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(file.AsSpan(0, 8)));
        var (header, data) = ((byte[])[], new MemoryStream());
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var body = file.AsSpan(at + 4, length + 4);
            Assert.Equal(Crc(body), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            if (body.StartsWith("IHDR"u8)) header = body[4..].ToArray();
            if (body.StartsWith("IDAT"u8)) data.Write(body[4..]);
            at += length + 12;
        }
        Assert.Equal([8, 2, 0, 0, 0], header[8..]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        return new(width, height, Unfiltered(rows.ToArray(), width, height));
    }

    private static byte[] Unfiltered(byte[] rows, int width, int height)
    {
        var (stride, rgb) = (width * 3, new byte[width * height * 3]);
        Assert.Equal((stride + 1) * height, rows.Length);
        for (var y = 0; y < height; y++)
            for (var i = 0; i < stride; i++)
                rgb[y * stride + i] = (byte)(rows[y * (stride + 1) + 1 + i] + rows[y * (stride + 1)] switch
                {
                    0 => 0,
                    1 => i >= 3 ? rgb[y * stride + i - 3] : 0,
                    2 => y > 0 ? rgb[(y - 1) * stride + i] : 0,
                    var filter => throw new InvalidDataException($"filter {filter}"),
                });
        return rgb;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
        }
        return ~crc;
    }

    private int At(int x, int y) => (y * Width + x) * 3;
}
