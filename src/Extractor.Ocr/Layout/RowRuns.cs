using Extractor.Ocr.Native;

namespace Extractor.Ocr.Layout;

/// <summary>Opens and closes masks along their rows.</summary>
internal static class RowRuns
{
    /// <summary>The runs of at least a length, as a bitmap.</summary>
    public static Pix Opened(Plane mask, int length)
    {
        var result = Pix.Empty(mask.Width, mask.Height);
        for (var y = 0; y < mask.Height; y++)
            for (var (from, end) = Next(mask.Row(y), 0); from < mask.Width; (from, end) = Next(mask.Row(y), end))
                if (end - from >= length) result.Fill(y, from, end);
        return result;
    }

    /// <summary>Fills gaps of a mask that are shorter than a length.</summary>
    public static void Close(Plane mask, int length)
    {
        for (var y = 0; y < mask.Height; y++)
        {
            var row = mask.Row(y);
            var (_, last) = Next(row, 0);
            for (var (from, end) = Next(row, last); from < row.Length; (from, end) = Next(row, end))
            {
                if (from - last < length) row[last..from].Fill(1);
                last = end;
            }
        }
    }

    /// <summary>The next run of a row from a place on: first pixel and the one behind its last; both the length of the row if there is none.</summary>
    public static (int From, int End) Next(ReadOnlySpan<byte> row, int at, byte value = 1)
    {
        var from = row[at..].IndexOf(value);
        if (from < 0) return (row.Length, row.Length);
        var length = row[(at + from)..].IndexOfAnyExcept(value);
        return (at + from, length < 0 ? row.Length : at + from + length);
    }
}
