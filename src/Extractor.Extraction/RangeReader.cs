using Extractor.Model.Findings;
using Extractor.Model.Grids;

namespace Extractor.Extraction;

/// <summary>A page when its grids are found.</summary>
/// <param name="Number">Page number, from 1.</param>
/// <param name="Grids">Its grids.</param>
/// <param name="Findings">What its reader noticed.</param>
internal sealed record PageGrids(int Number, IReadOnlyList<Grid> Grids, IReadOnlyList<Finding> Findings);

/// <summary>
/// Picks the pages that belong to a range. Where a document is divided is told by the pages around the border alone, so that the ranges on both sides
/// find the same page without knowing of each other.
/// </summary>
/// <param name="opens">Tells whether a form begins with a page (first argument), given the page before it.</param>
internal sealed class RangeReader(Func<IReadOnlyList<Grid>, IReadOnlyList<Grid>, bool> opens)
{
    private static readonly PageGrids NoPage = new(0, [], []);

    /// <summary>The pages of a range, one by one.</summary>
    /// <param name="pages">The pages of the document, from the last one before the range on; from the first one for the first range.</param>
    /// <param name="range">The range.</param>
    /// <param name="findings">Takes the borders at which no form begins.</param>
    public IEnumerable<PageGrids> Read(IEnumerable<PageGrids> pages, PageRange range, List<Finding> findings)
    {
        using var rest = pages.GetEnumerator();
        var last = NoPage;
        if (range.First > 1)
        {
            if (rest.MoveNext()) last = rest.Current;
            var (ahead, cut) = Divide(rest, last, null);
            foreach (var page in ahead.Skip(cut)) yield return last = page;
        }
        while ((range.Next is not { } next || last.Number < next - 1) && rest.MoveNext()) yield return last = rest.Current;
        if (range.Next is null) yield break;
        var border = Divide(rest, last, findings);
        foreach (var page in border.Ahead.Take(border.Cut)) yield return page;
    }

    /// <summary>Reads on from a border until it is known where the document is divided there.</summary>
    /// <returns>The pages read, and how many of them belong to the range before the border.</returns>
    private (List<PageGrids> Ahead, int Cut) Divide(IEnumerator<PageGrids> rest, PageGrids last, List<Finding>? findings)
    {
        var (ahead, before) = (new List<PageGrids>(), last);
        while (ahead.Count < PageRange.Search)
        {
            if (!rest.MoveNext()) return (ahead, ahead.Count);
            ahead.Add(rest.Current);
            if (opens(rest.Current.Grids, before.Grids)) return (ahead, ahead.Count - 1);
            before = rest.Current;
        }
        // No form in sight: where a page begins with text, at least no table is cut.
        var cut = Math.Max(0, ahead.FindIndex(p => p.Grids is [{ Kind: GridKind.Text }, ..]));
        findings?.Add(new(null, FindingCodes.TextDoubtful, FindingAbout.Reading, Severity.Warning,
            $"no form begins on pages {ahead[0].Number} to {ahead[^1].Number}: the document was divided before page {ahead[cut].Number}, and what runs over that border stands in two pieces",
            ahead[cut].Number));
        return (ahead, cut);
    }
}
