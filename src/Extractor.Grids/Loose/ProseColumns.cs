namespace Extractor.Grids.Loose;

/// <summary>Two columns of prose, apart again.</summary>
internal sealed record DividedProse(IReadOnlyList<LooseToken> Left, IReadOnlyList<LooseToken> Right, bool Doubtful);

/// <summary>Tells the lines of two columns of prose apart: by display column, or by the cells that the tabs make.</summary>
internal sealed class ProseColumns(GoalHeadings headings, bool positioned)
{
    /// <summary>Divides the tokens of the lines between the left and the right column.</summary>
    public DividedProse Divide(IReadOnlyList<List<LooseToken>> lines)
    {
        if (headings.Actual is null) return new([.. lines.SelectMany(l => l)], [], false);
        return positioned ? ByPosition(lines, headings.Expected.Centre, headings.Actual.Centre) : ByCells(lines);
    }

    private static DividedProse ByPosition(IReadOnlyList<List<LooseToken>> lines, double left, double right)
    {
        // The right column begins at one display column throughout: the usual start of the last token beyond the left heading's middle.
        var beyond = lines.Select(l => l.FirstOrDefault(t => t.Start > left)).OfType<LooseToken>().ToList();
        var start = beyond.GroupBy(t => t.Start).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault((int)right);
        List<LooseToken> lefts = [], rights = [];
        var doubtful = false;
        foreach (var line in lines)
            for (var i = 0; i < line.Count; i++)
            {
                var gap = i == 0 ? 0 : line[i].Start - line[i - 1].End;
                var isRight = (i > 0 && rights.Contains(line[i - 1])) || (i == 0 ? line[i].Start > left : gap > 1 || line[i].Start >= start - 3);
                doubtful |= i > 0 && !isRight && line[i].Start > left;
                (isRight ? rights : lefts).Add(line[i]);
            }
        return new(lefts, rights, doubtful);
    }

    private static DividedProse ByCells(IReadOnlyList<List<LooseToken>> lines)
    {
        List<LooseToken> lefts = [], rights = [];
        var doubtful = false;
        var rightCells = lines.Where(l => l[0].Cell != l[^1].Cell).Select(l => l[^1].Cell).ToHashSet();
        var lastCell = lines.Max(l => l[^1].Cell);
        foreach (var line in lines)
        {
            if (line[0].Cell != line[^1].Cell)
            {
                lefts.AddRange(line.Where(t => t.Cell != line[^1].Cell));
                rights.AddRange(line.Where(t => t.Cell == line[^1].Cell));
            }
            else if (line.Count > 1)
            {
                lefts.AddRange(line.SkipLast(1));
                rights.Add(line[^1]);
                doubtful |= line.Count > 2;
            }
            else if (rightCells.Contains(line[0].Cell) || (rightCells.Count == 0 && line[0].Cell == lastCell && lastCell > 0)) rights.Add(line[0]);
            else
            {
                lefts.Add(line[0]);
                doubtful |= lastCell == 0;
            }
        }
        return new(lefts, rights, doubtful);
    }
}
