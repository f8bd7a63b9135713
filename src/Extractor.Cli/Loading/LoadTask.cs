using Extractor.Extraction;
using Extractor.Model;

namespace Extractor.Cli.Loading;

/// <summary>What is to be done with a file of a run.</summary>
internal enum LoadStep
{
    /// <summary>It is to be extracted and written.</summary>
    Extract,

    /// <summary>The database holds its print, and only the stages behind that are to be taken again and their record written.</summary>
    Renew,

    /// <summary>The database holds its content already.</summary>
    Held,

    /// <summary>An earlier file of the run has the same content and a name that comes before.</summary>
    Duplicate,

    /// <summary>An earlier file of the run has the same content and a name that comes behind: it is extracted and written in its place.</summary>
    Replace,

    /// <summary>It cannot be read from disk.</summary>
    Fail,
}

/// <summary>One document on its way through a run.</summary>
/// <param name="File">The file, or the file of an archive.</param>
/// <param name="Step">What is to be done with it.</param>
internal sealed record LoadTask(InputFile File, LoadStep Step)
{
    /// <summary>What was opened; null where nothing is to be done with it.</summary>
    public OpenedDocument? Opened { get; init; }

    /// <summary>Its content; null where nothing is to be done with it.</summary>
    public SourceDocument? Document => Opened?.Document;

    /// <summary>Its record, where it need not be read again.</summary>
    public ExtractionResult? Made { get; init; }

    /// <summary>Why it cannot be read from disk.</summary>
    public string? Reason { get; init; }

    /// <summary>What it became; null where nothing is to be done with it.</summary>
    public ExtractedDocument? Result { get; init; }
}
