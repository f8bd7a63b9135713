namespace Extractor.Reading.Archive;

/// <summary>What an archive may unpack to, the archives in it included.</summary>
internal sealed record ArchiveLimits
{
    /// <summary>Files in it; default 10,000.</summary>
    public int Members { get; init; } = 10_000;

    /// <summary>Bytes of all of them; default 512 MB, the size of the largest document.</summary>
    public long Bytes { get; init; } = 512L << 20;

    /// <summary>How many times its own size it may unpack to; default 200. Office files and texts of forms take a tenth to a thirtieth when packed.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Bytes that are no bomb whatever the ratio; default 32 MB.</summary>
    public long Harmless { get; init; } = 32L << 20;

    /// <summary>Archives in archives; default 3: the archive itself, those in it, and those in these.</summary>
    public int Depth { get; init; } = 3;
}

/// <summary>Counts what an archive unpacks to.</summary>
internal sealed class ArchiveBudget(ArchiveLimits limits, long size)
{
    private long _bytes;
    private int _members;

    /// <summary>One more file. Throws <see cref="ArchiveLimitException"/> if it is one too many.</summary>
    public void TakeMember()
    {
        if (++_members > limits.Members) throw new ArchiveLimitException($"it holds more than {limits.Members:N0} files");
    }

    /// <summary>So many more bytes. Throws <see cref="ArchiveLimitException"/> if they are too many.</summary>
    public void TakeBytes(int count) => Check(_bytes += count);

    /// <summary>Throws <see cref="ArchiveLimitException"/> if so many more bytes would be too many; takes none.</summary>
    public void Expect(long count) => Check(_bytes + count);

    private void Check(long bytes)
    {
        if (bytes > limits.Bytes) throw new ArchiveLimitException($"it unpacks to more than {limits.Bytes >> 20} MB");
        if (bytes > limits.Harmless && bytes / limits.Ratio > size) throw new ArchiveLimitException($"it unpacks to more than {limits.Ratio} times its own size, as a bomb does");
    }
}

/// <summary>An archive unpacks to more than it may: says of what.</summary>
internal sealed class ArchiveLimitException(string message) : Exception(message);
