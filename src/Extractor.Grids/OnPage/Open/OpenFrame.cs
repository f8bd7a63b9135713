using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Open;

/// <summary>Rule levels below each other that are the rows of one table without vertical lines.</summary>
/// <param name="Levels">The levels from top to bottom.</param>
internal sealed record OpenFrame(IReadOnlyList<RuleLevel> Levels)
{
    /// <summary>Levels that a table has at least.</summary>
    private const int Fewest = 3;

    /// <summary>Largest room between two levels, in points.</summary>
    private const double Highest = 300;

    /// <summary>Levels that a table has at least if they are not drawn in pieces.</summary>
    private const int FewestWhole = 5;

    /// <summary>True if most lines are drawn in pieces.</summary>
    public bool IsInPieces { get; } = Levels.Count(l => l.IsInPieces) * 2 >= Levels.Count;

    /// <summary>Left border.</summary>
    public double Left { get; } = Levels.Min(l => l.From);

    /// <summary>Right border.</summary>
    public double Right { get; } = Levels.Max(l => l.To);

    /// <summary>The frames of a page: levels that end at one right border, most of them drawn in pieces, or some of them left out beside a label of several rows; no vertical line among them.</summary>
    public static IEnumerable<OpenFrame> Of(IReadOnlyList<Ruling> rulings)
    {
        var verticals = rulings.Where(r => !r.IsHorizontal).ToList();
        var frame = new List<RuleLevel>();
        foreach (var level in RuleLevel.Of(rulings))
        {
            if (frame.Count > 0 && !Continues(frame, level))
            {
                if (IsFrame(frame, verticals)) yield return new(frame);
                frame = [];
            }
            frame.Add(level);
        }
        if (IsFrame(frame, verticals)) yield return new(frame);
    }

    private static bool Continues(List<RuleLevel> frame, RuleLevel level) =>
        level.Y - frame[^1].Y < Highest
        && Math.Abs(level.To - frame.Max(l => l.To)) < 2 * RuleLevel.SameEnd
        && level.From > frame.Min(l => l.From) - 2 * RuleLevel.SameEnd;

    private static bool IsFrame(List<RuleLevel> levels, List<Ruling> verticals)
    {
        if (levels.Count < Fewest) return false;
        var frame = new OpenFrame(levels);
        return (frame.IsInPieces || frame.HasMergedLabels()) && !verticals.Any(v => v.Position > frame.Left - 2 && v.Position < frame.Right + 2 && v.From < levels[^1].Y && v.To > levels[0].Y);
    }

    private bool HasMergedLabels() => Levels.Count >= FewestWhole && Levels.Count(l => l.From > Left + 2 * RuleLevel.SameEnd) >= 2;
}
