using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage;

/// <summary>Finds the tables of a printed page and the text between them.</summary>
internal static class PageGridFinder
{
    /// <summary>The grids of the page in reading order: tables, and runs of text as grids of kind text.</summary>
    public static IReadOnlyList<Grid> Find(Page page) => [];
}
