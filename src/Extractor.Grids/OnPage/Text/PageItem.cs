using Extractor.Model;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Text;

/// <summary>What stands on a page: a line of text or a table.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Line">The line; null for a table.</param>
/// <param name="Table">The table; null for a line.</param>
internal sealed record PageItem(Box Box, WordLine? Line, PlacedGrid? Table)
{
    /// <summary>A line of text.</summary>
    public static PageItem Of(WordLine line) => new(line.Box, line, null);

    /// <summary>A table.</summary>
    public static PageItem Of(PlacedGrid table) => new(table.Box, null, table);

    /// <summary>y by which items follow each other: the middle of a line, the top of a table.</summary>
    public double Y => Table is null ? Box.MiddleY() : Box.Y0;
}
