using Extractor.Model;

namespace Extractor.Reading.Archive;

/// <summary>Says whether the machine can unpack archives other than zip files.</summary>
public static class ArchiveInstallation
{
    /// <summary>What is needed, found or not.</summary>
    public static IReadOnlyList<Requirement> Check() => [new("bsdtar", "rar, 7z and tar archives", PackedEntries.Find(), "libarchive-tools")];
}
