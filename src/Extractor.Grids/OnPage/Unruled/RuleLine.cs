using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>The horizontal rulings of one height.</summary>
/// <param name="Y">Their height.</param>
/// <param name="Pieces">Where they run, joined where they touch, from left to right.</param>
/// <param name="IsDrawn">True if a line was drawn there; false if it is only the edge of a background.</param>
internal sealed record RuleLine(double Y, IReadOnlyList<(double From, double To)> Pieces, bool IsDrawn = true)
{
    /// <summary>Heights that differ by less are one.</summary>
    private const double SameHeight = 2.2;

    /// <summary>Pieces this far apart are one.</summary>
    private const double Touch = 1.5;

    /// <summary>Shorter rulings are underlines of a word or ornaments.</summary>
    private const double Shortest = 12;

    /// <summary>Left end of the first piece.</summary>
    public double From => Pieces[0].From;

    /// <summary>Right end of the last piece.</summary>
    public double To => Pieces.Max(p => p.To);

    /// <summary>Length of the pieces within an interval.</summary>
    public double Covered(double from, double to) => Pieces.Sum(p => Math.Max(0, Interval.Shared(p.From, p.To, from, to)));

    /// <summary>The rule lines of a page from top to bottom.</summary>
    public static IReadOnlyList<RuleLine> Of(IEnumerable<Ruling> rulings)
    {
        var groups = new List<List<Ruling>>();
        foreach (var ruling in rulings.Where(r => r.IsHorizontal && r.Thickness < 8).OrderBy(r => r.Position))
        {
            if (groups.Count > 0 && ruling.Position - groups[^1][0].Position < SameHeight) groups[^1].Add(ruling);
            else groups.Add([ruling]);
        }
        return [.. groups.Select(g => new RuleLine(g.Average(r => r.Position), Join(g), g.Any(r => r.Source != RulingSource.Background))).Where(l => l.Pieces.Count > 0)];
    }

    private static List<(double From, double To)> Join(List<Ruling> rulings)
    {
        var pieces = new List<(double From, double To)>();
        foreach (var ruling in rulings.OrderBy(r => r.From))
        {
            if (pieces.Count > 0 && ruling.From <= pieces[^1].To + Touch) pieces[^1] = (pieces[^1].From, Math.Max(pieces[^1].To, ruling.To));
            else pieces.Add((ruling.From, ruling.To));
        }
        return [.. pieces.Where(p => p.To - p.From >= Shortest)];
    }
}
