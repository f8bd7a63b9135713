using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Unruled;

namespace Extractor.Grids.OnPage.Open;

/// <summary>The horizontal rulings of one height, each cell's piece for itself.</summary>
/// <param name="Y">Their height.</param>
/// <param name="Ends">Where pieces begin or end, from left to right.</param>
/// <param name="Runs">What they cover, touching pieces joined.</param>
internal sealed record RuleLevel(double Y, IReadOnlyList<double> Ends, IReadOnlyList<(double From, double To)> Runs)
{
    /// <summary>Heights that differ by less, in points, are one: borders of the cells above and below.</summary>
    private const double SameHeight = 2.2;

    /// <summary>Pieces with more room between them, in points, but less than a gap are dashes of one line.</summary>
    private const double Touch = 0.6, Gap = 5;

    /// <summary>Ends that differ by less, in points, are one.</summary>
    public const double SameEnd = 2;

    /// <summary>Left end.</summary>
    public double From => Runs[0].From;

    /// <summary>Right end.</summary>
    public double To => Runs[^1].To;

    /// <summary>True if it is drawn in pieces that touch.</summary>
    public bool IsInPieces => Ends.Count > 2 * Runs.Count;

    /// <summary>True if a piece begins or ends there.</summary>
    public bool EndsAt(double x) => Ends.Any(e => Math.Abs(e - x) < SameEnd);

    /// <summary>True if it runs over the place.</summary>
    public bool Covers(double x) => Runs.Any(r => r.From < x + SameEnd && r.To > x - SameEnd);

    /// <summary>The levels of a page from top to bottom.</summary>
    public static IReadOnlyList<RuleLevel> Of(IEnumerable<Ruling> rulings)
    {
        var levels = new List<List<Ruling>>();
        foreach (var ruling in rulings.Where(r => r.IsHorizontal && r.Source != RulingSource.Background).OrderBy(r => r.Position))
        {
            if (levels.Count > 0 && ruling.Position - levels[^1][0].Position < SameHeight) levels[^1].Add(ruling);
            else levels.Add([ruling]);
        }
        return [.. levels.Select(l => new RuleLevel(l.Average(r => r.Position), EndsOf(l), RunsOf(l)))];
    }

    // Where a line begins and ends, and where two pieces of it touch.
    private static List<double> EndsOf(List<Ruling> level)
    {
        var sorted = level.OrderBy(r => r.From).ToList();
        var joints = sorted.Where(r => sorted.Any(o => Math.Abs(o.To - r.From) < Touch && o.From < r.From - Touch)).Select(r => r.From);
        var ends = new List<double>();
        foreach (var x in joints.Concat(RunsOf(level).SelectMany(r => new[] { r.From, r.To })).Order())
            if (ends.Count == 0 || x - ends[^1] > SameEnd) ends.Add(x);
        return ends;
    }

    private static List<(double From, double To)> RunsOf(List<Ruling> level)
    {
        var runs = new List<(double From, double To)>();
        foreach (var ruling in level.OrderBy(r => r.From))
        {
            if (runs.Count > 0 && ruling.From <= runs[^1].To + Gap) runs[^1] = (runs[^1].From, Math.Max(runs[^1].To, ruling.To));
            else runs.Add((ruling.From, ruling.To));
        }
        return runs;
    }
}
