using Extractor.Storage;

namespace Extractor.Cli.Loading;

/// <summary>What a run found and did.</summary>
internal sealed class LoadSummary(string database, ProgramStamp stamp)
{
    /// <summary>The database file.</summary>
    public string Database { get; } = database;

    /// <summary>What read the documents.</summary>
    public ProgramStamp Stamp { get; } = stamp;

    /// <summary>The documents that stand in the database now, in the order of loading.</summary>
    public List<LoadedDocument> Documents { get; } = [];

    /// <summary>Files that are no documents.</summary>
    public List<NotLoaded> Skipped { get; } = [];

    /// <summary>Inputs that could not be read.</summary>
    public List<NotLoaded> Failures { get; } = [];

    /// <summary>Files with the content of an earlier file.</summary>
    public int Duplicates { get; set; }

    /// <summary>Number of documents that were written from what was read before, because nothing changed but the rules of what is odd.</summary>
    public int Renewed { get; set; }

    /// <summary>Number of findings that only several documents of the database together show.</summary>
    public int FindingsTogether { get; set; }

    /// <summary>Why the run ended before its last document; null if it did not.</summary>
    public string? Stopped { get; set; }

    /// <summary>Number of documents that were written; the others were already there.</summary>
    public int Written => Documents.Count(d => d.Written);

    /// <summary>How often each finding code occurs, ordered by code.</summary>
    public IEnumerable<FindingCount> Findings => Documents.SelectMany(d => d.Figures.Findings)
        .GroupBy(f => f.Code, StringComparer.Ordinal).Select(g => new FindingCount(g.Key, g.Sum(f => f.Count))).OrderBy(f => f.Code, StringComparer.Ordinal);

    /// <summary>A figure summed over all documents.</summary>
    public int Sum(Func<DocumentFigures, int> figure) => Documents.Sum(d => figure(d.Figures));

    /// <summary>The exit code of the run.</summary>
    public int Code => Stopped is not null || Failures.Count > 0 ? ExitCode.Failure
        : Documents.Any(d => d.Figures.ReadingError) ? ExitCode.Doubtful : ExitCode.Success;
}

/// <summary>A document that stands in the database.</summary>
/// <param name="Sha256">Hash of its content.</param>
/// <param name="Name">File name.</param>
/// <param name="Written">True if this run wrote it.</param>
/// <param name="Figures">What the database holds of it.</param>
internal sealed record LoadedDocument(string Sha256, string Name, bool Written, DocumentFigures Figures);
