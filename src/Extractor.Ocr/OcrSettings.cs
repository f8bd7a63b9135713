namespace Extractor.Ocr;

/// <summary>How much is read twice.</summary>
public enum OcrMode
{
    /// <summary>Both readers read all figures and all short texts.</summary>
    Careful,

    /// <summary>The second reader reads figures, and of the short texts those of which the first one is not sure.</summary>
    Fast,
}

/// <summary>How scanned pages are read.</summary>
public sealed record OcrSettings
{
    /// <summary>How much is read twice.</summary>
    public OcrMode Mode { get; init; } = OcrMode.Careful;

    /// <summary>Counts what the engines read and the time that they take; null where nobody asks.</summary>
    public EngineMeter? Meter { get; init; }
}
