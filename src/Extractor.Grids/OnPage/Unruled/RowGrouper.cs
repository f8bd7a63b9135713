using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Groups the lines of a region into rows: wrapped lines go with the row they belong to.</summary>
internal sealed class RowGrouper(Region region, IReadOnlyList<Column> columns, IReadOnlyList<DividedLine> lines, int bodyStart)
{
    /// <summary>Step between lines of one header cell at most, in font sizes.</summary>
    private const double HeaderStep = 1.9;

    /// <summary>Step between lines of one cell at most, in font sizes.</summary>
    private const double WrapStep = 1.5;

    /// <summary>A step this much shorter than the usual one between rows is a wrap.</summary>
    private const double Tighter = 0.87;

    private readonly double _rowStep = RowStep(lines, bodyStart);
    private readonly bool[]? _spaced = Spaced(lines, bodyStart, columns);
    private readonly bool _isBanded = IsBanded(region, bodyStart);

    /// <summary>The rows, each a run of lines.</summary>
    public IReadOnlyList<IReadOnlyList<DividedLine>> Group()
    {
        var rows = new List<List<DividedLine>>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && Joins(rows[^1], line)) rows[^1].Add(line);
            else rows.Add([line]);
        }
        return rows;
    }

    // By the room between the lines; null where it does not tell.
    private static bool[]? Spaced(IReadOnlyList<DividedLine> lines, int bodyStart, IReadOnlyList<Column> columns)
    {
        var body = lines.Skip(bodyStart).ToList();
        if (body.Count == 0 || new RowSpacing(body, columns) is not { IsTelling: true } spacing) return null;
        return [.. Enumerable.Repeat(false, bodyStart), .. spacing.Joined(body, columns)];
    }

    private bool Joins(List<DividedLine> row, DividedLine line)
    {
        if (row[^1].Index < bodyStart != line.Index < bodyStart || region.Between(line.Index - 1).Any(r => Divides(r, row, line))) return false;
        if (Overlaps(row, line)) return true;
        return line.Index < bodyStart ? JoinsHeader(row, line) : _isBanded ? JoinsBand(row, line) : _spaced?[line.Index] ?? JoinsBody(row, line);
    }

    // Between two rules stands one row, unless figures stand below each other.
    private static bool JoinsBand(List<DividedLine> row, DividedLine line) =>
        !line.Pieces.Any(p => p.IsFigure && row.SelectMany(l => l.Pieces).Any(a => a.IsFigure && a.Shares(p)));

    private bool Divides(RuleLine rule, List<DividedLine> row, DividedLine line) =>
        region.Crosses(rule) || row.SelectMany(l => l.Pieces).Concat(line.Pieces).Any(p => rule.Covered(p.Box.X0, p.Box.X1) > 0.6 * p.Box.Width());

    // Printed half a line lower or higher, in columns of their own: centred beside cells of several lines.
    private static bool Overlaps(List<DividedLine> row, DividedLine line)
    {
        var last = row[^1];
        var shared = Interval.Shared(last.Line.Box.Y0, last.Line.Box.Y1, line.Line.Box.Y0, line.Line.Box.Y1);
        return shared > 0.25 * Math.Min(last.Line.Box.Height(), line.Line.Box.Height()) && !last.Pieces.Any(p => line.Pieces.Any(p.Shares));
    }

    private static bool JoinsHeader(List<DividedLine> row, DividedLine line)
    {
        var step = Step(row[^1], line);
        if (step > HeaderStep * line.Line.FontSize) return false;
        var spanning = row.SelectMany(l => l.Pieces).Where(p => p.Spans).ToList();
        return spanning.All(s => line.Pieces.Where(s.Shares).All(p => p.First == s.First && p.Last == s.Last));
    }

    private bool JoinsBody(List<DividedLine> row, DividedLine line)
    {
        var step = Step(row[^1], line);
        if (step > WrapStep * line.Line.FontSize) return false;
        if (line.Pieces.Any(p => p.Spans) || row.Any(l => l.Pieces.Any(p => p.Spans && !p.IsFigure) && l.Pieces.Count == 1)) return false;
        var isTight = step < Tighter * _rowStep;
        var label = line.In(0);
        var figures = line.Pieces.Where(p => p.IsFigure && p.First > 0).ToList();
        if (figures.Count > 0) return CompletesLabel(row, line, label, figures, isTight);
        var texts = line.Pieces.Where(p => p.First > 0).ToList();
        if (label is null) return texts.All(t => Wraps(row, t, line)) && row.Any(l => l.In(0) is not null);
        if (texts.Count == 0) return ContinuesLabel(row, line, label, isTight);
        return isTight && line.Pieces.All(p => Wraps(row, p, line));
    }

    // The figures of a row stand beside the last line of its label.
    private bool CompletesLabel(List<DividedLine> row, DividedLine line, Piece? label, List<Piece> figures, bool isTight)
    {
        if (row.Any(l => l.Pieces.Any(p => p.First > 0))) return false;
        var above = row[^1].In(0);
        if (above is null || figures.Count == 0) return false;
        if (label is null) return isTight || Step(row[^1], line) < 0.8 * line.Line.FontSize;
        return Wraps(row, label, line) && (isTight || char.IsLower(label.Chunks[0].Text[0]) || label.Box.X0 > above.Box.X0 + 0.4 * line.Line.FontSize && !EndsHeading(above));
    }

    private static bool EndsHeading(Piece above) => above.Chunks[^1].Text[^1] is ':' or '：';

    private bool ContinuesLabel(List<DividedLine> row, DividedLine line, Piece label, bool isTight)
    {
        var above = row.Select(l => l.In(0)).LastOrDefault(p => p is not null);
        if (above is null || !Wraps(row, label, line)) return false;
        var start = label.Chunks[0].Text[0];
        return isTight || char.IsLower(start) || start == '(' || above.Chunks[^1].Text[^1] is ',' or '-' or '/'
            || label.Box.X0 > row[0].Line.Box.X0 + 0.4 * line.Line.FontSize && row.Any(l => l.Pieces.Count > 1);
    }

    // The piece continues what stands above it in its column.
    private bool Wraps(List<DividedLine> row, Piece piece, DividedLine line)
    {
        var above = row.Select(l => l.In(piece.First)).LastOrDefault(p => p is not null);
        if (above is null) return row.Any(l => Interval.Shared(l.Line.Box.Y0, l.Line.Box.Y1, line.Line.Box.Y0, line.Line.Box.Y1) > 0);
        if (above.IsFigure != piece.IsFigure) return false;
        return WrapTest.NeedsBreak(above.Chunks[^1], piece.Chunks[0], columns[piece.First].To);
    }

    private static double Step(DividedLine upper, DividedLine lower) => lower.Line.Box.MiddleY() - upper.Line.Box.MiddleY();

    // Usual step from a row to the next: between lines that both have figures or several pieces.
    private static double RowStep(IReadOnlyList<DividedLine> lines, int bodyStart)
    {
        var body = lines.Skip(bodyStart).ToList();
        return Interval.Median(body.Zip(body.Skip(1)).Where(p => IsFull(p.First) && IsFull(p.Second)).Select(p => Step(p.First, p.Second)));
    }

    // Rules stand between the rows: after each line of figures but a few.
    private static bool IsBanded(Region region, int bodyStart)
    {
        var steps = Enumerable.Range(bodyStart, Math.Max(0, region.Lines.Count - 1 - bodyStart)).ToList();
        var divided = steps.Count(i => region.Between(i).Any(r => r.IsDrawn && region.Crosses(r)));
        return divided >= 2 && divided * 10 >= steps.Count * 3;
    }

    private static bool IsFull(DividedLine line) => line.In(0) is not null && line.Pieces.Any(p => p.First > 0 && p.IsFigure);
}
