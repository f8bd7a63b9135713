using System.Globalization;
using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Extraction.Isolation;

/// <summary>Makes pieces of one record of what the page ranges of a document became: forms and tables are counted on from range to range.</summary>
internal static class DocumentPieces
{
    /// <summary>The pieces, each as soon as it is there: paths count forms and tables from the beginning of the document. The print of a single piece is kept beside it.</summary>
    public static IEnumerable<ExtractionResult> Count(IEnumerable<ExtractionResult> ranges)
    {
        var (number, forms, tables, unknown) = (0, 0, 0, (Finding?)null);
        DocumentInfo? document = null;
        foreach (var range in ranges)
        {
            if (number == 0 && PageRange.Count(range.Document.PageCount) == 1)
            {
                yield return range;
                yield break;
            }
            document ??= range.Document;
            // That no form is known is true of the document only if it is true of every range.
            unknown ??= range.Findings.FirstOrDefault(IsUnknown);
            yield return new(document, range.Forms, range.Tables, [.. range.Findings.Where(f => !IsUnknown(f)).Select(f => Moved(f, forms, tables, range.Document.PageCount is null ? number : 0))]);
            forms += range.Forms.Count;
            tables += range.Tables.Count;
            number++;
        }
        if (unknown is not null && forms == 0) yield return new(document!, [], [], [unknown]);
    }

    private static bool IsUnknown(Finding finding) => finding.Code == FindingCodes.NoKnownForm;

    private static Finding Moved(Finding finding, int forms, int tables, int failedRange)
    {
        if (failedRange > 0)
        {
            var first = PageRange.FirstOf(failedRange);
            return finding with { Message = $"from page {first} on {PageRange.Length} pages are missing: {finding.Message}", Page = first };
        }
        return finding with { Path = Moved(finding.Path), Cells = finding.Cells.Count == 0 ? finding.Cells : [.. finding.Cells.Select(c => Moved(c)!)] };

        string? Moved(string? path) => DocumentPieces.Moved(path, "forms[", forms) ?? DocumentPieces.Moved(path, "tables[", tables) ?? path;
    }

    private static string? Moved(string? path, string start, int by)
    {
        if (by == 0 || path?.StartsWith(start, StringComparison.Ordinal) != true) return null;
        var end = path.IndexOf(']', StringComparison.Ordinal);
        var index = int.Parse(path.AsSpan(start.Length, end - start.Length), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{start}{index + by}{path[end..]}");
    }
}
