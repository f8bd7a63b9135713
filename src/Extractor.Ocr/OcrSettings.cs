namespace Extractor.Ocr;

/// <summary>How much is read twice.</summary>
public enum OcrMode
{
    /// <summary>Both readers read all figures and all short texts.</summary>
    Careful,

    /// <summary>The second reader reads figures, and of the short texts those of which the first one is not sure.</summary>
    Fast,
}

/// <summary>Which readers read.</summary>
public enum OcrReaders
{
    /// <summary>The second one reads again what the first one read, as far as they are installed.</summary>
    Both,

    /// <summary>The first one alone, believed as far as it believes itself.</summary>
    First,

    /// <summary>The second one alone.</summary>
    Second,
}

/// <summary>How scanned pages are read.</summary>
public sealed record OcrSettings
{
    /// <summary>How much is read twice.</summary>
    public OcrMode Mode { get; init; } = OcrMode.Careful;

    /// <summary>Which readers read; fewer than both only to measure what each is worth.</summary>
    public OcrReaders Readers { get; init; } = OcrReaders.Both;

    /// <summary>Whether what figures, texts and words of the field look like settles doubtful characters; false only to measure what that is worth.</summary>
    public bool Grammar { get; init; } = true;

    /// <summary>Counts what the engines read and the time that they take; null where nobody asks.</summary>
    public EngineMeter? Meter { get; init; }
}
