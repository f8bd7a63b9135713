namespace Extractor.Extraction.Isolation;

/// <summary>What one document may take; a document that takes more is given up, and the finding reader_timed_out says so.</summary>
public sealed record WorkerLimits
{
    /// <summary>Time for a document of whatever length; default 60 seconds. Sound documents of one page take less than one.</summary>
    public TimeSpan PerDocument { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time for each of its pages on top of that; default 6 seconds, which a scanned page needs on a slow machine.</summary>
    public TimeSpan PerPage { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>Resident memory of a worker in bytes; default 1 GB.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>The time for a number of pages.</summary>
    public TimeSpan TimeFor(int pages) => PerDocument + PerPage * pages;
}
