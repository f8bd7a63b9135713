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
        var parents = new List<int> { 0 };
        for (var y = 0; y < mask.Height; y++) LabelRow(mask, value, corners, labels, parents, y);
        var numbers = new int[parents.Count];
        var count = 0;
        for (var i = 1; i < parents.Count; i++)
        {
            var root = Root(parents, i);
            if (numbers[root] == 0) numbers[root] = ++count;
            numbers[i] = numbers[root];
        }
        return new(mask.Width, labels, Measure(labels, numbers, count, mask.Width));
    }

    private static void LabelRow(Plane mask, byte value, bool corners, int[] labels, List<int> parents, int y)
    {
        var width = mask.Width;
        var reach = corners ? 1 : 0;
        for (var x = 0; x < width;)
        {
            if (mask.Values[(y * width) + x] != value)
            {
                x++;
                continue;
            }
            var end = x;
            while (end < width && mask.Values[(y * width) + end] == value) end++;
            var label = 0;
            for (var above = Math.Max(0, x - reach); y > 0 && above < Math.Min(width, end + reach); above++)
            {
                var other = labels[((y - 1) * width) + above];
                if (other != 0) label = label == 0 ? Root(parents, other) : Join(parents, label, other);
            }
            if (label == 0)
            {
                label = parents.Count;
                parents.Add(label);
            }
            labels.AsSpan((y * width) + x, end - x).Fill(label);
            x = end;
        }
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

    private static Piece[] Measure(int[] labels, int[] numbers, int count, int width)
    {
        var boxes = new PixelBox[count];
        var pixels = new int[count];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == 0) continue;
            var n = (labels[i] = numbers[labels[i]]) - 1;
            var (x, y) = (i % width, i / width);
            var here = new PixelBox(x, y, x + 1, y + 1);
            boxes[n] = pixels[n]++ == 0 ? here : boxes[n].With(here);
        }
        return [.. Enumerable.Range(0, count).Select(n => new Piece(n + 1, boxes[n], pixels[n]))];
    }
}
