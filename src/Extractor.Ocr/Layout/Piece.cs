using Extractor.Ocr.Native;

namespace Extractor.Ocr.Layout;

/// <summary>Connected pixels of a mask.</summary>
/// <param name="Label">Its number, from 1.</param>
/// <param name="Box">Box around it.</param>
/// <param name="Pixels">How many pixels.</param>
internal sealed record Piece(int Label, PixelBox Box, int Pixels);

/// <summary>Pixels of a row that stand side by side.</summary>
/// <param name="From">The first one.</param>
/// <param name="End">The one behind the last.</param>
/// <param name="Label">Label of their piece.</param>
internal readonly record struct LabelledRun(int From, int End, int Label);

/// <summary>The connected pieces of a mask: the runs of each row, labelled. A page holds thousands of them, and millions of pixels.</summary>
/// <param name="Runs">The runs, row by row from the left.</param>
/// <param name="Rows">Where in them each row begins; one number more than there are rows.</param>
/// <param name="All">The pieces by label: the first has label 1.</param>
internal sealed record LabelledPieces(LabelledRun[] Runs, int[] Rows, IReadOnlyList<Piece> All)
{
    /// <summary>Label of a pixel; 0 if it is not set.</summary>
    public int At(int x, int y) => In(y, x, x + 1) is [var run, ..] ? run.Label : 0;

    /// <summary>The runs of a row that have pixels between two columns, the first one in, the second one out; they may stand out beyond them.</summary>
    public ReadOnlySpan<LabelledRun> In(int y, int left, int right)
    {
        var row = Runs.AsSpan(Rows[y]..Rows[y + 1]);
        var (from, end) = (0, row.Length);
        while (from < end)
        {
            var middle = (from + end) / 2;
            if (row[middle].End <= left) from = middle + 1;
            else end = middle;
        }
        while (end < row.Length && row[end].From < right) end++;
        return row[from..end];
    }

    /// <summary>Finds the pieces of the pixels that have a value, joined through edges and, if asked, through corners; numbered in the order of their first pixels.</summary>
    public static LabelledPieces Find(Plane mask, byte value, bool corners) => Find(mask.Width, mask.Height, (y, at) => RowRuns.Next(mask.Row(y), at, value), corners ? 1 : 0);

    /// <summary>Finds the pieces of the ink of a bitmap, joined through edges and corners.</summary>
    public static LabelledPieces Find(Pix mask) => Find(mask.Width, mask.Height, mask.NextRun, 1);

    /// <param name="width">Pixels a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="next">The next run of a row (first argument) from a place on (second one): first pixel and the one behind its last, both the width if there is none.</param>
    /// <param name="reach">How far beside a run another one touches it from above.</param>
    private static LabelledPieces Find(int width, int height, Func<int, int, (int From, int End)> next, int reach)
    {
        var (parents, runs, rows) = (new List<int> { 0 }, new List<LabelledRun>(), new int[height + 1]);
        for (var y = 0; y < height; y++)
        {
            rows[y] = runs.Count;
            var above = y == 0 ? 0 : rows[y - 1];
            for (var (from, end) = next(y, 0); from < width; (from, end) = next(y, end))
            {
                while (above < rows[y] && runs[above].End + reach <= from) above++;
                runs.Add(new(from, end, LabelAbove(runs, above, rows[y], end + reach, parents)));
            }
        }
        rows[^1] = runs.Count;
        var (numbers, count) = Numbers(parents);
        LabelledRun[] labelled = [.. runs.Select(r => r with { Label = numbers[r.Label] })];
        return new(labelled, rows, Measure(labelled, rows, count));
    }

    /// <summary>The label of the runs that begin before a column, joined if there are several; a new one if there is none.</summary>
    private static int LabelAbove(List<LabelledRun> runs, int from, int to, int end, List<int> parents)
    {
        var label = 0;
        for (var i = from; i < to && runs[i].From < end; i++) label = label == 0 ? Root(parents, runs[i].Label) : Join(parents, label, runs[i].Label);
        if (label == 0) parents.Add(label = parents.Count);
        return label;
    }

    private static int Root(List<int> parents, int label)
    {
        while (parents[label] != label) label = parents[label] = parents[parents[label]];
        return label;
    }

    private static int Join(List<int> parents, int a, int b)
    {
        (a, b) = (Root(parents, a), Root(parents, b));
        if (a == b) return a;
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        return parents[high] = low;
    }

    /// <summary>The number of the piece of each label.</summary>
    private static (int[] Numbers, int Count) Numbers(List<int> parents)
    {
        var (numbers, count) = (new int[parents.Count], 0);
        for (var i = 1; i < parents.Count; i++)
        {
            var root = Root(parents, i);
            if (numbers[root] == 0) numbers[root] = ++count;
            numbers[i] = numbers[root];
        }
        return (numbers, count);
    }

    private static Piece[] Measure(LabelledRun[] runs, int[] rows, int count)
    {
        var (boxes, pixels) = (new PixelBox[count], new int[count]);
        for (var y = 0; y < rows.Length - 1; y++)
            foreach (var run in runs.AsSpan(rows[y]..rows[y + 1]))
            {
                var here = new PixelBox(run.From, y, run.End, y + 1);
                boxes[run.Label - 1] = pixels[run.Label - 1] == 0 ? here : boxes[run.Label - 1].With(here);
                pixels[run.Label - 1] += run.End - run.From;
            }
        return [.. Enumerable.Range(0, count).Select(n => new Piece(n + 1, boxes[n], pixels[n]))];
    }
}
