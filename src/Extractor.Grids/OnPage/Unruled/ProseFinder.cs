using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Finds running text: lines below each other that were broken because the next word had no room.</summary>
internal static class ProseFinder
{
    private const int Lines = 3;
    private const double BrokenShare = 0.6;
    private const double MeanCharacters = 28;
    private const double MeanCharactersOfNarrow = 18;
    private const double MeanWideCharacters = 14;
    private const double MeanWords = 3;

    /// <summary>Largest share of figures among the words.</summary>
    private const double MostFigures = 0.35;

    /// <summary>Room, in font sizes, between a text and a figure of the same row of a table.</summary>
    private const double LeastRoom = 0.8, MostRoom = 10;

    /// <summary>A step this much wider than the narrowest of a text begins a new paragraph, or the next cell.</summary>
    private const double NewParagraph = 1.15;

    /// <summary>The chunks that are running text.</summary>
    /// <param name="lines">Lines of a page, or of a column of one.</param>
    /// <param name="isNarrow">True for a column of a page.</param>
    public static HashSet<Chunk> Find(IReadOnlyList<PrintedLine> lines, bool isNarrow)
    {
        var cells = new HashSet<Chunk>(ReferenceEqualityComparer.Instance);
        foreach (var (left, right) in lines.SelectMany(l => l.Chunks.Zip(l.Chunks.Skip(1))))
        {
            if (right.Box.X0 - left.Box.X1 is var room && (room < LeastRoom * left.FontSize || room > MostRoom * left.FontSize)) continue;
            if (right.IsFigure) cells.Add(left);
            if (left.IsFigure) cells.Add(right);
        }
        var texts = Chains(lines).SelectMany(Paragraphs).Where(c => IsProse(c, isNarrow ? MeanCharactersOfNarrow : MeanCharacters) && !c.Any(cells.Contains));
        return new(texts.SelectMany(t => t), ReferenceEqualityComparer.Instance);
    }

    // Each chunk takes the chunk below it that starts where it starts (indents allowed) and is set in the same size.
    private static List<List<Chunk>> Chains(IReadOnlyList<PrintedLine> lines)
    {
        var open = new List<List<Chunk>>();
        var all = new List<List<Chunk>>();
        foreach (var line in lines)
        {
            var next = new List<List<Chunk>>();
            foreach (var chunk in line.Chunks)
            {
                var chain = open.FirstOrDefault(c => Follows(c[^1], chunk) && !next.Contains(c));
                if (chain is null) all.Add(chain = []);
                chain.Add(chunk);
                next.Add(chain);
            }
            open = [.. next, .. open.Where(c => !next.Contains(c) && line.Box.MiddleY() - c[^1].Box.MiddleY() < 2.5 * c[^1].FontSize)];
        }
        return all;
    }

    private static bool Follows(Chunk upper, Chunk lower)
    {
        var size = upper.FontSize;
        var step = Step(upper, lower);
        return step > 0.5 * size && step < 2.5 * size
            && Math.Abs(lower.FontSize - size) < 0.12 * size
            && Math.Abs(lower.Box.X0 - upper.Box.X0) < 3 * size
            && Interval.Shared(upper.Box.X0, upper.Box.X1, lower.Box.X0, lower.Box.X1) > 0.7 * Math.Min(upper.Box.Width(), lower.Box.Width());
    }

    private static IEnumerable<List<Chunk>> Paragraphs(List<Chunk> chain)
    {
        if (chain.Count < Lines) yield break;
        var limit = NewParagraph * chain.Zip(chain.Skip(1), Step).Min();
        var paragraph = new List<Chunk> { chain[0] };
        foreach (var (upper, lower) in chain.Zip(chain.Skip(1)))
        {
            if (Step(upper, lower) > limit)
            {
                yield return paragraph;
                paragraph = [];
            }
            paragraph.Add(lower);
        }
        yield return paragraph;
    }

    private static double Step(Chunk upper, Chunk lower) => lower.Box.MiddleY() - upper.Box.MiddleY();

    private static bool IsProse(List<Chunk> chain, double meanCharacters)
    {
        if (chain.Count < Lines) return false;
        if (chain.Sum(c => c.Words.Count(w => FigureText.IsFigure(w.Text))) > MostFigures * chain.Sum(c => c.Words.Count)) return false;
        var wide = chain.Average(c => c.Text.Count(t => t >= '\u2e80'));
        if (wide < MeanWideCharacters && (chain.Average(c => c.Text.Length) < meanCharacters || chain.Average(c => c.Words.Count) < MeanWords)) return false;
        var right = chain.Max(c => c.Box.X1);
        var broken = chain.Zip(chain.Skip(1), (a, b) => WrapTest.NeedsBreak(a, b, right)).Count(b => b);
        return broken >= BrokenShare * (chain.Count - 1);
    }
}
