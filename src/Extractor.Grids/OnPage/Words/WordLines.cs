using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Words;

/// <summary>Puts words on lines by where they stand, whatever their order in the content was.</summary>
internal static class WordLines
{
    // Height of a line of text in font sizes, at most.
    private const double Tallest = 1.3;

    /// <summary>The lines in reading order: from top to bottom, each from left to right; turned text in its own direction, behind the upright text.</summary>
    public static List<WordLine> Of(IReadOnlyCollection<Word> words)
    {
        var lines = new List<WordLine>();
        foreach (var direction in words.GroupBy(w => Quarter(w.Angle)).OrderBy(g => g.Key)) lines.AddRange(Divide([.. direction], direction.Key));
        return lines;
    }

    private static int Quarter(double angle) => ((int)Math.Round(angle / 90) % 4 + 4) % 4;

    // Sorted by middles, a line is a run.
    private static IEnumerable<WordLine> Divide(List<Word> words, int quarter)
    {
        var placed = words.Select(w => Place(w, quarter)).OrderBy(p => (p.From + p.To) / 2).ThenBy(p => p.Start).ToList();
        var line = new List<Placed>();
        foreach (var word in placed)
        {
            if (line.Count > 0 && !SameLine(line, word)) { yield return Sorted(line); line = []; }
            line.Add(word);
        }
        if (line.Count > 0) yield return Sorted(line);
    }

    // A large first letter stands beside several lines and must not make one of them: words are held against others of their height, where there are any.
    private static bool SameLine(List<Placed> line, Placed word)
    {
        var (tallest, alike) = (line[0], (Placed?)null);
        foreach (var other in line)
        {
            if (other.Height > tallest.Height) tallest = other;
            if (other.Height <= 1.6 * word.Height && (alike is null || other.Height > alike.Value.Height)) alike = other;
        }
        var against = alike ?? tallest;
        var shared = Math.Min(against.To, word.To) - Math.Max(against.From, word.From);
        return shared > 0.5 * Math.Min(against.Height, word.Height);
    }

    private static WordLine Sorted(List<Placed> line) => new([.. line.OrderBy(p => p.Start).Select(p => p.Word)]);

    // Position across and along the direction of writing. Some fonts claim far more height than their characters fill: lines close to each other would overlap.
    private static Placed Place(Word word, int quarter)
    {
        var (from, to, start) = quarter switch
        {
            0 => (word.Box.Y0, word.Box.Y1, word.Box.X0),
            1 => (-word.Box.X1, -word.Box.X0, word.Box.Y0),
            2 => (-word.Box.Y1, -word.Box.Y0, -word.Box.X1),
            _ => (word.Box.X0, word.Box.X1, -word.Box.Y1),
        };
        var half = Math.Min(to - from, Tallest * Math.Max(word.FontSize, 1)) / 2;
        return new(word, ((from + to) / 2) - half, ((from + to) / 2) + half, start);
    }

    private readonly record struct Placed(Word Word, double From, double To, double Start)
    {
        public double Height => To - From;
    }
}
