namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Finds the tables that rulings do not, or only half, describe.</summary>
internal static class UnruledTableFinder
{
    /// <summary>The rest of the page without the words of these tables, the tables added.</summary>
    public static PageRest Find(PageRest rest) => rest;
}
