using Extractor.Grids.OnPage.Words;
using Extractor.Model;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Extends a run of tabular lines to the header lines above it and to the rules around it.</summary>
internal sealed class RegionExtender(IReadOnlyList<PrintedLine> lines, IReadOnlyList<RuleLine> rules, HashSet<Chunk> prose)
{
    /// <summary>Lines that a header, or the last row, may have beyond the run.</summary>
    private const int MostLines = 8;

    /// <summary>Step from a header line to the one above, in font sizes, where no rule binds them.</summary>
    private const double HeaderStep = 1.9;

    /// <summary>A line of one chunk so wide, measured by the table, is a caption or a note.</summary>
    private const double WidestHeader = 0.55;

    /// <summary>First and last line of the table that the run belongs to.</summary>
    /// <param name="first">First line of the run.</param>
    /// <param name="last">Last line of the run.</param>
    /// <param name="limit">First line that may be taken.</param>
    public (int First, int Last) Extend(int first, int last, int limit)
    {
        var box = Boxes.Around(Enumerable.Range(first, last - first + 1).SelectMany(i => lines[i].Chunks).Where(c => !prose.Contains(c)).Select(c => c.Box));
        var top = first;
        while (top - 1 >= limit && first - top < MostLines && TakesAbove(top, box)) top--;
        var bottom = last;
        while (bottom + 1 < lines.Count && bottom - last < MostLines && TakesBelow(bottom, box)) bottom++;
        return (top, bottom);
    }

    private bool TakesAbove(int top, Box box)
    {
        var line = lines[top - 1];
        if (!IsPart(line, box)) return false;
        var between = Along(line.Box.MiddleY(), lines[top].Box.MiddleY(), box);
        var above = Along(line.Box.MiddleY() - MostLines * 1.5 * line.FontSize, line.Box.MiddleY(), box).LastOrDefault();
        if (above is not null && IsFree(above.Y, line.Box.MiddleY(), box) && (between.Count == 0 || Alike(above, between[0])))
            return IsHeaderLike(line, lines[top], box) || between.Count > 0 && between[0].Y - above.Y < 2 * line.FontSize;
        if (between.Count > 0) return false;
        var step = lines[top].Box.MiddleY() - line.Box.MiddleY();
        return step < HeaderStep * line.FontSize && line.FontSize < 1.15 * lines[top].FontSize && IsHeaderLike(line, lines[top], box);
    }

    private bool TakesBelow(int bottom, Box box)
    {
        var line = lines[bottom + 1];
        if (!IsPart(line, box)) return false;
        var between = Along(lines[bottom].Box.MiddleY(), line.Box.MiddleY(), box);
        if (between.Count > 0 && line.IsTabular) return false;
        var below = Along(line.Box.MiddleY(), line.Box.MiddleY() + MostLines * 1.5 * line.FontSize, box).FirstOrDefault();
        var above = Along(box.Y0 - 3 * line.FontSize, line.Box.MiddleY(), box).LastOrDefault();
        if (below is not null && above is not null && Alike(above, below) && IsFree(line.Box.MiddleY(), below.Y, box))
            return between.Count == 0 || below.Y - between[^1].Y < 2.2 * line.FontSize && line.Box.X0 < box.X0 + line.FontSize;
        if (between.Count > 0) return false;
        var step = line.Box.MiddleY() - lines[bottom].Box.MiddleY();
        return step < 1.4 * line.FontSize && Math.Abs(line.FontSize - lines[bottom].FontSize) < 0.08 * line.FontSize && (GoesOn(lines[bottom], line) || bottom > 0 && line.Box.MiddleY() - lines[bottom - 1].Box.MiddleY() < 1.4 * line.FontSize && GoesOn(lines[bottom - 1], line));
    }

    // A last line that goes on in the next one: each of its chunks continues one above it that is not the only one of its line.
    private static bool GoesOn(PrintedLine upper, PrintedLine lower) =>
        lower.Chunks.All(c => upper.Chunks.Any(u => Math.Abs(u.Box.X0 - c.Box.X0) < 0.5 * c.FontSize && !u.IsFigure && (u != upper.Chunks[0] || char.IsLower(c.Text[0]))));

    private bool IsPart(PrintedLine line, Box box) =>
        !line.Chunks.Any(c => prose.Contains(c) && Interval.Shared(c.Box.X0, c.Box.X1, box.X0, box.X1) > c.FontSize)
        && line.Box.X0 > box.X0 - 2 * line.FontSize && line.Box.X1 < box.X1 + 2 * line.FontSize;

    private static bool IsHeaderLike(PrintedLine line, PrintedLine below, Box box)
    {
        if (line.IsTabular || IsStub(line, below)) return true;
        return line.Box.Width() < WidestHeader * box.Width() && line.Box.X0 > box.X0 + 2 * line.FontSize;
    }

    // The first line of the header of the labels, in the type of the header.
    private static bool IsStub(PrintedLine line, PrintedLine below)
    {
        var (upper, lower) = (line.Chunks[0], below.Chunks[0]);
        return below.IsTabular && Math.Abs(upper.Box.X0 - lower.Box.X0) < 0.3 * upper.FontSize && upper.Box.X1 < below.Chunks[1].Box.X0
            && upper.Words[0].Font == lower.Words[0].Font && lower.Box.MiddleY() - upper.Box.MiddleY() < 1.4 * upper.FontSize && WrapTest.NeedsBreak(upper, lower, Math.Max(upper.Box.X1, lower.Box.X1));
    }

    private List<RuleLine> Along(double from, double to, Box box) =>
        [.. rules.Where(r => r.Y > from && r.Y < to && r.Covered(box.X0, box.X1) > 0.7 * box.Width())];

    private static bool Alike(RuleLine one, RuleLine other) => Math.Abs(one.From - other.From) < 6 && Math.Abs(one.To - other.To) < 6;

    // No running text and nothing broader than the table stands in between.
    private bool IsFree(double from, double to, Box box) =>
        lines.Where(l => l.Box.MiddleY() > from && l.Box.MiddleY() < to).All(l => IsPart(l, box));
}
