namespace Extractor.Storage;

/// <summary>What the database holds of one document, in figures.</summary>
/// <param name="Forms">Number of forms.</param>
/// <param name="Indicators">Number of indicator lines.</param>
/// <param name="Tables">Number of kept tables.</param>
/// <param name="Values">Number of values of forms.</param>
/// <param name="Flagged">Number of values, rows and lists that the view "flagged" names.</param>
/// <param name="ReadingError">True if some finding about reading is an error.</param>
/// <param name="Unreadable">Why the document could not be read at all; null if it could.</param>
/// <param name="Findings">Number of findings by code, ordered by code.</param>
public sealed record DocumentFigures(int Forms, int Indicators, int Tables, int Values, int Flagged, bool ReadingError, string? Unreadable, IReadOnlyList<FindingCount> Findings);

/// <summary>How often a finding code occurs.</summary>
public sealed record FindingCount(string Code, int Count);
