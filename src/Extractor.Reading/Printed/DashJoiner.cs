using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Reading.Printed;

/// <summary>Joins the dashes and dots of lines that a producer drew piece by piece into one ruling each.</summary>
internal static class DashJoiner
{
    /// <summary>Longest dash, and widest gap between two, in points.</summary>
    private const double LongestDash = 8, WidestGap = 4;

    /// <summary>Widest gap in lengths of the piece before it.</summary>
    private const double WidestPart = 3;

    /// <summary>Fewest pieces of a line.</summary>
    private const int Fewest = 4;

    /// <summary>The rulings with dashes joined, and lines of dots.</summary>
    public static IReadOnlyList<Ruling> Join(List<Ruling> rulings, IReadOnlyList<Box> dots)
    {
        var dashes = rulings.FindAll(r => r.Length <= LongestDash && r.Source != RulingSource.Background);
        if (dashes.Count + dots.Count < Fewest) return rulings;
        var pieces = dashes.Concat(dots.Select(d => new Ruling(true, (d.Y0 + d.Y1) / 2, d.X0, d.X1, d.Y1 - d.Y0, RulingSource.FilledRectangle)))
            .Concat(dots.Select(d => new Ruling(false, (d.X0 + d.X1) / 2, d.Y0, d.Y1, d.X1 - d.X0, RulingSource.FilledRectangle)));
        var gone = new HashSet<Ruling>(ReferenceEqualityComparer.Instance);
        var lines = new List<Ruling>();
        foreach (var chain in Chains(pieces.OrderBy(p => p.IsHorizontal).ThenBy(Place).ThenBy(p => p.From)))
        {
            if (chain.Count < Fewest) continue;
            lines.Add(chain[0] with { To = chain.Max(p => p.To) });
            gone.UnionWith(chain);
        }
        return lines.Count == 0 ? rulings : [.. rulings.Where(r => !gone.Contains(r)), .. lines];
    }

    private static IEnumerable<List<Ruling>> Chains(IEnumerable<Ruling> pieces)
    {
        var chain = new List<Ruling>();
        foreach (var piece in pieces)
        {
            if (chain.Count > 0 && !Follows(chain[^1], piece))
            {
                yield return chain;
                chain = [];
            }
            chain.Add(piece);
        }
        yield return chain;
    }

    private static bool Follows(Ruling a, Ruling b) => a.IsHorizontal == b.IsHorizontal && Place(a) == Place(b) && a.Source == b.Source
        && b.From - a.To <= Math.Min(WidestGap, WidestPart * a.Length);

    // Pieces of one line lie at the same place, to a quarter of a point.
    private static double Place(Ruling ruling) => Math.Round(ruling.Position * 4);
}
