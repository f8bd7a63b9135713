using System.Globalization;
using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Extraction.Isolation;

/// <summary>Makes pieces of one record of what the page ranges of a document became: forms are counted on from range to range.</summary>
internal static class DocumentPieces
{
    private const string PathStart = "forms[";

    /// <summary>The pieces, each as soon as it is there: paths count forms from the beginning of the document.</summary>
    public static IEnumerable<ExtractionResult> Count(IEnumerable<ExtractionResult> ranges)
    {
        var (number, forms, unknown) = (0, 0, (Finding?)null);
        DocumentInfo? document = null;
        foreach (var range in ranges)
        {
            document ??= range.Document;
            // That no form is known is true of the document only if it is true of every range.
            unknown ??= range.Findings.FirstOrDefault(IsUnknown);
            yield return new(document, range.Forms, range.Tables, [.. range.Findings.Where(f => !IsUnknown(f)).Select(f => Moved(f, forms, range.Document.PageCount is null ? number : 0))]);
            forms += range.Forms.Count;
            number++;
        }
        if (unknown is not null && forms == 0) yield return new(document!, [], [], [unknown]);
    }

    private static bool IsUnknown(Finding finding) => finding.Code == FindingCodes.NoKnownForm;

    private static Finding Moved(Finding finding, int forms, int failedRange)
    {
        if (failedRange > 0)
        {
            var first = PageRange.FirstOf(failedRange);
            return finding with { Message = $"from page {first} on {PageRange.Length} pages are missing: {finding.Message}", Page = first };
        }
        if (forms == 0 || finding.Path?.StartsWith(PathStart, StringComparison.Ordinal) != true) return finding;
        var end = finding.Path.IndexOf(']', StringComparison.Ordinal);
        var index = int.Parse(finding.Path.AsSpan(PathStart.Length, end - PathStart.Length), CultureInfo.InvariantCulture);
        return finding with { Path = string.Create(CultureInfo.InvariantCulture, $"{PathStart}{index + forms}{finding.Path[end..]}") };
    }
}
