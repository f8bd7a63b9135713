using System.Buffers.Binary;

namespace Extractor.Ocr.Pictures;

/// <summary>Finds the pictures of a TIFF file.</summary>
internal static class TiffDirectory
{
    private const int MostPictures = 10_000;

    /// <summary>True if the bytes begin as TIFF does.</summary>
    public static bool IsTiff(ReadOnlySpan<byte> bytes) => bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8);

    /// <summary>Where the directory of each picture starts; a chain that leaves the file or turns back ends there.</summary>
    public static IReadOnlyList<uint> Offsets(ReadOnlySpan<byte> bytes)
    {
        var result = new List<uint>();
        var little = bytes[0] == (byte)'I';
        var offset = Number(bytes, 4, little);
        while (offset > 0 && offset + 2L < bytes.Length && result.Count < MostPictures && !result.Contains(offset))
        {
            result.Add(offset);
            var entries = little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)offset..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)offset..]);
            offset = Number(bytes, offset + 2L + (12L * entries), little);
        }
        return result;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, long at, bool little) =>
        at + 4 > bytes.Length ? 0 : little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..]);
}
