using System.IO.Compression;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Archive;

/// <summary>Lists the entries of zip files.</summary>
internal static class ZipEntries
{
    private const int KindMask = 0xF000, Regular = 0x8000, Directory = 0x4000, SymbolicLink = 0xA000;

    /// <summary>The entries in the order of the archive. Throws <see cref="InvalidDataException"/> if it is damaged.</summary>
    public static IEnumerable<ArchiveEntry> Of(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new ZipArchive(ContainerSniffer.AsStream(bytes), ZipArchiveMode.Read, leaveOpen: false, new EntryNames());
        foreach (var entry in zip.Entries) yield return new(entry.FullName.Replace('\\', '/'), KindOf(entry), entry.Length, entry.Open);
    }

    // The upper half of the attributes is the kind of the file on Unix, where the archive was made there.
    private static EntryKind KindOf(ZipArchiveEntry entry) => (entry.ExternalAttributes >> 16 & KindMask) switch
    {
        SymbolicLink => EntryKind.Link,
        Directory => EntryKind.Folder,
        not (0 or Regular) => EntryKind.Device,
        _ when entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\') => EntryKind.Folder,
        _ => entry.IsEncrypted ? EntryKind.Locked : EntryKind.File,
    };
}
