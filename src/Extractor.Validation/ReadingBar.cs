namespace Extractor.Validation;

/// <summary>How sure the reading of pixels must be to stand alone.</summary>
public static class ReadingBar
{
    /// <summary>Values read with less confidence are proved by the sums, or flagged. Born-digital text has confidence 1.</summary>
    public const double Sure = 0.9;
}
