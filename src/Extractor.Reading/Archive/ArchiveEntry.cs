namespace Extractor.Reading.Archive;

/// <summary>What an entry of an archive is.</summary>
internal enum EntryKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A link to something else.</summary>
    Link,

    /// <summary>A device, a pipe or a socket.</summary>
    Device,

    /// <summary>A file that is locked with a password.</summary>
    Locked,
}

/// <summary>An entry as its archive lists it.</summary>
/// <param name="Name">Its path in the archive, steps divided by slashes; whatever the archive says.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Bytes that its content has, as the archive says.</param>
/// <param name="Open">Opens its content, once, before the next entry is asked for.</param>
internal sealed record ArchiveEntry(string Name, EntryKind Kind, long Length, Func<Stream> Open);

/// <summary>An archive cannot be read on: says why and what to do.</summary>
internal sealed class ArchiveException(string message) : Exception(message);
