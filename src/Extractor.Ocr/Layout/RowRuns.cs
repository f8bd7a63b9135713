namespace Extractor.Ocr.Layout;

/// <summary>Opens and closes masks along their rows.</summary>
internal static class RowRuns
{
    /// <summary>The runs of at least a length.</summary>
    public static Plane Opened(Plane mask, int length)
    {
        var result = new Plane(mask.Width, mask.Height);
        for (var y = 0; y < mask.Height; y++)
        {
            var row = mask.Row(y);
            for (var (from, end) = Next(row, 0); from < row.Length; (from, end) = Next(row, end))
                if (end - from >= length) result.Row(y)[from..end].Fill(1);
        }
        return result;
    }

    /// <summary>The mask with gaps shorter than a length filled.</summary>
    public static Plane Closed(Plane mask, int length)
    {
        var result = new Plane(mask.Width, mask.Height, [.. mask.Values]);
        for (var y = 0; y < mask.Height; y++)
        {
            var row = result.Row(y);
            var (_, last) = Next(row, 0);
            for (var (from, end) = Next(row, last); from < row.Length; (from, end) = Next(row, end))
            {
                if (from - last < length) row[last..from].Fill(1);
                last = end;
            }
        }
        return result;
    }

    /// <summary>The next run of a row from a place on: first pixel and the one behind its last; both the length of the row if there is none.</summary>
    public static (int From, int End) Next(ReadOnlySpan<byte> row, int at)
    {
        var from = row[at..].IndexOf((byte)1);
        if (from < 0) return (row.Length, row.Length);
        var length = row[(at + from)..].IndexOfAnyExcept((byte)1);
        return (at + from, length < 0 ? row.Length : at + from + length);
    }
}
