using Extractor.Reading.FlatText;

namespace Extractor.Reading;

/// <summary>Tells the media type of a document by its content, never by its name: the one place that knows how formats begin.</summary>
internal static class MediaTypeSniffer
{
    /// <summary>Media type of plain text.</summary>
    public const string Text = "text/plain";

    /// <summary>Media type of PDF files.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>Media type of bytes that are no known format and no text.</summary>
    public const string Unknown = "application/octet-stream";

    private static readonly (byte[] Start, string MediaType)[] Formats =
    [
        ("%PDF-"u8.ToArray(), Pdf),
        ("PK\x03\x04"u8.ToArray(), "application/zip"),
        ("PK\x05\x06"u8.ToArray(), "application/zip"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ("II*\0"u8.ToArray(), "image/tiff"),
        ("MM\0*"u8.ToArray(), "image/tiff"),
        ("BM"u8.ToArray(), "image/bmp"),
        ("GIF8"u8.ToArray(), "image/gif"),
        ([0x1F, 0x8B, 0x08], "application/gzip"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        ("Rar!\x1A\x07"u8.ToArray(), "application/vnd.rar"),
        ("SQLite format 3\0"u8.ToArray(), "application/vnd.sqlite3"),
        ("{\\rtf"u8.ToArray(), "application/rtf"),
    ];

    /// <summary>A bitmap says its length, which text that starts with BM does not.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> bytes) => bytes.Length > 26 && bytes[6] == 0 && bytes[7] == 0 && bytes[8] == 0 && bytes[9] == 0;

    /// <summary>The media type of some bytes; empty bytes are text.</summary>
    public static string Sniff(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, mediaType) in Formats)
            if (bytes.StartsWith(start) && (mediaType != "image/bmp" || IsBitmap(bytes))) return mediaType;
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)) return "image/webp";
        return TextEncodingFinder.Find(bytes) is null ? Unknown : Text;
    }
}
