using System.IO.Compression;

namespace Extractor.Reading.Sniffing;

/// <summary>What a document of the zip format may unpack to, so that a small file cannot fill the memory.</summary>
internal static class PackageLimits
{
    /// <summary>Most bytes of all parts together, unpacked.</summary>
    public const long MostBytes = 512L << 20;

    private const int MostParts = 10_000;

    /// <summary>Throws <see cref="UnreadableDocumentException"/> if the parts are too many or too large; no part unpacks to more than it says.</summary>
    public static void Check(ReadOnlyMemory<byte> file)
    {
        using var zip = new ZipArchive(ContainerSniffer.AsStream(file), ZipArchiveMode.Read);
        Check(zip);
    }

    /// <summary>The same of an open file.</summary>
    public static void Check(ZipArchive zip)
    {
        if (zip.Entries.Count > MostParts) throw new UnreadableDocumentException($"the file packs {zip.Entries.Count} parts, more than {MostParts}: no document does");
        var bytes = zip.Entries.Sum(e => Math.Min(e.Length, MostBytes + 1));
        if (bytes > MostBytes) throw new UnreadableDocumentException($"the file unpacks to more than {MostBytes >> 20} MB; save its parts as documents of their own");
    }
}
