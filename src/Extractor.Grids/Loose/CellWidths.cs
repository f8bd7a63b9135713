namespace Extractor.Grids.Loose;

/// <summary>How wide the cells of each column are: the longest printed line that surely stands in the column.</summary>
internal static class CellWidths
{
    /// <summary>Widths by column of <see cref="BandColumns"/>; 0 where no line is sure.</summary>
    public static int[] Of(IReadOnlyList<BandReading> readings, IReadOnlyList<RowFigures> rows)
    {
        var widths = new int[BandColumns.Names.Count];
        for (var r = 0; r < readings.Count; r++)
        {
            var tokens = readings[r].Tokens;
            // A note merged over several columns stands in rows without target and actual value: it says nothing of one column's width.
            var merged = tokens.All(p => p.Column is not (BandColumns.Target or BandColumns.Actual));
            foreach (var (token, column) in tokens)
            {
                var sure = column == BandColumns.Deviation ? token.Line == rows[r].Line : !merged;
                if (sure) widths[column] = Math.Max(widths[column], token.Width);
            }
        }
        return widths;
    }
}
