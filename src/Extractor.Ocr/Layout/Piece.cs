namespace Extractor.Ocr.Layout;

/// <summary>Connected pixels of a mask.</summary>
/// <param name="Label">Its number in the label plane, from 1.</param>
/// <param name="Box">Box around it.</param>
/// <param name="Pixels">How many pixels.</param>
internal sealed record Piece(int Label, PixelBox Box, int Pixels);

/// <summary>The connected pieces of a mask, each pixel labelled.</summary>
/// <param name="Width">Pixels a row.</param>
/// <param name="Labels">Label of each pixel; 0 is not set.</param>
/// <param name="All">The pieces by label: the first has label 1.</param>
internal sealed record LabelledPieces(int Width, int[] Labels, IReadOnlyList<Piece> All)
{
    /// <summary>Label of a pixel; 0 if it is not set.</summary>
    public int At(int x, int y) => Labels[(y * Width) + x];

    /// <summary>Finds the pieces of the pixels that have a value, joined through edges and, if asked, through corners; numbered in the order of their first pixels.</summary>
    public static LabelledPieces Find(Plane mask, byte value, bool corners)
    {
        var labels = new int[mask.Width * mask.Height];
        var (parents, runs) = (new List<int> { 0 }, new List<Run>());
        for (var y = 0; y < mask.Height; y++) LabelRow(mask, value, corners, labels, parents, runs, y);
        var numbers = new int[parents.Count];
        var count = 0;
        for (var i = 1; i < parents.Count; i++)
        {
            var root = Root(parents, i);
            if (numbers[root] == 0) numbers[root] = ++count;
            numbers[i] = numbers[root];
        }
        return new(mask.Width, labels, Measure(labels, runs, numbers, count, mask.Width));
    }

    /// <summary>Pixels of a row that stand side by side, with their first label.</summary>
    private readonly record struct Run(int Y, int From, int End, int Label);

    private static void LabelRow(Plane mask, byte value, bool corners, int[] labels, List<int> parents, List<Run> runs, int y)
    {
        var width = mask.Width;
        var reach = corners ? 1 : 0;
        var row = mask.Row(y);
        for (var x = row.IndexOf(value); x < width && x >= 0;)
        {
            var length = row[x..].IndexOfAnyExcept(value);
            var end = length < 0 ? width : x + length;
            var label = y == 0 ? 0 : LabelAbove(labels.AsSpan((y - 1) * width, width)[Math.Max(0, x - reach)..Math.Min(width, end + reach)], parents);
            if (label == 0)
            {
                label = parents.Count;
                parents.Add(label);
            }
            labels.AsSpan((y * width) + x, end - x).Fill(label);
            runs.Add(new(y, x, end, label));
            var next = row[end..].IndexOf(value);
            x = next < 0 ? width : end + next;
        }
    }

    /// <summary>The label of what stands above a run, joined if it has several; 0 if nothing does.</summary>
    private static int LabelAbove(ReadOnlySpan<int> above, List<int> parents)
    {
        var label = 0;
        for (var (x, last) = (0, 0); x < above.Length; x++)
        {
            if (above[x] == last || above[x] == 0) continue;
            last = above[x];
            label = label == 0 ? Root(parents, last) : Join(parents, label, last);
        }
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

    private static Piece[] Measure(int[] labels, List<Run> runs, int[] numbers, int count, int width)
    {
        var boxes = new PixelBox[count];
        var pixels = new int[count];
        foreach (var run in runs)
        {
            var number = numbers[run.Label];
            labels.AsSpan((run.Y * width) + run.From, run.End - run.From).Fill(number);
            var here = new PixelBox(run.From, run.Y, run.End, run.Y + 1);
            boxes[number - 1] = pixels[number - 1] == 0 ? here : boxes[number - 1].With(here);
            pixels[number - 1] += run.End - run.From;
        }
        return [.. Enumerable.Range(0, count).Select(n => new Piece(n + 1, boxes[n], pixels[n]))];
    }
}
