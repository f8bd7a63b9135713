using System.Globalization;
using Extractor.Grids.OnPage.Words;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Tells charts and diagrams from tables.</summary>
internal sealed class DrawingTest(Region region, IReadOnlyList<Ruling> verticals)
{
    /// <summary>True if the words are labels of an axis or stand in boxes apart from each other.</summary>
    public bool IsDrawing() => HasTicks() || HasAxis() || HasBoxes();

    // Figures below each other, each less by the same step than the one above, and no other figures beside them.
    private bool HasTicks()
    {
        var figures = region.Lines.SelectMany(l => l.Chunks).Where(c => Value(c) is not null).ToList();
        var groups = figures.GroupBy(c => Math.Round(c.Box.X1 / 4)).Concat(figures.GroupBy(c => Math.Round(c.Box.X0 / 4)));
        var ticks = new HashSet<Chunk>(groups.Select(g => g.OrderBy(c => c.Box.Y0).ToList()).Where(IsScale).SelectMany(g => g), ReferenceEqualityComparer.Instance);
        if (ticks.Count == 0) return false;
        var rows = region.Lines.Where(l => l.Chunks.Any(ticks.Contains)).ToList();
        return rows.Count(l => l.Chunks.Any(c => c.IsFigure && !ticks.Contains(c))) * 2 < rows.Count;
    }

    // A scale of three is short: most of it must stand alone on its lines.
    private bool IsScale(List<Chunk> chunks) =>
        chunks.Count >= 3 && IsProgression(chunks, -1)
        && (chunks.Count > 3 || chunks.Count(c => region.Lines.Any(l => l.Chunks.Count == 1 && l.Chunks[0] == c)) >= 2);

    // A last line of nothing but figures, from left to right each more by the same step: 0 20 40 60 80.
    private bool HasAxis()
    {
        var last = region.Lines[^1].Chunks.SelectMany(c => c.Words).Select(w => new Chunk([w])).ToList();
        return last.Count >= 4 && last.All(c => Value(c) is not null) && IsProgression(last, 1) && !last.All(c => FigureText.IsYear(c.Text));
    }

    private static bool IsProgression(List<Chunk> chunks, int sign)
    {
        var steps = chunks.Zip(chunks.Skip(1), (a, b) => sign * (Value(b)!.Value - Value(a)!.Value)).ToList();
        return steps[0] > 0 && steps[0] != 1 && steps.All(s => Math.Abs(s - steps[0]) <= 1e-6 * steps[0]);
    }

    private static double? Value(Chunk chunk) =>
        double.TryParse(chunk.Text.TrimEnd('%').Replace("−", "-").Replace(",", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    // Between most neighbours stand two lines with room between them: the sides of two boxes.
    private bool HasBoxes()
    {
        var pairs = region.Lines.SelectMany(l => l.Chunks.Zip(l.Chunks.Skip(1))).ToList();
        var boxed = pairs.Count(p =>
        {
            var y = p.First.Box.MiddleY();
            var sides = verticals.Where(v => v.From < y && v.To > y && v.Position > p.First.Box.X1 - 1 && v.Position < p.Second.Box.X0 + 1).Select(v => v.Position).ToList();
            return sides.Count > 1 && sides.Max() - sides.Min() > 0.6 * region.FontSize;
        });
        return boxed * 2 > pairs.Count;
    }
}
