using Extractor.Reading.FlatText;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading;

/// <summary>Tells the media type of a document by its content, never by its name: the one place that knows how formats begin.</summary>
internal static class MediaTypeSniffer
{
    private static readonly (byte[] Start, string MediaType)[] Formats =
    [
        ("%PDF-"u8.ToArray(), MediaTypes.Pdf),
        ("PK\x03\x04"u8.ToArray(), MediaTypes.Zip),
        ("PK\x05\x06"u8.ToArray(), MediaTypes.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], MediaTypes.Ole),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ("II*\0"u8.ToArray(), "image/tiff"),
        ("MM\0*"u8.ToArray(), "image/tiff"),
        ("BM"u8.ToArray(), "image/bmp"),
        ("GIF8"u8.ToArray(), "image/gif"),
        ([0x1F, 0x8B, 0x08], "application/gzip"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        ("Rar!\x1A\x07"u8.ToArray(), "application/vnd.rar"),
        ("BZh"u8.ToArray(), "application/x-bzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "application/x-xz"),
        ("SQLite format 3\0"u8.ToArray(), "application/vnd.sqlite3"),
        ("{\\rtf"u8.ToArray(), MediaTypes.Rtf),
        ("MZ"u8.ToArray(), "application/vnd.microsoft.portable-executable"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "application/x-elf"),
        ("%!PS"u8.ToArray(), "application/postscript"),
        ("Founder CEB"u8.ToArray(), "application/x-ceb"), // 方正 Apabi
        ("8BPS"u8.ToArray(), "image/vnd.adobe.photoshop"),
        ("AC10"u8.ToArray(), "image/vnd.dwg"),
        ([0xD7, 0xCD, 0xC6, 0x9A], "image/wmf"),
        ("ID3"u8.ToArray(), "audio/mpeg"),
        ("MSCF\0\0\0\0"u8.ToArray(), "application/vnd.ms-cab-compressed"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "application/java-vm"),
    ];

    /// <summary>The media type of some bytes; empty bytes are text.</summary>
    public static string Sniff(ReadOnlyMemory<byte> document)
    {
        var bytes = document.Span;
        foreach (var (start, mediaType) in Formats)
            if (bytes.StartsWith(start) && IsReally(mediaType, bytes))
                return mediaType switch
                {
                    MediaTypes.Zip => ContainerSniffer.OfZip(document),
                    MediaTypes.Ole => ContainerSniffer.OfOle(bytes),
                    _ => mediaType,
                };
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)) return "image/webp";
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8)) return bytes[8..].StartsWith("hei"u8) ? "image/heic" : "video/mp4";
        if (bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8)) return "application/x-tar";
        if (TextEncodingFinder.Find(bytes) is not { } encoding) return MediaTypes.Unknown;
        return HtmlStart.IsAt(bytes, encoding) ? MediaTypes.Html : MarkedUpText(bytes) ?? MediaTypes.Text;
    }

    // Texts that are no print: XML (old Office programs and UOF write such files too), and web pages saved with their pictures.
    private static string? MarkedUpText(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[(bytes.StartsWith("\uFEFF"u8) ? 3 : 0)..];
        var head = start[..Math.Min(start.Length, 4_096)];
        if (start.StartsWith("<?xml "u8)) return OfXml(head);
        return head.IndexOf("MIME-Version: "u8) >= 0 && head.IndexOf("Content-Type: "u8) >= 0 ? MediaTypes.Mime : null;
    }

    // The namespaces of the first element tell who wrote it.
    private static string OfXml(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("<Workbook"u8) >= 0 && head.IndexOf("urn:schemas-microsoft-com:office:spreadsheet"u8) >= 0) return MediaTypes.ExcelXml;
        if (head.IndexOf("<office:document"u8) < 0) return MediaTypes.Xml;
        return head.IndexOf("\"application/vnd.oasis.opendocument.spreadsheet\""u8) >= 0 ? MediaTypes.FlatOds
            : head.IndexOf("\"application/vnd.oasis.opendocument.text\""u8) >= 0 ? MediaTypes.FlatOdt : MediaTypes.Xml;
    }

    // Letters alone may begin a text: a bitmap says its length in zeros, programs and packed files have bytes that no text has.
    private static bool IsReally(string mediaType, ReadOnlySpan<byte> bytes) => mediaType switch
    {
        "image/bmp" => bytes.Length > 26 && bytes[6] == 0 && bytes[7] == 0 && bytes[8] == 0 && bytes[9] == 0,
        "application/vnd.microsoft.portable-executable" or "image/vnd.dwg" or "image/vnd.adobe.photoshop" or "audio/mpeg" => bytes.Length > 64 && bytes[..64].Contains((byte)0),
        "application/x-bzip2" => bytes.Length > 10 && bytes[4..10].SequenceEqual<byte>([0x31, 0x41, 0x59, 0x26, 0x53, 0x59]),
        _ => true,
    };
}
