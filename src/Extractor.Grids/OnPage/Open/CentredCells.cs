using Extractor.Grids.OnPage.Words;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Open;

/// <summary>Merges cells of a row that stand beside text without any of their own, where the text stands in the middle of all of them.</summary>
/// <param name="frame">The table.</param>
/// <param name="words">Words of the row.</param>
internal sealed class CentredCells(OpenFrame frame, IReadOnlyList<Word> words)
{
    /// <summary>How far text may stand off the middle of its cell, in points.</summary>
    private const double Off = 3;

    /// <summary>The borders that are left.</summary>
    /// <param name="borders">Borders from left to right.</param>
    public List<double> Merge(IReadOnlyList<double> borders)
    {
        var lines = (List<double>)[frame.Left, .. borders, frame.Right];
        var texts = Enumerable.Range(0, lines.Count - 1).Select(i => Text(lines[i], lines[i + 1])).ToList();
        var dropped = new HashSet<int>();
        for (var cell = 0; cell < texts.Count; cell++)
        {
            if (texts[cell] is not { } centre || IsCentred(centre, lines[cell], lines[cell + 1])) continue;
            var (first, last) = Widest(cell, centre, lines, texts);
            for (var i = first + 1; i <= last; i++) dropped.Add(i);
        }
        return [.. Enumerable.Range(1, lines.Count - 2).Where(i => !dropped.Contains(i)).Select(i => lines[i])];
    }

    private static (int First, int Last) Widest(int cell, double centre, List<double> lines, List<double?> texts)
    {
        var (first, last) = (cell, cell);
        while (first > 0 && texts[first - 1] is null) first--;
        while (last < texts.Count - 1 && texts[last + 1] is null) last++;
        var best = (First: cell, Last: cell);
        for (var from = first; from <= cell; from++)
            for (var to = cell; to <= last; to++)
                if (to - from > best.Last - best.First && IsCentred(centre, lines[from], lines[to + 1])) best = (from, to);
        return best;
    }

    private static bool IsCentred(double centre, double left, double right) => Math.Abs((left + right) / 2 - centre) < Off;

    // Middle of the words between two borders.
    private double? Text(double left, double right)
    {
        var inside = words.Where(w => w.Box.MiddleX() > left && w.Box.MiddleX() < right).Select(w => w.Box).ToList();
        return inside.Count == 0 ? null : (inside.Min(b => b.X0) + inside.Max(b => b.X1)) / 2;
    }
}
