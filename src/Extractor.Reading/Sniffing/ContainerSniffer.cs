using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Extractor.Reading.Sniffing;

/// <summary>Tells what a container holds by its parts: zip files by their entries, compound files by their streams.</summary>
internal static class ContainerSniffer
{
    private const int LongestName = 100;

    /// <summary>The media type of a zip file; plainly zip if it is no known document, or damaged.</summary>
    public static string OfZip(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read);
            if (zip.GetEntry("OFD.xml") is not null) return MediaTypes.Ofd;
            if (zip.GetEntry("mimetype") is { Length: <= LongestName } told) return Told(told);
            foreach (var entry in zip.Entries)
                if (entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) return MediaTypes.Docx;
                else if (entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) return MediaTypes.Xlsx;
                else if (entry.FullName.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return DamagedZip(bytes.Span);
        }
        return MediaTypes.Zip;
    }

    // Files of OpenDocument, and books, say what they are.
    private static string Told(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        var name = reader.ReadToEnd().Trim();
        return name.StartsWith("application/", StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '+') ? name : MediaTypes.Zip;
    }

    /// <summary>The media type of a compound file.</summary>
    public static string OfOle(ReadOnlySpan<byte> bytes)
    {
        var names = OleDirectory.Names(bytes);
        bool Has(string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
        if (Has("EncryptedPackage")) return MediaTypes.EncryptedOffice;
        if (Has("WordDocument")) return MediaTypes.Doc;
        if (Has("Workbook") || Has("Book")) return MediaTypes.Xls;
        if (Has("PowerPoint Document")) return "application/vnd.ms-powerpoint";
        return Has("__properties_version1.0") ? "application/vnd.ms-outlook" : MediaTypes.Ole;
    }

    /// <summary>The bytes as a stream, without a copy where they are an array.</summary>
    public static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray(), writable: false);

    // The list of entries stands at the end of a zip file; of one cut short the names before the entries are left.
    private static string DamagedZip(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("word/"u8) >= 0) return MediaTypes.Docx;
        if (bytes.IndexOf("xl/"u8) >= 0) return MediaTypes.Xlsx;
        return bytes.IndexOf("OFD.xml"u8) >= 0 ? MediaTypes.Ofd : MediaTypes.Zip;
    }
}
