namespace Extractor.Extraction;

/// <summary>
/// The ranges of pages in which a long document is read, so that its pages never stand in memory all at once and several workers read it. Their size is
/// fixed, so that the records are the same on every machine. A range ends where a form begins on or after the first page of the next one.
/// </summary>
/// <param name="First">First page of the range, from 1; what stands there before the first form belongs to the range before.</param>
/// <param name="Next">First page of the next range; null in the last one.</param>
internal sealed record PageRange(int First, int? Next)
{
    /// <summary>Pages of a range.</summary>
    public const int Length = 200;

    /// <summary>Pages of the longest document that is read in one piece.</summary>
    public const int Longest = 400;

    /// <summary>How many pages beyond a border are searched for the beginning of a form.</summary>
    public const int Search = 100;

    /// <summary>The whole document.</summary>
    public static PageRange All { get; } = new(1, null);

    /// <summary>In how many ranges a document is read; null stands for one without pages.</summary>
    public static int Count(int? pages) => pages is { } many and > Longest ? (many - 1) / Length + 1 : 1;

    /// <summary>First page of a range by its number, from 0.</summary>
    public static int FirstOf(int number) => number * Length + 1;

    /// <summary>A range of a document by its number, from 0.</summary>
    public static PageRange Of(int number, int? pages) =>
        Count(pages) == 1 ? All : new(FirstOf(number), number + 1 < Count(pages) ? FirstOf(number + 1) : null);

    /// <summary>How many pages of a document of so many are read at most for the range.</summary>
    public int PagesOf(int pages) => Math.Max(0, Math.Min(pages, Next is { } next ? next - 1 + Search : pages) - First + 1);
}
