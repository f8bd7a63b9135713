using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Open;
using Extractor.Grids.OnPage.Ruled;
using Extractor.Grids.OnPage.Text;
using Extractor.Grids.OnPage.Unruled;

namespace Extractor.Grids.OnPage;

/// <summary>Finds the tables of a printed page and the text between them: ruled tables take their words and lines first, then tables of horizontal lines, tables without lines of the rest, what remains is text.</summary>
internal static class PageGridFinder
{
    /// <summary>The grids of the page in reading order: tables, and runs of text as grids of kind text. Page numbers and watermarks are left out.</summary>
    public static IReadOnlyList<Grid> Find(Page page)
    {
        var printed = page with { Words = Watermark.Without(page.Words) };
        return PageTurner.For(printed) is { } turner ? [.. FindUpright(turner.Upright()).Select(turner.Back)] : FindUpright(printed);
    }

    private static IReadOnlyList<Grid> FindUpright(Page page) =>
        TextFinder.Find(UnruledTableFinder.Find(OpenTableFinder.Find(RuledTableFinder.Find(new(page, page.Words, page.Rulings, [])))));
}
