using Extractor.Model.Grids;

namespace Extractor.Grids.Loose;

/// <summary>Makes grid cells and rows of tokens.</summary>
internal static class CellMaker
{
    /// <summary>Rule id: the column was found again from headings, types and order.</summary>
    public const string ColumnRebuilt = "column_rebuilt";

    /// <summary>Rule id: the printed lines of one cell were joined.</summary>
    public const string WrappedJoined = "wrapped_label_joined";

    /// <summary>Rule id: another reading of the lines fits nearly as well.</summary>
    public const string Doubtful = "loose_doubtful";

    /// <summary>A cell of tokens in reading order, joined without blanks.</summary>
    public static GridCell Cell(int column, IReadOnlyList<LooseToken> tokens, bool doubtful = false, int rowSpan = 1)
    {
        List<string> repairs = [ColumnRebuilt];
        if (tokens.Count > 1) repairs.Add(WrappedJoined);
        if (doubtful) repairs.Add(Doubtful);
        return new(column, string.Concat(tokens.Select(t => t.Text)), [.. tokens.Select(t => t.Part)], 1, rowSpan, repairs);
    }

    /// <summary>A row of cells; its line is that of its middle cell.</summary>
    public static GridRow Row(IReadOnlyList<GridCell> cells, int line, bool afterBreak = false) =>
        new([.. cells.OrderBy(c => c.Column)], cells.Count == 0 ? 1 : cells.Max(c => c.Column) + 1, afterBreak, line, true);
}
